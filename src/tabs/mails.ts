import { rangeNames } from '../define/range-names';
import type { Tab } from '../define/tab';
import { type Book, columns } from './columns';

/** 提醒记录: one row a mail, written before it is sent; its id is made of kind, member and day, so that no run makes a second one. */
export const mails: Tab<Book, 'mails'> = {
  key: 'mails',
  kind: 'log',
  colour: 'log',
  columns: columns.mails,
  prefix: 'ML',
  title: 'member',
  keys: ['day', 'kind', 'member'],
  names: [{ name: rangeNames.mails, columns: ['state', 'state'] }],
  onUse: true,
};
