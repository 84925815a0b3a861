import type { Moment, Settings } from '../define/moment';
import type { Tab } from '../define/tab';
import type { RowChange, Table } from '../define/table';
import { type Language, languageFor, languageOf, languages } from '../languages';
import { fold, labelOf, readChoice } from '../languages/choose';
import { thresholdsOf } from '../rules/thresholds';
import { type Book, columns } from './columns';

type Setting = Exclude<keyof Settings, 'thresholds'>;
type Columns = (typeof columns)['settings'];

/** Keys of the settings in the order of their rows; a row's id is its key. */
const settingKeys: readonly Setting[] = ['language', 'team', 'region', 'refreshHour', 'fuze', 'version', 'refreshedAt'];

/** 设置: one row a setting, its key as id. */
export const settings: Tab<Book, 'settings'> = {
  key: 'settings',
  kind: 'table',
  colour: 'log',
  columns: columns.settings,
  prefix: 'S',
  title: 'setting',
  keys: ['setting'],
};

const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim());

const readLanguage = (text: string): Language =>
  languages.find((language) => fold(language.name) === fold(text)) ?? languageOf(text) ?? languageFor(text);

const regions: readonly string[] = ['CN', 'US', 'UK', 'weekdays'] satisfies readonly Settings['region'][];
const isRegion = (key: string | null): key is Settings['region'] => key !== null && regions.includes(key);

const readHour = (text: string): number => {
  const hour = text === '' ? Number.NaN : Math.trunc(Number(text.split(':')[0]));
  return hour >= 0 && hour <= 23 ? hour : 7;
};

/** What stands in the Settings tab; a blank or unreadable cell takes its default (weekdays only, 7 o'clock).
 * @example readSettings(book.settings).region // 'CN'
 */
export const readSettings = (table: Pick<Table<Columns>, 'rows'>): Settings => {
  const texts = new Map(table.rows.map((row) => [row.id, words(row.value)]));
  const text = (key: Setting): string => texts.get(key) ?? '';
  const region = readChoice('region', text('region'));
  const fuze = readChoice('letter', text('fuze'));
  return {
    language: readLanguage(text('language')),
    team: text('team'),
    region: isRegion(region) ? region : 'weekdays',
    refreshHour: readHour(text('refreshHour')),
    thresholds: thresholdsOf('ratioAndGap'),
    fuze: fuze === 'R' || fuze === 'A' ? fuze : null,
    version: text('version'),
    refreshedAt: text('refreshedAt'),
  };
};

/** The Settings tab's rows as they are first laid, in `language`.
 * @example settingsRows(zhCn, { team: '增长部', region: 'CN' })[1] // { add: { id: 'team', setting: '团队名称', value: '增长部', … } }
 */
export const settingsRows = (
  language: Language,
  values: Partial<Omit<Settings, 'language' | 'thresholds'>>,
): readonly RowChange<Columns>[] =>
  settingKeys.map((key) => ({
    add: { id: key, setting: language.settings[key].label, value: shown(key, values, language), note: language.settings[key].note },
  }));

const shown = (key: Setting, values: Partial<Omit<Settings, 'language' | 'thresholds'>>, language: Language): string | number | null => {
  if (key === 'language') return language.name;
  if (key === 'refreshHour') return values.refreshHour ?? 7;
  if (key === 'region') return labelOf(language, 'region', values.region ?? 'weekdays');
  return values[key] ?? null;
};

/** The change of one setting's value.
 * @example settingChange('refreshedAt', moment.now) // { id: 'refreshedAt', set: { value: '2026-05-13T07:20' } }
 */
export const settingChange = (key: Exclude<Setting, 'language'>, value: Moment['now'] | number | null): RowChange<Columns> => ({
  id: key,
  set: { value },
});
