import type { BookKey } from '../tabs/columns';

/** Tabs whose rows the sidebar shows or judges. */
export const sidebarReads: readonly BookKey[] = ['goals', 'kpis', 'checkIns', 'members', 'responsibilities', 'tasks'];
