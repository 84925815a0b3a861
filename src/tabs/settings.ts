import { type Finding, finding } from '../define/finding';
import type { Moment, Settings, Three } from '../define/moment';
import { rangeNames } from '../define/range-names';
import type { Patch, Tab } from '../define/tab';
import type { Row, RowChange, Table } from '../define/table';
import { type ChoiceSet, type Language, languageFor, languageOf, languages } from '../languages';
import { fold, labelsOf, readChoice } from '../languages/choose';
import { readNumber } from '../rules/cell';
import { type Clock, clockKeys } from '../rules/clock';
import { readPeriod } from '../rules/period';
import { cellFindings } from './cells';
import { type Book, columns } from './columns';
import { areaSettings } from './parts/area-settings';
import { upkeepFindings, upkeepRows, upkeepSummary } from './parts/upkeep';
import { criteria, findPreset, type PresetKey, presetKeys, presetRows, riskMatrixIn, thresholdsIn, wantedCells } from './presets';
import type { Plain } from './settings-rows';

type Columns = (typeof columns)['settings'];
type SettingsRow = Row<Columns>;

/** Settings that are one of some words, and the words. */
const chosen = ['rollUpStatus', 'csatMethod', 'thresholds', 'riskMatrix'] as const satisfies readonly (ChoiceSet & keyof Settings)[];

/** 设置: one row a setting, its key as id; below them a table for each preset, whose figures may be edited. */
export const settings: Tab<Book, 'settings'> = {
  key: 'settings',
  kind: 'table',
  colour: 'log',
  columns: columns.settings,
  prefix: 'S',
  title: 'setting',
  keys: ['setting'],
  names: [
    { name: rangeNames.language, columns: ['value', 'value'], rows: ['language', 'language'] },
    { name: rangeNames.region, columns: ['value', 'value'], rows: ['region', 'region'] },
    { name: rangeNames.today, columns: ['value', 'value'], rows: ['today', 'today'] },
    { name: rangeNames.bare, columns: ['value', 'value'], rows: ['fuze', 'fuze'] },
    { name: rangeNames.csatMethod, columns: ['value', 'value'], rows: ['csatMethod', 'csatMethod'] },
    { name: rangeNames.clock, columns: ['value', 'value'], rows: [clockKeys[0], 'trouble'] },
    { name: rangeNames.thresholds, columns: ['setting', 'second'], rows: ['thresholds.ratio', 'thresholds.limit'] },
    { name: rangeNames.riskMatrix, columns: ['setting', 'fifth'], rows: ['riskMatrix.impacts', 'riskMatrix.5'] },
  ],
  heads: presetKeys.map((table) => ({ columns: ['setting', 'fifth'], rows: [table, table] })),
  offers: [
    ...chosen.map((set) => ({ columns: ['value', 'value'] as const, rows: [set, set] as const, set })),
    { columns: ['value', 'fifth'], rows: ['riskMatrix.1', 'riskMatrix.5'], set: 'riskLevel' },
  ],
  reads: ['members'],
  grow: (book, moment) => ({
    settings: [...(upkeepRows(book, moment).settings ?? []), ...(areaSettings(book, moment).settings ?? [])],
  }),
  refresh: ({ settings: { rows } }, moment) => presetKeys.flatMap((table) => fillings(table, byId(rows), moment.language)),
  findings: (book, moment) => [
    ...cellFindings(settings, book.settings, moment),
    ...unreadFindings(byId(book.settings.rows), moment),
    ...upkeepFindings(book, moment),
  ],
  summary: upkeepSummary,
};

const byId = (rows: readonly SettingsRow[]): ReadonlyMap<string, SettingsRow> => new Map(rows.map((row) => [row.id, row]));

const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim());

const readLanguage = (text: string): Language =>
  languages.find((language) => fold(language.name) === fold(text)) ?? languageOf(text) ?? languageFor(text);

const regions: readonly string[] = ['CN', 'US', 'UK', 'weekdays'] satisfies readonly Settings['region'][];
const isRegion = (key: string | null): key is Settings['region'] => key !== null && regions.includes(key);

const readHour = (text: string): number => {
  const hour = text === '' ? Number.NaN : Math.trunc(Number(text.split(':')[0]));
  return hour >= 0 && hour <= 23 ? hour : 7;
};

/** The figures above 0 in a row's first three cells. */
const threeOf = (row: SettingsRow | undefined): Three => {
  const read = (cell: unknown): number | null => {
    const n = readNumber(words(cell));
    return n !== null && n > 0 ? n : null;
  };
  return [read(row?.value), read(row?.second), read(row?.third)];
};

/** What stands in the Settings tab; a blank or unreadable cell takes its default (weekdays only, 7 o'clock), a figure that of its preset.
 * @example readSettings(book.settings).thresholds.ratio // [0.95, 0.8]
 */
