import type { Language } from '../languages';
import type { Check } from './accepts';
import type { Document } from './document';
import type { Inspection } from './inspection';
import type { LastAction } from './kept';
import type { Mail } from './mail';
import type { Moment } from './moment';
import type { AnyRowChange, ColumnsOf, RowChange } from './table';

/** One sheet of the workbook as it was found. */
export interface FoundSheet {
  readonly sheetId: number;
  /** Key of our tab, or null for a sheet of the user's own. */
  readonly tab: string | null;
  /** An area of ours that is switched off: its sheet is hidden and not read. `rows` is how many it holds, null where that is not known. */
  readonly off?: { readonly tab: string; readonly rows: number | null };
}

/** Where a cell is; rows and columns count from 1. */
export interface CellPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** One cell as it was found. */
export interface FoundCell extends CellPlace {
  /** As people say it: `Sheet1!B3`. */
  readonly name: string;
  /** What has to be set for it to hold what it holds: a formula, a value, text behind `'`; '' where it is blank. */
  readonly holds: string | number | boolean;
  /** Its formula, or what it shows. */
  readonly shown: string;
  readonly isProtected: boolean;
  /** Key of our tab that it is on, with the first rows of that sheet. */
  readonly tab: string | null;
  readonly top: readonly (readonly (string | number | boolean)[])[];
}

/** What the workbook should hold; `layout(found, wanted)` yields the steps. */
export interface Wanted {
  /** Keys of tabs, in order, with the sheet name each takes. */
  readonly tabs: readonly { readonly tab: string; readonly name: string }[];
  /** An earlier version has laid these tabs: named ranges and spilled formulas are brought up to date too. */
  readonly again?: boolean;
  /** Areas to switch off: hidden with all they hold; one that holds nothing is deleted. */
  readonly hide?: readonly string[];
  /** Areas to delete with all they hold, switched off or not. */
  readonly remove?: readonly string[];
  /** What a check has looked at: what is missing or damaged on these tabs is put back. */
  readonly inspection?: Inspection;
  /** Sheets of ours that have lost their mark. */
  readonly marks?: readonly { readonly sheetId: number; readonly tab: string }[];
}

/** What an action wants done; all parts optional, written in this order, the stamp last. */
export interface Outcome<B, Answer> {
  readonly layout?: Wanted;
  readonly rows?: { readonly [K in keyof B]?: readonly (B[K] extends { rows: readonly unknown[] } ? RowChange<ColumnsOf<B[K]>> : never)[] };
  /** Report tabs rebuilt as plain values. */
  readonly reports?: { readonly [tab: string]: Document };
  /** Mails to send once everything is written, one a ledger row; see docs/decisions/mails-have-a-ledger.md. */
  readonly mails?: readonly Mail[];
  /** Switches the hourly trigger of whoever is at the keyboard: exactly one, or none. */
  readonly clock?: 'on' | 'off';
  /** The language to write in, where it is not the workbook's yet. */
  readonly language?: Language;
  /** For the Runs log; without it the run leaves no line. */
  readonly log?: {
    readonly findings?: number;
    readonly result: string;
    /** Seconds of another run that the line tells of; '' where they are not known. */
    readonly duration?: number | '';
  };
  /** The tab to bring to the front. */
  readonly show?: string;
  /** The cell to bring to the front. */
  readonly select?: CellPlace;
  /** One cell to set, of ours or not: a formula, or what was there before. */
  readonly insert?: CellPlace & { readonly holds: string | number | boolean };
  /** To the page that called. */
  readonly answer?: Answer;
  /** Wants a confirmation before anything is written: the page asks, and calls again with `confirmed: true`. */
  readonly ask?: string;
  /** Refused: messages by field path; `''` is the form as a whole. Nothing is written. */
  readonly refused?: { readonly [field: string]: string };
  /** A toast. */
  readonly notice?: string;
  /** Whole sentences that the plan tells beside the cells: what is left alone, and why. */
  readonly says?: readonly string[];
  /** How many of those it brings right, beside the rows it changes. */
  readonly mended?: number;
}
export type AnyOutcome = Omit<Outcome<unknown, unknown>, 'rows'> & { readonly rows?: { readonly [tab: string]: readonly AnyRowChange[] } };

/** What a decision may know of the workbook beside its rows. */
export interface Around {
  readonly found: readonly FoundSheet[];
  /** Id of the workbook: a copy has another one. */
  readonly workbookId: string;
  /** Whether some sheet of the workbook bears this name. */
  isNamed(name: string): boolean;
  /** Data files shipped with the add-on, parsed: starters, calendars and the help of the functions. */
  file(name: string): unknown;
  /** A cell anywhere in the workbook, without a place the one that is selected; read when asked for. Null where there is none. */
  cell(at?: CellPlace): FoundCell | null;
  /** Where a row of a tab of ours has that column, read when asked for: its title where the column is none or out of sight, the tab's first cell where `id` is ''. Null where the row is gone. */
  rowCell(tab: string, id: string, column: string): CellPlace | null;
  /** What was kept to undo the last action, read when asked for; null where nothing is. */
  last(): LastAction | null;
  /** What a check looks at beside values, read when asked for. */
  inspect(): Inspection;
}

/** One thing that a person or the clock starts. `decide` is pure: plain rows in, plain rows out. */
export interface Action<B, Input, Answer> {
  readonly name: string;
  /** Tabs read, each once; Settings always. Who needs to know working days names the calendar. */
  readonly reads: readonly (keyof B & string)[];
  /** False for actions that only answer: they take no lock and leave no line in Runs. */
  readonly writes: boolean;
  /** Where a page may call it by name: what it takes. Anything else is refused before a cell is read. */
  readonly page?: Check<Input>;
  /** What a run of it means for undoing; without it, what it changed of rows can be undone. `keeps`: it writes nothing that a person would take back, and the action before it can still be undone. `ends`: it cannot be undone, nor can what was before it. `takes`: it takes back what was kept, which ends once all is written, so that one that broke off can be made again. */
  readonly undo?: 'keeps' | 'ends' | 'takes';
  /** It mends the workbook: columns whose key cell is lost are known by their header. */
  readonly mends?: true;
  decide(book: B, moment: Moment, input: Input, around: Around): Outcome<B, Answer>;
}
// biome-ignore lint/suspicious/noExplicitAny: a shelf holds actions of different inputs; each is checked where it is defined.
export type AnyAction = Action<any, any, any>;
