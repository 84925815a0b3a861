import type { LanguageCode } from '../languages';
import type { Period } from '../rules/period';

/** Everything that can carry a colour and a symbol (look.md); its word is `language.choices.status[…]`. */
export type Status =
  | 'achieved'
  | 'onTrack'
  | 'atRisk'
  | 'offTrack'
  | 'overdue'
  | 'dueSoon'
  | 'notStarted'
  | 'awaiting'
  | 'stale'
  | 'nearlyMet'
  | 'missed';

/** One cell of a document: the words as they are shown, and the value behind them for formats that keep numbers. */
export interface DocumentCell {
  readonly text: string;
  readonly value?: number;
  /** How a number is shown: share → 43.7 %, points → 2.5, plain → 1,200. */
  readonly as?: 'share' | 'points' | 'plain';
  readonly status?: Status;
  /** A bar instead of words: filled share 0…1 and a mark on it. */
  readonly bar?: { readonly share: number; readonly mark?: number };
  readonly strong?: true;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: true }
  /** A few large figures side by side. */
  | {
      readonly kind: 'numbers';
      readonly items: readonly { readonly label: string; readonly value: DocumentCell; readonly note?: string }[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** Relative widths; equal without it. */
      readonly widths?: readonly number[];
      readonly align?: readonly ('left' | 'right')[];
      readonly rows: readonly (readonly DocumentCell[])[];
      /** Said in place of an empty table. */
      readonly empty?: string;
    }
  | {
      readonly kind: 'chart';
      readonly title: string;
      /** What the chart shows, in one sentence; also its alternative text. */
      readonly says: string;
      readonly unit: string;
      readonly points: readonly { readonly day: string; readonly value: number }[];
      readonly target?: number;
    }
  /** Something a person still has to write; `text` once it is written. */
  | { readonly kind: 'slot'; readonly label: string; readonly text: string | null };

/** A report, frozen: every export and the Review tab are functions of it. */
export interface Document {
  readonly version: 1;
  readonly title: string;
  readonly language: LanguageCode;
  readonly team: string;
  readonly period: Period;
  /** Last day whose data it knows. */
  readonly asOf: string;
  /** Local civil time at which it was frozen, `2026-06-30T18:00`. */
  readonly frozenAt: string;
  /** One line that says which days it covers and what is still open, for formats without a cover. */
  readonly opening: string;
  /** A formula that says what could not be known when the report was written; only a tab shows it, under the opening. */
  readonly watch?: string;
  readonly blocks: readonly Block[];
}