export const readSettings = (table: Pick<Table<Columns>, 'rows'>): Settings => {
  const rows = byId(table.rows);
  const text = (key: Plain): string => words(rows.get(key)?.value);
  const region = readChoice('region', text('region'));
  const fuze = readChoice('letter', text('fuze'));
  const language = readLanguage(text('language'));
  const { thresholds, preset } = thresholdsIn(rows, language);
  const risk = riskMatrixIn(rows, language);
  return {
    language,
    team: text('team'),
    region: isRegion(region) ? region : 'weekdays',
    refreshHour: readHour(text('refreshHour')),
    fuze: fuze === 'R' || fuze === 'A' ? fuze : null,
    rollUpStatus: readChoice('rollUpStatus', text('rollUpStatus')) ?? 'weighted',
    csatMethod: readChoice('csatMethod', text('csatMethod')) ?? 'topTwo',
    ...(rows.has('contactDays') ? { contactDays: threeOf(rows.get('contactDays')) } : {}),
    ...(rows.has('surveyTargets') ? { surveyTargets: threeOf(rows.get('surveyTargets')) } : {}),
    ...(rows.has('surveysSent')
      ? { surveysSent: { sent: threeOf(rows.get('surveysSent')), period: readPeriod(words(rows.get('surveysSent')?.fourth)) } }
      : {}),
    thresholds,
    riskMatrix: risk.riskMatrix,
    presets: { thresholds: preset, riskMatrix: risk.preset },
    mailsFor: text('mailsFor'),
    clock: Object.fromEntries(clockKeys.map((key) => [key, text(key)])) as unknown as Clock,
    today: text('today'),
    version: text('version'),
    refreshedAt: text('refreshedAt'),
  };
};

/** The change of one setting's value.
 * @example settingChange('refreshedAt', moment.now) // { id: 'refreshedAt', set: { value: '2026-05-13T07:20' } }
 */
export const settingChange = (key: Exclude<Plain, 'language'>, value: Moment['now'] | number | null): RowChange<Columns> => ({
  id: key,
  set: { value },
});

/** Fills a table with the figures of a preset that was chosen anew, or those of its cells that were emptied; and writes down which preset stands there. */
const fillings = (table: PresetKey, rows: ReadonlyMap<string, SettingsRow>, language: Language): readonly Patch<Columns>[] => {
  const { key, stale, cells } = findPreset(table, rows, language);
  const wanted = presetRows(table, key, language);
  const emptied = new Set(
    cells.filter(({ found, holds }) => found === null && holds !== null).map(({ row, column }) => `${row}:${column}`),
  );
  const patches = [...wanted].map(([id, figures]) => ({
    id,
    ...Object.fromEntries(Object.entries(figures).filter(([column]) => stale || emptied.has(`${id}:${column}`))),
  }));
  return [{ id: table, laid: key }, ...patches];
};

/** Words that are no choice, and figures that cannot be read or are wanted beside another. */
const unreadFindings = (rows: ReadonlyMap<string, SettingsRow>, { language }: Moment): readonly Finding[] => {
  const { name, columns: headers } = language.tabs.settings;
  const anyOf = (set: ChoiceSet): string => labelsOf(language, set).join(language.reports.listSeparator);
  const expectedIn = (row: string): string => {
    const criterion = criteria.find((one) => row === `thresholds.${one}`);
    return criterion ? language.settings.thresholdExpected[criterion] : language.actions.expected.number;
  };
  const where = (id: string, column: string) => ({ tab: 'settings', id, column, weight: 'week' as const });
  const slots = (id: string, column: string) => ({ tab: name, row: rows.get(id)?.at ?? 0, column: headers[column as 'value'].header });
  const found = (id: string, column: keyof Columns & string, expected: string): Finding =>
    finding('cellUnread', where(id, column), { ...slots(id, column), text: words(rows.get(id)?.[column]), expected });
  return [
    ...chosen.flatMap((set) => {
      const text = words(rows.get(set)?.value);
      return text !== '' && readChoice(set, text) === null ? [found(set, 'value', anyOf(set))] : [];
    }),
    ...presetKeys.flatMap((table) => {
      const preset = findPreset(table, rows, language);
      const all = preset.stale ? [] : preset.cells.filter((one) => one.found === undefined);
      // Two figures that contradict each other are named once.
      const unread = all.filter(({ row }, at) => table !== 'thresholds' || all.findIndex((one) => one.row === row) === at);
      return [
        ...unread.map(({ row, column, reads }) => found(row, column, reads === 'riskLevel' ? anyOf(reads) : expectedIn(row))),
        ...wantedCells(preset).map(({ row, column }) => finding('requiredMissing', where(row, column), slots(row, column))),
      ];
    }),
  ];
};
