import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { workDaysBetween } from '../../rules/calendar';
import { daysBetween } from '../../rules/day';
import { showShare } from '../../rules/measure';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { type Channel, channelsIn, ratio, revenueOf, stayOf } from '../readings/channel-readings';
import { channelsReview } from './channels-review';

/** 渠道与商户: how far talks are, what a channel earns and costs, when its contract ends. */
export const channels: Tab<Book, 'channels'> = {
  key: 'channels',
  kind: 'table',
  colour: 'input',
  columns: columns.channels,
  prefix: 'CH',
  title: 'channel',
  keys: ['channel'],
  upkeep: 'monthly',
  colours: [{ column: 'stage', status: 'awaiting', is: 'stopped' }],
  covers: ['supply'],
  reads: ['members', 'goals', 'kpis', 'checkIns'],
  refresh: (book, moment) => {
    const rows = channelsIn(book, moment);
    return rows.map((row) => {
      const { stage, since, before } = stayOf(row, moment.today);
      return {
        id: row.id,
        costRate: ratio(row.cost, row.revenue),
        completion: ratio(row.revenue, row.target),
        share: ratio(row.revenue, revenueOf(rows)),
        stageSince: [stage, since, ...(before === null ? [] : [before])].join('@'),
      };
    });
  },
  findings: (book, moment) => {
    const rows = channelsIn(book, moment);
    const total = revenueOf(rows);
    return [
      ...cellFindings(channels, book.channels, moment),
      ...rows
        .filter(({ stage }) => stage !== 'stopped')
        .flatMap((row) => [...contractFindings(row, rows, moment), ...moneyFindings(row, rows, total), ...progressFindings(row, moment)]),
    ];
  },
  review: (book, moment, period) => channelsReview(book, moment, period),
};

/** Days before its end at which a contract is to be decided on, more for the largest channels. */
const notice = { days: 30, largest: 60, channels: 3 };
/** Working days that talks may take. */
const patience = 20;
/** A channel of more than this share of the revenue is too much of it. */
const tooMuch = 0.5;

const where = ({ id, owner }: Channel, column: string) => ({ tab: 'channels', id, column, owner });

/** The least revenue that belongs to the largest channels still running; none without revenue does. */
const largestFrom = (rows: readonly Channel[]): number => {
  const revenues = rows.flatMap(({ revenue, stage }) => (stage !== 'stopped' && revenue !== null && revenue > 0 ? [revenue] : []));
  return revenues.sort((a, b) => b - a)[notice.channels - 1] ?? Math.min(...revenues);
};

const contractFindings = (row: Channel, rows: readonly Channel[], { today }: Moment): readonly Finding[] => {
  if (row.contractEnd === null) return [];
  const [channel, day] = [row.channel ?? '', row.contractEnd];
  const place = { ...where(row, 'contractEnd'), weight: 'now' } as const;
  const n = daysBetween(today, day);
  if (n < 0) return [finding('channelContractEnded', { ...place, since: day }, { channel, day })];
  const isLargest = row.revenue !== null && row.revenue >= largestFrom(rows);
  return n <= (isLargest ? notice.largest : notice.days) ? [finding('channelContractEnds', place, { channel, n, day })] : [];
};

const moneyFindings = (row: Channel, rows: readonly Channel[], total: number): readonly Finding[] => {
  const channel = row.channel ?? '';
  const found: Finding[] = [];
  const [rate, share] = [ratio(row.cost, row.revenue), ratio(row.revenue, total)];
  if (rate !== null && row.costCap !== null && rate > row.costCap)
    found.push(
      finding('channelCost', { ...where(row, 'costRate'), weight: 'week' }, { channel, a: showShare(rate), b: showShare(row.costCap) }),
    );
  const earning = rows.filter(({ revenue }) => (revenue ?? 0) > 0).length;
  if (share !== null && share > tooMuch && earning > 1)
    found.push(finding('channelConcentrated', { ...where(row, 'share'), weight: 'week' }, { channel, share: showShare(share) }));
  return found;
};

const progressFindings = (row: Channel, { today, calendar, language }: Moment): readonly Finding[] => {
  const channel = row.channel ?? '';
  const found: Finding[] = [];
  const { stage, since } = stayOf(row, today);
  const stay = workDaysBetween(since, today, calendar);
  if ((stage === 'contact' || stage === 'talks') && stay > patience) {
    const slots = { channel, stage: labelOf(language, 'channelStage', stage), n: stay };
    found.push(finding('channelStuck', { ...where(row, 'stage'), weight: 'week', since }, slots));
  }
  const late = row.nextBy === null ? 0 : workDaysBetween(row.nextBy, today, calendar);
  if (late > 0)
    found.push(
      finding(
        'channelStepLate',
        { ...where(row, 'nextBy'), weight: 'week', since: row.nextBy },
        { channel, step: row.nextStep ?? '–', n: late },
      ),
    );
  return found;
};
