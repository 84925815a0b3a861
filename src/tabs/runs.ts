import type { Tab } from '../define/tab';
import { type Book, columns } from './columns';

/** 运行日志: what the add-on did, one row a run. */
export const runs: Tab<Book, 'runs'> = {
  key: 'runs',
  kind: 'log',
  colour: 'log',
  columns: columns.runs,
  prefix: 'L',
  title: 'at',
  keys: ['at', 'action'],
};
