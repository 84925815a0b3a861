import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { addWorkDays, workDaysBetween } from '../../rules/calendar';
import { showNumber, showPoints, showShare } from '../../rules/measure';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { type CampaignReading, campaignReadings } from '../readings/campaign-readings';
import { campaignsReview } from './campaigns-review';

/** 推广活动: what campaigns cost, what they bring, and what is concluded. */
export const campaigns: Tab<Book, 'campaigns'> = {
  key: 'campaigns',
  kind: 'table',
  colour: 'input',
  columns: columns.campaigns,
  prefix: 'CM',
  title: 'campaign',
  keys: ['campaign', 'start'],
  upkeep: 'weekly',
  covers: ['brand'],
  colours: [
    {
      column: 'spent',
      status: 'overdue',
      when: (cell) => `AND(${cell('budget')}<>"",${cell('spent')}>${cell('budget')})`,
    },
  ],
  reads: ['members', 'goals', 'kpis', 'checkIns'],
  refresh: (book, moment) =>
    campaignReadings(book, moment).map(({ row: { id }, completion, elapsed, used, cost, roi, roas }) => ({
      id,
      completion,
      elapsed,
      used,
      cost,
      roi,
      roas,
    })),
  findings: (book, moment) => [
    ...cellFindings(campaigns, book.campaigns, moment),
    ...campaignReadings(book, moment).flatMap((reading) =>
      reading.closed ? [] : [...moneyFindings(reading), ...rowFindings(reading, moment)],
    ),
  ],
  review: campaignsReview,
};

const place = ({ row }: CampaignReading, column: string) => ({ tab: 'campaigns', id: row.id, column, owner: row.owner });

/** Over budget; else spent well ahead of what it brings; and what one conversion costs. */
const moneyFindings = (reading: CampaignReading): readonly Finding[] => {
  const { row, used, completion, cost } = reading;
  const campaign = row.campaign ?? '';
  const found: Finding[] = [];
  if (row.spent !== null && row.budget !== null && row.spent > row.budget) {
    const slots = { campaign, a: showNumber(row.spent), b: showNumber(row.budget) };
    found.push(finding('campaignOverBudget', { ...place(reading, 'spent'), weight: 'now' }, slots));
  } else if (used !== null && completion !== null && Number((used - completion).toFixed(9)) >= 0.2) {
    const slots = { campaign, a: showShare(used), b: showShare(completion), c: showPoints(used - completion) };
    found.push(finding('campaignSpendAhead', { ...place(reading, 'spent'), weight: 'week' }, slots));
  }
  if (cost !== null && row.costLimit !== null && cost > row.costLimit) {
    const slots = { campaign, a: showNumber(cost), b: showNumber(row.costLimit) };
    found.push(finding('campaignCostHigh', { ...place(reading, 'cost'), weight: 'week' }, slots));
  }
  return found;
};

/** No target from five working days before it starts; no verdict more than five after it ended. */
const rowFindings = (reading: CampaignReading, { today, calendar }: Moment): readonly Finding[] => {
  const { campaign, start, end, target, verdict } = reading.row;
  if (end !== null && end < today) {
    const n = workDaysBetween(end, today, calendar);
    if (n <= 5 || verdict !== null) return [];
    return [finding('campaignNoVerdict', { ...place(reading, 'verdict'), weight: 'week', since: end }, { campaign: campaign ?? '', n })];
  }
  if (target !== null || start === null || today < addWorkDays(start, -5, calendar)) return [];
  return [finding('campaignNoTarget', { ...place(reading, 'target'), weight: 'week' }, { campaign: campaign ?? '', day: start })];
};
