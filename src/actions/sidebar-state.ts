import { writeFields } from '../book/form';
import type { Finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { SidebarState } from '../define/page-calls';
import type { AnyRow, AnyTable } from '../define/table';
import { type Book, columns } from '../tabs/columns';
import { describeFinding, placeOf, worstFirst } from '../tabs/describe-finding';
import { responsibilities } from '../tabs/responsibilities';
import { refreshed } from './refreshed';

const stateOf = (current: Book, findings: readonly Finding[], moment: Moment): SidebarState => {
  const rows = (tab: 'goals' | 'kpis' | 'members' | 'responsibilities') =>
    (current[tab] as unknown as AnyTable).rows.map((row: AnyRow) => ({ id: row.id, fields: writeFields(columns[tab], row) }));
  return {
    language: moment.language.code,
    installed: current.settings.installed,
    today: moment.today,
    refreshedAt: moment.settings.refreshedAt,
    goals: rows('goals'),
    kpis: rows('kpis'),
    members: rows('members'),
    items: current.responsibilities.rows.map((row) => ({
      id: row.id,
      fields: writeFields(columns.responsibilities, row as unknown as AnyRow),
      letters: Object.fromEntries(row.cells ?? []),
      check: findings
        .filter(({ tab, id }) => tab === 'responsibilities' && id === row.id)
        .map((finding) => describeFinding(finding, moment.language).says)
        .join('\n'),
    })),
    findings: worstFirst(findings)
      .slice(0, 200)
      .map((finding) => ({
        weight: finding.weight,
        tab: finding.tab,
        place: placeOf(finding, current, moment.language),
        ...describeFinding(finding, moment.language),
      })),
  };
};

/** What the sidebar shows: rows as form fields, and the findings as of now, worst first. */
export const sidebarState = (book: Book, moment: Moment): SidebarState => {
  const { findings, book: current } = refreshed(book, moment);
  return stateOf(current, findings, moment);
};

/** What the sidebar shows after saving: the rows, computed cells as the last refresh left them, and what is wrong with the responsibilities; other findings wait until home asks. Needs no more than the tabs of the forms. */
export const savedState = (book: Book, moment: Moment): SidebarState =>
  stateOf(book, responsibilities.findings?.(book, moment) ?? [], moment);
