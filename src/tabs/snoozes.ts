import type { Tab } from '../define/tab';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';

/** 暂缓记录: what was put off, until when and why; one row each time. */
export const snoozes: Tab<Book, 'snoozes'> = {
  key: 'snoozes',
  kind: 'log',
  colour: 'log',
  columns: columns.snoozes,
  prefix: 'SN',
  title: 'what',
  keys: ['what', 'day'],
  onUse: true,
  findings: (book, moment) => cellFindings(snoozes, book.snoozes, moment),
};
