import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import type { Language } from '../../languages';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { showNumber, showShare } from '../../rules/measure';
import type { Period } from '../../rules/period';
import type { Book } from '../columns';
import { count, heading, measured, paragraph, quiet, type ReportColumn, share, strong, table, words } from '../parts/show';
import { type CampaignReading, campaignReadings } from '../readings/campaign-readings';
import { kpiReadings } from '../readings/kpi-readings';
import { earlier, within } from '../readings/periods';

type Readings = readonly CampaignReading[];

/** The campaigns of a period that have begun, best ROI first, with what was concluded; brand measures stand beside them. */
export const campaignsReview = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const says = language.areas.campaigns.words;
  const last = earlier(period.end, moment.today);
  const begun = campaignReadings(book, moment).filter(
    ({ row: { start, end } }) => start !== null && start <= last && (end ?? start) >= period.start,
  );
  if (begun.length === 0) return [];
  const sorted = [...begun].sort((a, b) => (b.roi ?? -Infinity) - (a.roi ?? -Infinity) || 0);
  const shared = sharesOf(sorted);
  return [
    heading(says.title),
    tableOf(sorted, shared, language),
    ...totalOf(sorted, language),
    ...brandOf(book, moment, period),
    quiet([says.method, ...(shared.size > 0 ? [says.methodShares] : [])].join(language.reports.sentenceSeparator)),
  ];
};

type Shares = ReadonlyMap<string, { readonly spent: number; readonly result: number }>;

/** Each campaign's part of spend and of result among those whose target counts the same, by id; none stands alone. */
const sharesOf = (all: Readings): Shares => {
  const groups = new Map<string, { readonly id: string; readonly spent: number; readonly result: number }[]>();
  for (const { row, result } of all) {
    if (row.spent === null || result === null) continue;
    const measure = row.measure ?? 'conversions';
    groups.set(measure, [...(groups.get(measure) ?? []), { id: row.id, spent: row.spent, result }]);
  }
  return new Map(
    [...groups.values()].flatMap((group) => {
      const spent = group.reduce((sum, one) => sum + one.spent, 0);
      const result = group.reduce((sum, one) => sum + one.result, 0);
      if (group.length < 2 || spent <= 0 || result <= 0) return [];
      return group.map((one) => [one.id, { spent: one.spent / spent, result: one.result / result }] as const);
    }),
  );
};

const tableOf = (all: Readings, shared: Shares, language: Language): Block => {
  const { columns: heads, words: says } = language.areas.campaigns;
  const number = (head: string, of: (reading: CampaignReading) => number | null): ReportColumn<CampaignReading> => ({
    head,
    right: true,
    cell: (reading) => {
      const n = of(reading);
      return n === null ? words(null) : count(n);
    },
  });
  const part = (head: string, of: (reading: CampaignReading) => number | null): ReportColumn<CampaignReading> => ({
    head,
    right: true,
    cell: (reading) => share(of(reading)),
  });
  const verdict = ({ row }: CampaignReading): string =>
    [row.verdict === null ? '' : labelOf(language, 'campaignVerdict', row.verdict), row.detail ?? '']
      .filter(Boolean)
      .join(language.actions.between);
  return table(all, [
    { head: heads.campaign.header, width: 2, cell: ({ row }) => strong(row.campaign ?? '') },
    number(says.spent, ({ row }) => row.spent),
    part(heads.used.header, ({ used }) => used),
    part(heads.completion.header, ({ completion }) => completion),
    number(heads.cost.header, ({ cost }) => cost),
    part(heads.roi.header, ({ roi }) => roi),
    number(heads.roas.header, ({ roas }) => roas),
    ...(shared.size > 0
      ? [
          part(says.spentShare, ({ row }) => shared.get(row.id)?.spent ?? null),
          part(says.resultShare, ({ row }) => shared.get(row.id)?.result ?? null),
        ]
      : []),
    { head: says.verdict, width: 2, cell: (reading) => words(verdict(reading)) },
  ]);
};

/** Spend and revenue of the campaigns that know both, where there are several. */
const totalOf = (all: Readings, language: Language): readonly Block[] => {
  const both = all.filter(({ roi }) => roi !== null);
  const spent = both.reduce((sum, { row }) => sum + (row.spent ?? 0), 0);
  const revenue = both.reduce((sum, { row }) => sum + (row.revenue ?? 0), 0);
  if (both.length < 2) return [];
  const slots = { spent: showNumber(spent), revenue: showNumber(revenue), roi: showShare(revenue / spent - 1) };
  return [paragraph(say(language.areas.campaigns.words.total, { ...slots, roas: showNumber(revenue / spent) }))];
};

/** What a KPI of the brand is called, in either language. */
const brandMarks: readonly string[] = ['品牌', '知名度', 'brand', 'awareness'];

/** KPIs that measure the brand: what campaigns are for beside their return. */
const brandOf = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const says = language.areas.campaigns.words;
  const kpis = within(kpiReadings(book, moment, period), period).filter(
    ({ row, actual }) => actual !== null && brandMarks.some((mark) => row.kpi?.toLowerCase().includes(mark)),
  );
  if (kpis.length === 0) return [];
  const each = kpis.map(({ row, actual }) =>
    say(says.brandKpi, { kpi: row.kpi ?? '', a: measured(actual, row, language), b: measured(row.target, row, language) }),
  );
  return [paragraph(say(says.brand, { kpis: each.join(language.actions.between) }))];
};
