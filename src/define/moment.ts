import type { Language } from '../languages';
import type { WorkingCalendar } from '../rules/calendar';
import type { Day } from '../rules/day';
import type { Thresholds } from '../rules/thresholds';

/** What the lead has chosen, read from the Settings tab. */
export interface Settings {
  readonly language: Language;
  readonly team: string;
  /** Working calendar: CN, US, UK, or weekdays only. */
  readonly region: 'CN' | 'US' | 'UK' | 'weekdays';
  /** Hour 0…23 from which the daily refresh may run. */
  readonly refreshHour: number;
  /** What a bare 负责 in the grid means; null until somebody has said so. */
  readonly fuze: 'R' | 'A' | null;
  /** What makes a status of a progress. */
  readonly thresholds: Thresholds;
  /** Version of the add-on that last laid the tabs out; '' where nothing is installed. */
  readonly version: string;
  /** Day and time of the last refresh, `2026-05-13T07:20`; '' where there was none. */
  readonly refreshedAt: string;
}

/** Everything about now that a decision may depend on. */
export interface Moment {
  readonly today: Day;
  /** Local civil time in the spreadsheet's zone, `2026-05-13T09:30`. */
  readonly now: string;
  readonly settings: Settings;
  readonly language: Language;
  readonly calendar: WorkingCalendar;
  /** A fresh id, unique within this run and across runs: `newId('G')` → `G-mb3k9x-1`. */
  newId(prefix: string): string;
}
