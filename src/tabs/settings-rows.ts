import type { Moment, Settings } from '../define/moment';
import type { RowChange } from '../define/table';
import type { Language } from '../languages';
import { labelOf } from '../languages/choose';
import { say } from '../languages/say';
import { type Clock, clockKeys, clockOff } from '../rules/clock';
import type { Book, columns } from './columns';
import { criteria, figureColumns, findPreset, type PresetKey, presetKeys, presetRows } from './presets';

type Columns = (typeof columns)['settings'];
/** Settings of one value each; a row's id is its key. */
export type Plain =
  | 'language'
  | 'team'
  | 'region'
  | 'refreshHour'
  | 'fuze'
  | 'rollUpStatus'
  | 'csatMethod'
  | 'mailsFor'
  | keyof Clock
  | 'today'
  | 'version'
  | 'refreshedAt';
type Values = Partial<Omit<Settings, 'language'>>;

/** Keys of the plain settings in the order of their rows; a row's id is its key. */
const plainKeys: readonly Plain[] = [
  'language',
  'team',
  'region',
  'refreshHour',
  'fuze',
  'rollUpStatus',
  'csatMethod',
  'mailsFor',
  ...clockKeys,
  'today',
  'version',
  'refreshedAt',
];
type Line = Extract<RowChange<Columns>, { readonly add: unknown }>['add'];

/** The rows of a preset's table: its name, a heading, its figures. */
const tableLines = (table: PresetKey, key: string, language: Language): readonly Line[] => {
  const { settings } = language;
  const { label, note } = settings[table];
  const figures = presetRows(table, key, language);
  const { thresholdHeading: heading, thresholdNotes: notes, riskImpacts, riskRow } = settings;
  const head = { id: table, setting: label, value: labelOf(language, table, key as never), note, laid: key };
  if (table === 'thresholds')
    return [
      head,
      { id: 'thresholds.heading', setting: heading.label, value: heading.onTrack, second: heading.offTrack, note: heading.note },
      ...criteria.map((criterion) => ({
        ...figures.get(`thresholds.${criterion}`),
        id: `thresholds.${criterion}`,
        setting: labelOf(language, 'threshold', criterion),
        note: notes[criterion],
      })),
    ];
  return [
    head,
    { ...figures.get('riskMatrix.impacts'), id: 'riskMatrix.impacts', setting: riskImpacts.label, note: riskImpacts.note },
    ...figureColumns.map((_, at) => {
      const id = `riskMatrix.${at + 1}`;
      return { ...figures.get(id), id, note: say(riskRow.note, { n: at + 1 }) };
    }),
  ];
};

const shown = (key: Plain, values: Values, language: Language): string | number | null => {
  switch (key) {
    case 'language':
      return language.name;
    case 'refreshHour':
      return values.refreshHour ?? 7;
    case 'region':
      return labelOf(language, 'region', values.region ?? 'weekdays');
    case 'rollUpStatus':
      return labelOf(language, 'rollUpStatus', values.rollUpStatus ?? 'weighted');
    case 'csatMethod':
      return labelOf(language, 'csatMethod', values.csatMethod ?? 'topTwo');
    default:
      return key in clockOff ? (values.clock?.[key as keyof Clock] ?? null) : (values[key as Exclude<typeof key, keyof Clock>] ?? null);
  }
};

const lines = (language: Language, values: Values): readonly Line[] => [
  ...plainKeys.map((key) => {
    const { label, note } = language.settings[key];
    return { id: key, setting: label, value: shown(key, values, language), note };
  }),
  ...presetKeys.flatMap((table) => tableLines(table, findPreset(table, new Map(), language).key, language)),
];

/** The Settings tab's rows as they are first laid, in `language`.
 * @example settingsRows(zhCn, { team: '增长部', region: 'CN' })[1] // { add: { id: 'team', setting: '团队名称', value: '增长部', … } }
 */
export const settingsRows = (language: Language, values: Values): readonly RowChange<Columns>[] =>
  lines(language, values).map((line) => ({ add: line }));

/** Rows that a workbook laid by an earlier version has not yet; a table comes whole or, where any of its rows is there, not at all. */
export const missingSettings = ({ rows, installed }: Book['settings'], { language }: Moment): readonly RowChange<Columns>[] => {
  const there = new Set(rows.flatMap(({ id }) => [id, id.slice(0, Math.max(0, id.indexOf('.')))]));
  const isThere = (id: string): boolean => there.has(id.includes('.') ? id.slice(0, id.indexOf('.')) : id);
  return installed && rows.length > 0 ? lines(language, {}).flatMap((line) => (isThere(line.id) ? [] : [{ add: line }])) : [];
};
