import { writeFields } from '../book/form';
import type { Finding } from '../define/finding';
import type { Moment } from '../define/moment';
import type { SeenFinding, SidebarState } from '../define/page-calls';
import type { AnyRow, AnyTable } from '../define/table';
import type { ChoiceKey } from '../languages';
import { say } from '../languages/say';
import { stoppedSince } from '../rules/clock';
import { addDays } from '../rules/day';
import { type Book, columns } from '../tabs/columns';
import { describeFinding, placeOf, worstFirst } from '../tabs/describe-finding';
import { markOf, type Snoozed } from '../tabs/readings/snoozed';
import { responsibilities } from '../tabs/responsibilities';
import { refreshed } from './refreshed';
import { snoozeDays } from './snooze-days';
import { withMends } from './with-mends';

/** Findings shown at most. */
const most = 200;

/** What the watch of the Summary says, for who has the sidebar open. */
const noticesOf = ({ mails }: Book, { settings, language, today }: Moment): readonly string[] => {
  const { clock: words } = language;
  const { trouble, failedAt, dailyBy } = settings.clock;
  const day = stoppedSince(settings.clock, today);
  const week = addDays(today, -6);
  const mailsOf = (state: ChoiceKey<'mailState'>, from = ''): number =>
    mails.rows.filter((row) => row.state === state && (row.day ?? '') >= from).length;
  const told = (sentence: string, n: number): readonly string[] => (n > 0 ? [say(sentence, { n })] : []);
  return [
    ...(trouble
      ? [say(words.trouble, { time: failedAt.replace('T', ' '), trouble })]
      : day
        ? [say(words.stopped, { day, who: dailyBy })]
        : []),
    ...told(words.left, mailsOf('planned')),
    ...told(words.unsure, mailsOf('sending')),
    ...told(words.failedLately, mailsOf('failed', week)),
  ];
};

const stateOf = (current: Book, findings: readonly Finding[], snoozed: readonly Snoozed[], moment: Moment): SidebarState => {
  const all = [...findings, ...snoozed.map(({ finding }) => finding)];
  const seen = (finding: Finding): SeenFinding => ({
    ...markOf(finding),
    weight: finding.weight,
    place: placeOf(finding, current, moment.language),
    ...describeFinding(finding, moment.language),
  });
  const rows = (tab: 'goals' | 'kpis' | 'members' | 'responsibilities') =>
    (current[tab] as unknown as AnyTable).rows.map((row: AnyRow) => ({ id: row.id, fields: writeFields(columns[tab], row) }));
  return {
    language: moment.language.code,
    installed: current.settings.installed,
    today: moment.today,
    refreshedAt: moment.settings.refreshedAt,
    notices: noticesOf(current, moment),
    goals: rows('goals'),
    kpis: rows('kpis'),
    members: rows('members'),
    items: current.responsibilities.rows.map((row) => ({
      id: row.id,
      fields: writeFields(columns.responsibilities, row as unknown as AnyRow),
      letters: Object.fromEntries(row.cells ?? []),
      check: all
        .filter(({ tab, id }) => tab === 'responsibilities' && id === row.id)
        .map((finding) => describeFinding(finding, moment.language).says)
        .join('\n'),
    })),
    findings: withMends(worstFirst(findings).slice(0, most), current, moment).map(seen),
    snoozed: [...snoozed]
      .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
      .slice(0, most)
      .map(({ finding, until, reason }) => ({ ...seen(finding), until, reason })),
    snoozeDays: snoozeDays(moment),
  };
};

/** What the sidebar shows: rows as form fields, and the findings as of now, worst first. */
export const sidebarState = (book: Book, moment: Moment): SidebarState => {
  const { findings, snoozed, book: current } = refreshed(book, moment);
  return stateOf(current, findings, snoozed, moment);
};

/** What the sidebar shows after saving: the rows, computed cells as the last refresh left them, and what is wrong with the responsibilities; other findings wait until home asks. Needs no more than the tabs of the forms. */
export const savedState = (book: Book, moment: Moment): SidebarState =>
  stateOf(book, responsibilities.findings?.(book, moment) ?? [], [], moment);
