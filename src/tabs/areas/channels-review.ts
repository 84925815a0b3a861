import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { showNumber, showShare } from '../../rules/measure';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { count, heading, paragraph, quiet, type ReportColumn, share, strong, table, words } from '../parts/show';
import { type Channel, channelsIn, monthlyRevenue, ratio, revenueOf, stayOf } from '../readings/channel-readings';

/** Revenue, cost rate and what moved on; of stopped channels those that earned something or stopped in the period. */
export const channelsReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language, today } = moment;
  const { words: says, columns: heads } = language.areas.channels;
  const label = (stage: NonNullable<Channel['stage']>): string => labelOf(language, 'channelStage', stage);
  const moved = (row: Channel): boolean => {
    const { since, before } = stayOf(row, today);
    return before !== null && since >= period.start && since <= period.end;
  };
  const rows = channelsIn(book, moment, period).filter((row) => row.stage !== 'stopped' || (row.revenue ?? 0) > 0 || moved(row));
  if (rows.length === 0) return [];
  const stageText = (row: Channel): string => {
    const { stage, since, before } = stayOf(row, today);
    return before !== null && moved(row) ? say(says.moved, { before: label(before), stage: label(stage), day: since }) : label(stage);
  };
  const total = revenueOf(rows);
  const priced = rows.filter(({ cost, revenue }) => cost !== null && revenue !== null);
  const rate = ratio(
    priced.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    revenueOf(priced),
  );
  const revenue = showNumber(total);
  const lines = table(rows, [
    { head: heads.channel.header, width: 2, cell: ({ channel }) => strong(channel ?? '') },
    { head: says.stage, width: 1.6, cell: (row) => words(stageText(row)) },
    { head: heads.revenue.header, right: true, cell: ({ revenue: x }) => (x === null ? words(null) : count(x)) },
    { head: heads.completion.header, right: true, cell: (row) => share(ratio(row.revenue, row.target)) },
    { head: heads.costRate.header, right: true, cell: (row) => share(ratio(row.cost, row.revenue)) },
    { head: heads.share.header, right: true, cell: (row) => share(ratio(row.revenue, total)) },
  ]);
  const sum = rate === null ? say(says.totalNoRate, { revenue }) : say(says.total, { revenue, rate: showShare(rate) });
  return [
    heading(says.title),
    ...(total > 0 ? [paragraph(sum)] : []),
    lines,
    ...monthsOf(book, moment, period),
    ...(total > 0 ? [quiet(says.method)] : []),
  ];
};

/** Revenue by month, where channels name a KPI. */
const monthsOf = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { words: says, columns: heads } = moment.language.areas.channels;
  const { months, lines } = monthlyRevenue(book, moment, period);
  if (lines.length === 0) return [];
  const ofMonth = (head: string, at: number): ReportColumn<(typeof lines)[number]> => ({
    head,
    right: true,
    cell: ({ amounts }) => {
      const n = amounts[at] ?? null;
      return n === null ? words(null) : count(n);
    },
  });
  return [
    heading(says.months, 2),
    table(lines, [{ head: heads.channel.header, width: 2, cell: ({ channel }) => strong(channel) }, ...months.map(ofMonth)]),
  ];
};
