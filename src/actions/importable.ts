import { rowAreas } from '../tabs';
import type { BookKey } from '../tabs/columns';

/** Tabs that take rows from a file. */
export const importable: readonly BookKey[] = [
  'goals',
  'kpis',
  'checkIns',
  'members',
  'responsibilities',
  'tasks',
  ...(rowAreas as readonly BookKey[]),
  'calendar',
];
