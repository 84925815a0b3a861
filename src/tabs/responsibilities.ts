import type { Tab } from '../define/tab';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';
import { gridFindings } from './parts/grid-findings';
import { gridReview } from './parts/grid-parts';

/** 职责矩阵: initiatives and standing duties, and who does, answers for, advises on and hears of each. */
export const responsibilities: Tab<Book, 'responsibilities'> = {
  key: 'responsibilities',
  kind: 'grid',
  colour: 'input',
  columns: columns.responsibilities,
  prefix: 'W',
  title: 'item',
  keys: ['item'],
  upkeep: 'quarterly',
  covers: ['teamwork', 'members', 'strategy'],
  across: { tab: 'members' },
  formulas: { check: (_, { across, acrossNames, language, bare }) => `RACI_AUDIT(${across},${acrossNames},${language},${bare})` },
  colours: [{ column: 'check', status: 'atRisk', when: (cell) => `LEN(${cell('check')})>0` }],
  reads: ['members', 'goals'],
  findings: (book, moment) => [...cellFindings(responsibilities, book.responsibilities, moment), ...gridFindings(book, moment)],
  review: gridReview,
};
