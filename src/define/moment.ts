import type { ChoiceKey, ChoiceSet, Language } from '../languages';
import type { WorkingCalendar } from '../rules/calendar';
import type { Clock } from '../rules/clock';
import type { Day } from '../rules/day';
import type { Period } from '../rules/period';
import type { RiskMatrix } from '../rules/risk';
import type { Thresholds } from '../rules/thresholds';

/** A named set of figures, and whether people have changed any of them. */
export interface Preset<S extends ChoiceSet> {
  readonly key: ChoiceKey<S>;
  readonly adjusted: boolean;
}

/** Three figures of a row; null where none is given. */
export type Three = readonly [number | null, number | null, number | null];

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
  /** A goal's status from its weighted progress, or from the worst of what stands below it. */
  readonly rollUpStatus: ChoiceKey<'rollUpStatus'>;
  readonly riskMatrix: RiskMatrix;
  readonly csatMethod: ChoiceKey<'csatMethod'>;
  /** Calendar days after which a customer of tier A, B and C wants to be spoken to again; absent while customers are not kept. */
  readonly contactDays?: Three;
  /** What NPS, CSAT (a share, or in percent) and CES are to reach. */
  readonly surveyTargets?: Three;
  /** How many questions of NPS, CSAT and CES were sent, and in which period; in any where none is given. */
  readonly surveysSent?: { readonly sent: Three; readonly period: Period | null };
  /** By what names thresholds and risk matrix go. */
  readonly presets: { readonly thresholds: Preset<'thresholds'>; readonly riskMatrix: Preset<'riskMatrix'> };
  /** Id of the workbook for which mails were switched on; '' where they are off. A copy has another id and sends nothing. */
  readonly mailsFor: string;
  /** The daily run: who switched it on, when it ran, and what went wrong. */
  readonly clock: Clock;
  /** The day that formulas go by, as the last refresh has written it; '' where there was none. */
  readonly today: string;
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
