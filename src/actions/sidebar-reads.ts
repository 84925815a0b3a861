import { rowAreas } from '../tabs';
import type { BookKey } from '../tabs/columns';

/** Tabs whose rows a form edits or links to. */
export const formReads: readonly BookKey[] = ['goals', 'kpis', 'members', 'responsibilities'];

/** Tabs whose rows the sidebar shows or judges. */
export const sidebarReads: readonly BookKey[] = [
  ...formReads,
  'checkIns',
  'changes',
  'tasks',
  'calendar',
  'mails',
  'snoozes',
  ...(rowAreas as readonly BookKey[]),
];
