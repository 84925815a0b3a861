import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { say } from '../../languages/say';
import { change } from '../../rules/change';
import { showNumber, showShare } from '../../rules/measure';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { count, heading, paragraph, share, strong, table, words } from '../parts/show';

type Supplier = Book['suppliers']['rows'][number];

/** 供应商与库存: whether suppliers are on time, how many days stock lasts, how unit costs move. */
export const suppliers: Tab<Book, 'suppliers'> = {
  key: 'suppliers',
  kind: 'table',
  colour: 'input',
  columns: columns.suppliers,
  prefix: 'SP',
  title: 'supplier',
  keys: ['supplier', 'sku'],
  upkeep: 'monthly',
  covers: ['supply'],
  colours: [
    {
      column: 'daysOfStock',
      status: 'overdue',
      when: (cell) =>
        `AND(${cell('daysOfStock')}<>"",${cell('daysOfStock')}<IF(${cell('actualLead')}="",${cell('agreedLead')},${cell('actualLead')}))`,
    },
  ],
  reads: ['members'],
  refresh: ({ suppliers: { rows } }) =>
    rows.map((row) => {
      const days = daysOf(row);
      return {
        id: row.id,
        onTimeRate: rateOf(row),
        daysOfStock: days === null ? null : Number(days.toFixed(1)),
        costChange: costChangeOf(row),
      };
    }),
  findings: (book, moment) => [
    ...cellFindings(suppliers, book.suppliers, moment),
    ...book.suppliers.rows.flatMap((row) => [...stockFindings(row), ...deliveryFindings(row)]),
  ],
  review: (book, moment) => reviewOf(book, moment),
};

/** Fewer deliveries say nothing of a supplier. */
const enough = 5;
const least = { onTime: 0.9 };
const most = { costUp: 0.05, days: 90 };

const rateOf = ({ deliveries, onTime }: Supplier): number | null =>
  deliveries === null || onTime === null || deliveries <= 0 ? null : onTime / deliveries;

/** Days that the stock lasts; null where nothing is sold. */
const daysOf = ({ stock, soldADay }: Supplier): number | null =>
  stock === null || soldADay === null || soldADay <= 0 ? null : stock / soldADay;

const costChangeOf = ({ cost, lastCost }: Supplier): number | null => {
  const found = cost === null || lastCost === null ? null : change(cost, lastCost, 'relative');
  return typeof found === 'number' ? found : null;
};

/** Days until an order made now arrives. */
const leadOf = ({ actualLead, agreedLead }: Supplier): number | null => actualLead ?? agreedLead;

const runsOut = (row: Supplier): boolean => (daysOf(row) ?? Infinity) < (leadOf(row) ?? 0);

const where = ({ id, owner }: Supplier, column: string) => ({ tab: 'suppliers', id, column, owner });
const named = ({ supplier, sku }: Supplier) => ({ supplier: supplier ?? '', sku: sku ?? '' });
/** Days as a sentence says them: those of the stock are whole ones that are covered. */
const whole = (days: number): string => showNumber(Math.floor(days));

const stockFindings = (row: Supplier): readonly Finding[] => {
  const [days, lead] = [daysOf(row), leadOf(row)];
  if (days === null) return [];
  const slots = { ...named(row), n: whole(days) };
  const place = where(row, 'daysOfStock');
  if (lead !== null && days < lead) return [finding('supplierStockOut', { ...place, weight: 'now' }, { ...slots, lead: showNumber(lead) })];
  const level = lead === null || row.safetyDays === null ? null : lead + row.safetyDays;
  if (level !== null && days < level)
    return [finding('supplierStockLow', { ...place, weight: 'week' }, { ...slots, level: showNumber(level) })];
  return days > most.days ? [finding('supplierStockMuch', { ...place, weight: 'hint' }, slots)] : [];
};

const deliveryFindings = (row: Supplier): readonly Finding[] => {
  const found: Finding[] = [];
  const [rate, change] = [rateOf(row), costChangeOf(row)];
  if (rate !== null && (row.deliveries ?? 0) >= enough && rate < least.onTime) {
    const slots = { ...named(row), rate: showShare(rate), onTime: showNumber(row.onTime ?? 0), n: showNumber(row.deliveries ?? 0) };
    found.push(finding('supplierLate', { ...where(row, 'onTimeRate'), weight: 'week' }, slots));
  }
  if (change !== null && change > most.costUp + 1e-9) {
    const slots = { ...named(row), share: showShare(change), a: showNumber(row.lastCost ?? 0), b: showNumber(row.cost ?? 0) };
    found.push(finding('supplierCostUp', { ...where(row, 'costChange'), weight: 'week' }, slots));
  }
  return found;
};

/** On-time rate, what runs out, and how costs moved, of the rows that have any of these. */
const reviewOf = (book: Book, { language }: Moment): readonly Block[] => {
  const { words: says, columns: heads } = language.areas.suppliers;
  const rows = book.suppliers.rows.filter((row) => rateOf(row) !== null || daysOf(row) !== null || costChangeOf(row) !== null);
  if (rows.length === 0) return [];
  const counted = rows.filter((row) => rateOf(row) !== null);
  const sum = (of: (row: Supplier) => number | null): number => counted.reduce((total, row) => total + (of(row) ?? 0), 0);
  const [onTime, n] = [sum((row) => row.onTime), sum((row) => row.deliveries)];
  const short = rows.filter(runsOut).map((row) => say(says.item, named(row)));
  const sentences = [
    ...(n > 0 ? [say(says.onTime, { rate: showShare(onTime / n), onTime: showNumber(onTime), n: showNumber(n) })] : []),
    ...(short.length > 0 ? [say(says.short, { n: short.length, items: short.join(language.reports.listSeparator) })] : []),
  ];
  const days = (row: Supplier) => {
    const x = daysOf(row);
    return x === null ? words(null) : count(Math.floor(x));
  };
  const lines = table(rows, [
    { head: heads.supplier.header, width: 1.6, cell: ({ supplier }) => strong(supplier ?? '') },
    { head: heads.sku.header, width: 1.6, cell: ({ sku }) => words(sku) },
    { head: heads.onTimeRate.header, right: true, cell: (row) => share(rateOf(row)) },
    { head: heads.daysOfStock.header, right: true, cell: days },
    { head: heads.costChange.header, right: true, cell: (row) => share(costChangeOf(row)) },
  ]);
  return [heading(says.title), ...(sentences.length > 0 ? [paragraph(sentences.join(language.reports.sentenceSeparator))] : []), lines];
};
