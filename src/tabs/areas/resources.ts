import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { addDays } from '../../rules/day';
import { showPoints, showShare } from '../../rules/measure';
import { type Period, showPeriod } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { heading, measure, measured, quiet, type ReportColumn, share, strong, table, unitOf, words } from '../parts/show';
import { within } from '../readings/periods';
import { type ResourceReading, resourceReadings } from '../readings/resource-readings';

/** Shares by which use may run ahead of time and fall behind it, and that may be left unallocated. */
const ahead = 0.15;
const behind = 0.3;
const idle = 0.2;
/** Days after its end in which an overrun is still told: actuals come in late. */
const after = 31;

/** 资源与预算: what is there in a period, for whom, and how fast it is used up. */
export const resources: Tab<Book, 'resources'> = {
  key: 'resources',
  kind: 'table',
  colour: 'input',
  columns: columns.resources,
  prefix: 'RS',
  title: 'resource',
  keys: ['resource', 'period'],
  upkeep: 'monthly',
  covers: ['resources'],
  colours: [{ column: 'used', status: 'offTrack', when: (cell) => `AND(${cell('budget')}<>"",${cell('used')}>${cell('budget')})` }],
  reads: ['goals', 'members'],
  refresh: (book, moment) => {
    const known = new Map(resourceReadings(book, moment).map((reading) => [reading.row.id, reading]));
    return book.resources.rows.map(({ id }) => {
      const reading = known.get(id);
      return {
        id,
        allocatedShare: reading?.allocatedShare ?? null,
        usedShare: reading?.usedShare ?? null,
        elapsed: reading?.elapsed ?? null,
        rest: reading && reading.projected !== null ? Number((reading.budget - reading.projected).toPrecision(12)) : null,
      };
    });
  },
  findings: (book, moment) => [
    ...cellFindings(resources, book.resources, moment),
    ...resourceReadings(book, moment).flatMap((reading) => [...amountFindings(reading, moment), ...paceFindings(reading, moment)]),
  ],
  review: (book, moment, period) => reviewOf(book, moment, period),
};

const where = ({ row }: ResourceReading, column: string) => ({ tab: 'resources', id: row.id, column, owner: row.owner });
const named = ({ row, period }: ResourceReading) => ({ resource: row.resource ?? '', period: showPeriod(period) });

/** More used or given away than there is; or much that is for nobody, once the period runs. */
const amountFindings = (reading: ResourceReading, { today, language }: Moment): readonly Finding[] => {
  const { row, period, budget, allocatedShare } = reading;
  const amount = (x: number): string => measured(x, { unit: row.unit ?? 'yuan', target: budget }, language);
  const found: Finding[] = [];
  if (row.used !== null && row.used > budget && today <= addDays(period.end, after))
    found.push(
      finding('resourceOver', { ...where(reading, 'used'), weight: 'now' }, { ...named(reading), a: amount(row.used), b: amount(budget) }),
    );
  if (today > period.end || row.allocated === null) return found;
  if (row.allocated > budget) {
    const slots = { ...named(reading), a: amount(row.allocated), b: amount(budget) };
    found.push(finding('resourceOverAllocated', { ...where(reading, 'allocated'), weight: 'week' }, slots));
  }
  if (today >= period.start && allocatedShare !== null && Number((1 - allocatedShare).toPrecision(12)) > idle) {
    const slots = { ...named(reading), share: showShare(1 - allocatedShare) };
    found.push(finding('resourceUnallocated', { ...where(reading, 'allocated'), weight: 'hint' }, slots));
  }
  return found;
};

/** Used up faster than time goes, or much slower; not told early in the period, nor of what is over already. */
const paceFindings = (reading: ResourceReading, { today }: Moment): readonly Finding[] => {
  const { period, usedShare, elapsed, projected } = reading;
  if (today > period.end || projected === null || usedShare === null || usedShare > 1) return [];
  const gap = Number((usedShare - elapsed).toPrecision(12));
  const slots = { ...named(reading), a: showShare(usedShare), b: showShare(elapsed), c: showPoints(Math.abs(gap)) };
  if (gap >= ahead) return [finding('resourceFast', { ...where(reading, 'used'), weight: 'week' }, slots)];
  return -gap >= behind ? [finding('resourceSlow', { ...where(reading, 'used'), weight: 'hint' }, slots)] : [];
};

/** Amounts of one kind in one unit. */
interface Total {
  readonly kind: string;
  readonly unit: string;
  readonly budget: number;
  readonly allocated: number;
  readonly used: number;
  readonly projected: number;
}

const totalsOf = (readings: readonly ResourceReading[], language: Moment['language']): readonly Total[] => {
  const totals = new Map<string, Total>();
  for (const { row, budget, projected } of readings) {
    const kind = row.kind === null ? language.reports.none : labelOf(language, 'resourceKind', row.kind);
    const unit = row.unit ?? 'yuan';
    const key = `${kind} ${unit}`;
    const sum = totals.get(key) ?? { kind, unit, budget: 0, allocated: 0, used: 0, projected: 0 };
    totals.set(key, {
      kind,
      unit,
      budget: sum.budget + budget,
      allocated: sum.allocated + (row.allocated ?? 0),
      used: sum.used + (row.used ?? 0),
      projected: sum.projected + (projected ?? budget),
    });
  }
  return [...totals.values()];
};

/** Plan, actual and forecast by kind and unit. */
const reviewOf = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language, settings } = moment;
  const { words: says, columns: head } = language.areas.resources;
  const readings = within(resourceReadings(book, moment), period);
  if (readings.length === 0) return [];
  const amount = (title: string, key: 'budget' | 'allocated' | 'used' | 'projected'): ReportColumn<Total> => ({
    head: title,
    right: true,
    cell: (total) => measure(total[key], { unit: total.unit, target: total.budget }),
  });
  const rows = table(totalsOf(readings, language), [
    { head: head.kind.header, cell: ({ kind }) => strong(kind) },
    { head: head.unit.header, cell: ({ unit }) => words(unitOf(unit, language)) },
    amount(head.budget.header, 'budget'),
    amount(head.allocated.header, 'allocated'),
    amount(head.used.header, 'used'),
    { head: head.usedShare.header, right: true, cell: ({ used, budget }) => share(budget > 0 ? used / budget : null) },
    amount(says.projected, 'projected'),
  ]);
  return [heading(says.title), rows, quiet(say(says.method, { early: showShare(settings.thresholds.early, 0) }))];
};
