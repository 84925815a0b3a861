import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import type { ChoiceKey, Language } from '../../languages';
import { fold, labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { checksum } from '../../rules/checksum';
import { type Day, daysBetween } from '../../rules/day';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { heading, paragraph, strong, table, words } from '../parts/show';

type Entry = Book['swot']['rows'][number];

const quadrants: readonly ChoiceKey<'swotQuadrant'>[] = ['strength', 'weakness', 'opportunity', 'threat'];

/** SWOT: what speaks for and against a project or market, and what it became. */
export const swot: Tab<Book, 'swot'> = {
  key: 'swot',
  kind: 'table',
  colour: 'input',
  columns: columns.swot,
  prefix: 'SW',
  title: 'entry',
  keys: ['about', 'quadrant', 'entry'],
  upkeep: 'quarterly',
  covers: ['risks'],
  colours: [
    {
      column: 'weight',
      status: 'atRisk',
      when: (cell, word) =>
        `AND(${cell('weight')}="${word('swotWeight', 'high')}",${cell('becomes')}="",OR(${cell('quadrant')}="${word('swotQuadrant', 'weakness')}",${cell('quadrant')}="${word('swotQuadrant', 'threat')}"))`,
    },
  ],
  refresh: ({ swot: { rows } }, { today }) => rows.map((row) => ({ id: row.id, seen: seenOf(row, today) })),
  findings: (book, moment) => [
    ...cellFindings(swot, book.swot, moment),
    ...book.swot.rows.flatMap((row) => entryFindings(row, moment.language)),
    ...subjects(book.swot.rows).flatMap((rows) => subjectFindings(rows, moment)),
  ],
  review: (book, { language }) => {
    const parts = subjects(book.swot.rows).flatMap((rows) => subjectPart(rows, language));
    return parts.length === 0 ? [] : [heading(language.areas.swot.name), ...parts];
  },
};

/** The day on which a row's words were first seen as they are, with their checksum. */
const seenOf = ({ about, quadrant, entry, evidence, weight, becomes, seen }: Entry, today: Day): string | null => {
  const typed = [about, quadrant, entry, evidence, weight, becomes];
  if (typed.every((cell) => cell === null)) return null;
  const sum = checksum(typed.join('\n'));
  return seen?.endsWith(sum) ? seen : `${today} ${sum}`;
};

/** Rows by what they are about, in the order in which each is first named; rows that lack that or a quadrant are left out. */
const subjects = (rows: readonly Entry[]): readonly (readonly [Entry, ...Entry[]])[] => {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const row of rows) {
    if (row.about === null || row.quadrant === null || row.entry === null) continue;
    const group = groups.get(fold(row.about));
    if (group) group.push(row);
    else groups.set(fold(row.about), [row]);
  }
  return [...groups.values()];
};

const entryFindings = ({ id, quadrant, entry, weight, becomes }: Entry, language: Language): readonly Finding[] => {
  if (entry === null || weight !== 'high' || becomes !== null || (quadrant !== 'weakness' && quadrant !== 'threat')) return [];
  const slots = { quadrant: labelOf(language, 'swotQuadrant', quadrant), entry };
  return [finding('swotNoAction', { tab: 'swot', id, column: 'becomes', weight: 'week' }, slots)];
};

/** Quadrants without an entry, and 180 days without a change. */
const subjectFindings = (rows: readonly [Entry, ...Entry[]], { language, today }: Moment): readonly Finding[] => {
  const [{ id, about }] = rows;
  const place = { tab: 'swot', id, weight: 'hint' } as const;
  const found: Finding[] = [];
  const empty = quadrants.filter((one) => !rows.some(({ quadrant }) => quadrant === one));
  if (empty.length > 0) {
    const names = empty.map((one) => labelOf(language, 'swotQuadrant', one)).join(language.reports.listSeparator);
    found.push(finding('swotEmptyQuadrant', { ...place, column: 'quadrant' }, { about: about ?? '', quadrants: names }));
  }
  const days = rows.map(({ seen }) => seen?.slice(0, 10) ?? today).sort();
  const n = daysBetween(days.at(-1) ?? today, today);
  if (n > 180) found.push(finding('swotOld', { ...place, column: 'entry' }, { about: about ?? '', n }));
  return found;
};

/** How many entries each quadrant has, and those of high weight with what they became. */
const subjectPart = (rows: readonly [Entry, ...Entry[]], language: Language): readonly Block[] => {
  const { columns: heads, words: says } = language.areas.swot;
  const label = (quadrant: ChoiceKey<'swotQuadrant'>): string => labelOf(language, 'swotQuadrant', quadrant);
  const of = (one: ChoiceKey<'swotQuadrant'>): readonly Entry[] => rows.filter(({ quadrant }) => quadrant === one);
  const counts = quadrants.map((one) => say(says.count, { quadrant: label(one), n: of(one).length })).join(language.reports.listSeparator);
  const high = quadrants.flatMap((one) => of(one).filter(({ weight }) => weight === 'high'));
  const line = paragraph(say(high.length > 0 ? says.countsHigh : says.counts, { about: rows[0].about ?? '', counts }));
  const answers = strategies(rows, language);
  if (high.length === 0) return [line, ...answers];
  const all = table(high, [
    { head: heads.quadrant.header, cell: ({ quadrant }) => strong(quadrant ? label(quadrant) : '') },
    { head: heads.entry.header, width: 3, cell: ({ entry }) => words(entry) },
    { head: heads.evidence.header, width: 2, cell: ({ evidence }) => words(evidence) },
    { head: heads.becomes.header, width: 2, cell: ({ becomes }) => words(becomes) },
  ]);
  return [line, all, ...answers];
};

const pairs = [
  ['strength', 'opportunity'],
  ['weakness', 'opportunity'],
  ['strength', 'threat'],
  ['weakness', 'threat'],
] as const;

/** What a strength or a weakness and an opportunity or a threat both became: SO, WO, ST and WT; one that is still lacking where both have entries. */
const strategies = (rows: readonly Entry[], language: Language): readonly Block[] => {
  const { words: says } = language.areas.swot;
  const of = (one: ChoiceKey<'swotQuadrant'>): readonly Entry[] => rows.filter(({ quadrant }) => quadrant === one);
  if (!rows.some(({ becomes }) => becomes !== null)) return [];
  const lines = pairs.flatMap(([inner, outer]) => {
    const [own, others] = [of(inner), of(outer)];
    if (own.length === 0 || others.length === 0) return [];
    const became = new Set(others.flatMap(({ becomes }) => (becomes === null ? [] : [fold(becomes)])));
    const shared = new Map(own.flatMap(({ becomes }) => (becomes !== null && became.has(fold(becomes)) ? [[fold(becomes), becomes]] : [])));
    const text = [...shared.values()].join(language.reports.listSeparator) || says.strategyNone;
    return [say(says.strategy, { pair: says.pairs[`${inner}-${outer}`], text })];
  });
  return lines.length > 0 ? [paragraph(lines.join(language.reports.sentenceSeparator))] : [];
};
