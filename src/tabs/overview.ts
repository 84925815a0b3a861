import type { Column } from '../define/column';
import type { AnyTab } from '../define/tab';
import type { FindingRule, Language } from '../languages';
import { type HeadingKey, headingWords } from '../languages/headings';
import { overviewWords } from '../languages/overview-words';

/** How the rules of the core's tabs begin; an area names its own. */
const beginnings: { readonly [tab: string]: readonly string[] } = {
  goals: ['goal', 'goals', 'team'],
  kpis: ['kpi'],
  checkIns: ['checkIn'],
  changes: ['change'],
  responsibilities: ['raci', 'item'],
  tasks: ['task'],
};

const rulesOf = (tab: string, language: Language): readonly FindingRule[] => {
  const areas: { readonly [area: string]: { readonly findings: object } | undefined } = language.areas;
  const own = areas[tab];
  if (own) return Object.keys(own.findings) as FindingRule[];
  const others = new Set(Object.values(areas).flatMap((area) => Object.keys(area?.findings ?? {})));
  const begins = (rule: string): boolean => (beginnings[tab] ?? []).some((word) => new RegExp(`^${word}[A-Z]`).test(rule));
  return (Object.keys(language.findings) as FindingRule[]).filter((rule) => !others.has(rule) && begins(rule));
};

/** A sentence with its slots as they are called, kept from breaking a table. */
const plain = (text: string): string => text.replace(/\{(\w+)(?::[^}]*)?\}/g, '…').replaceAll('|', '\\|');

const isComputed = ({ by }: Column): boolean => by === 'formula' || by === 'refresh';

const tabRow = (tab: AnyTab, language: Language): readonly string[] => {
  const words = language.tabs[tab.key as keyof Language['tabs']];
  const headers = words.columns as { readonly [column: string]: { readonly header: string } | undefined };
  const overview = overviewWords[language.code];
  const shown = Object.entries(tab.columns as { readonly [key: string]: Column }).filter(([, { hidden }]) => !hidden);
  const list = (wanted: (column: Column) => boolean): string =>
    shown
      .filter(([, column]) => wanted(column))
      .map(([key, { required, rare }]) => `${required ? '★' : rare ? '▸' : ''}${headers[key]?.header ?? key}`)
      .join(' · ');
  const about = tab.report ? (language.areas as { readonly [area: string]: { readonly about: string } | undefined })[tab.key]?.about : '';
  return [
    `**${words.name}**`,
    list((column) => !isComputed(column)),
    about || list(isComputed),
    rulesOf(tab.key, language)
      .map((rule) => plain(language.findings[rule].says))
      .join('<br>'),
    tab.review ? overview.inReview : '',
  ].map((cell) => cell || overview.none);
};

const table = (rows: readonly (readonly string[])[]): string =>
  rows.flatMap((row, at) => [`| ${row.join(' | ')} |`, ...(at === 0 ? [`|${' --- |'.repeat(row.length)}`] : [])]).join('\n');

/** The tabs that keep a heading, by heading, in the source's order.
 * @example headingTabs(tabs).get('market') // ['market']
 */
export const headingTabs = (tabs: readonly AnyTab[]): ReadonlyMap<HeadingKey, readonly AnyTab[]> =>
  new Map((Object.keys(headingWords.en) as HeadingKey[]).map((key) => [key, tabs.filter(({ covers }) => covers?.includes(key))]));

const chapter = (tabs: readonly AnyTab[], language: Language): string => {
  const words = overviewWords[language.code];
  const nameOf = (tab: AnyTab): string => language.tabs[tab.key as keyof Language['tabs']].name;
  const headings = [...headingTabs(tabs)].map(([key, kept]) => [headingWords[language.code][key], kept.map(nameOf).join(' · ')]);
  const filled = tabs.filter(({ kind, covers, report }) => (kind !== 'report' || report) && covers);
  return [
    `# ${words.title}`,
    words.intro,
    `## ${words.headings}`,
    table([[words.heading, words.tabs], ...headings]),
    `## ${words.tabs}`,
    words.required,
    table([[words.tabs, words.inputs, words.computed, words.findings, words.review], ...filled.map((tab) => tabRow(tab, language))]),
  ].join('\n\n');
};

/** docs/areas.md: every heading of the source with the tabs that keep it, and what each tab asks, computes, flags and brings to the review; in every language. */
export const overview = (tabs: readonly AnyTab[], languages: readonly Language[]): string =>
  `<!-- npm run reference -->\n\n${languages.map((language) => chapter(tabs, language)).join('\n\n')}\n`;
