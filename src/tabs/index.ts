import type { AnyTab } from '../define/tab';
import { areas, reportAreas } from './areas';
import { review } from './review';
import { rowTabs } from './row-tabs';
import { summary } from './summary';

const position = (key: string): number => rowTabs.findIndex((tab) => tab.key === key);

/** Every tab, in workbook order. */
export const tabs: readonly AnyTab[] = [
  summary,
  ...rowTabs.slice(0, position('settings')),
  ...reportAreas,
  review,
  ...rowTabs.slice(position('settings')),
];

/** Keys of the areas beside the core, in the order in which they are offered. */
export const areaTabs: readonly string[] = areas.map(({ key }) => key as string);

/** Keys of those that have rows. */
export const rowAreas: readonly string[] = areas.flatMap(({ key, kind }) => (kind === 'report' ? [] : [key as string]));

/** Keys of the tabs that every starter installs, in workbook order. */
export const coreTabs: readonly string[] = tabs
  .filter(({ onUse }) => !onUse)
  .flatMap(({ key }) => (areaTabs.includes(key) ? [] : [key as string]));
