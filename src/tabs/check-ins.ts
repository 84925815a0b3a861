import type { Tab } from '../define/tab';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';

/** 填报记录: the values reported, one row a report; of several for one KPI and data day the last counts. */
export const checkIns: Tab<Book, 'checkIns'> = {
  key: 'checkIns',
  kind: 'log',
  colour: 'log',
  columns: columns.checkIns,
  prefix: 'C',
  title: 'kpi',
  keys: ['kpi', 'asOf'],
  reads: ['kpis', 'members'],
  findings: (book, moment) => cellFindings(checkIns, book.checkIns, moment, quotients(book) ? ['value'] : []),
};

/** Whether any KPI is reported as numerator and denominator; a report then needs no value. */
const quotients = (book: Book): boolean => book.kpis.rows.some(({ aggregation }) => aggregation === 'quotient');
