import type { LanguageCode } from '../languages';
import type { CellPlace } from './action';
import type { Document } from './document';
import type { Weight } from './finding';

/** A field of a form as the page sees it; labels and help are `language.tabs[tab].columns[key]`. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** The same at each try of one form, letters and digits: a new row takes its id from it, so that a try after one that broke off completes the row and adds no second one. */
export type Token = string;

/** What pages ask of the server, by name: one entry an action. JSON only; days are ISO strings. */
export interface PageCalls {
  installForm: {
    input: Record<never, never>;
    answer: {
      readonly language: LanguageCode;
      readonly installed: boolean;
      readonly starters: readonly {
        readonly key: string;
        readonly name: { readonly [code: string]: string };
        readonly about: { readonly [code: string]: string };
        /** Areas it suggests. */
        readonly areas: readonly string[];
      }[];
      readonly areas: readonly AreaState[];
    };
  };
  install: {
    input: {
      readonly language: LanguageCode;
      readonly starter: string;
      readonly examples: boolean;
      readonly region: 'CN' | 'US' | 'UK' | 'weekdays';
      readonly team: string;
      /** Areas to lay beside the core; those that are there stay. */
      readonly areas?: readonly string[];
      /** Set once the person has agreed to names beside existing tabs. */
      readonly confirmed?: boolean;
    };
    answer: { readonly tabs: readonly string[]; readonly rows: number };
  };
  areasForm: {
    input: Record<never, never>;
    answer: { readonly language: LanguageCode; readonly areas: readonly AreaState[] };
  };
  chooseAreas: {
    input: {
      readonly add: readonly string[];
      /** To switch off: rows are kept on a hidden sheet. */
      readonly hide: readonly string[];
      /** To delete with all rows. */
      readonly remove: readonly string[];
      readonly confirmed?: boolean;
    };
    /** How many areas were laid or shown again: their rows want a refresh. */
    answer: { readonly laid: number };
  };
  sidebar: {
    input: Record<never, never>;
    answer: SidebarState;
  };
  saveGoal: {
    input: {
      /** Row id; '' for a new one. */
      readonly id: string;
      readonly token?: Token;
      /** As typed, by column key; links as ids, choices as keys. */
      readonly goal: Fields;
      readonly kpiId: string;
      /** null where the goal has no KPI of its own in this form. */
      readonly kpi: Fields | null;
    };
    answer: { readonly id: string; readonly kpiId: string; readonly state: SidebarState };
  };
  /** Saves as `saveGoal` does what was agreed on, and why it is changed. */
  changeGoal: {
    input: PageCalls['saveGoal']['input'] & { readonly reason: string };
    answer: PageCalls['saveGoal']['answer'];
  };
  saveMember: {
    input: { readonly id: string; readonly token?: Token; readonly member: Fields };
    answer: { readonly id: string; readonly state: SidebarState };
  };
  saveItem: {
    input: {
      readonly id: string;
      readonly token?: Token;
      readonly item: Fields;
      /** Letters by member id, as typed. */
      readonly letters: Fields;
    };
    answer: { readonly id: string; readonly state: SidebarState };
  };
  /** Does what one click does about a finding; undone as any action is. */
  mendFinding: { input: FindingMark; answer: { readonly state: SidebarState } };
  snooze: {
    /** `until` a day as typed; without it five working days from now. */
    input: FindingMark & { readonly until?: string; readonly reason: string };
    answer: { readonly state: SidebarState };
  };
  wake: { input: FindingMark; answer: { readonly state: SidebarState } };
  /** Brings a row's cell to the front; `id` '' is the tab as a whole. */
  goTo: { input: { readonly tab: string; readonly id: string; readonly column?: string }; answer: Record<never, never> };
  refresh: {
    /** `again`: columns and tabs that an earlier version has not laid are laid whatever Settings say. */
    input: { readonly again?: boolean };
    answer: { readonly findings: number };
  };
  dailyForm: {
    input: Record<never, never>;
    answer: {
      readonly language: LanguageCode;
      readonly on: boolean;
      readonly mails: boolean;
      /** Name of the member who switched it on; '' where it is off. */
      readonly by: string;
      /** Name of the member who is told of failures; '' for nobody. */
      readonly failuresTo: string;
      readonly hour: number;
      /** When the clock last ran, `2026-05-13T07:20`. */
      readonly ranAt: string;
      /** On, but no run for longer than a day. */
      readonly stopped: boolean;
      readonly trouble: string;
      readonly members: readonly { readonly name: string; readonly hasEmail: boolean }[];
    };
  };
  previewMails: {
    input: Record<never, never>;
    answer: {
      readonly language: LanguageCode;
      /** Mails are on in this workbook. */
      readonly on: boolean;
      readonly people: readonly {
        readonly name: string;
        readonly sends: boolean;
        /** Why this member would get a mail today, or none. */
        readonly why: string;
        /** What it would tell, or where none would be sent what is open; null where nothing is. */
        readonly mail: { readonly subject: string; readonly text: string; readonly html: string } | null;
        /** The same as a text for a chat. */
        readonly chat: string;
      }[];
      /** All of it as one text for a chat. */
      readonly chat: string;
    };
  };
  switchDaily: {
    /** Members by name: Settings show them so. */
    input: {
      readonly on: boolean;
      readonly mails: boolean;
      readonly by: string;
      readonly failuresTo: string;
      readonly confirmed?: boolean;
    };
    answer: { readonly on: boolean };
  };
  importForm: {
    input: Record<never, never>;
    answer: {
      readonly language: LanguageCode;
      readonly tabs: readonly { readonly key: string; readonly name: string }[];
    };
  };
  importRows: {
    input: ImportInput;
    answer: ImportAnswer;
  };
  reviewForm: {
    input: Record<never, never>;
    answer: {
      readonly language: LanguageCode;
      /** Quarters that can be reviewed, newest first. */
      readonly periods: readonly { readonly key: string; readonly label: string; readonly frozen: boolean }[];
      readonly chosen: string;
    };
  };
  review: {
    input: { readonly period: string; readonly confirmed?: boolean };
    answer: { readonly document: Document };
  };
  /** What an action would do, without doing it. */
  plan: {
    input: { readonly action: string; readonly input: object };
    answer: Planned;
  };
  removeExamples: {
    input: Record<never, never>;
    answer: { readonly removed: number };
  };
  undo: {
    input: Record<never, never>;
    /** How many cells and rows were left as they are. */
    answer: { readonly left: number };
  };
  archive: {
    input: Record<never, never>;
    /** How many rows were moved, and how many more are left for another run. */
    answer: { readonly archived: number; readonly left: number };
  };
  repair: {
    input: Record<never, never>;
    /** How much was put back, and how much is left to the person. */
    answer: { readonly mended: number; readonly left: number };
  };
  functionHelp: {
    input: Record<never, never>;
    answer: { readonly functions: readonly HelpFunction[] };
  };
  insertFormula: {
    /** One of the formulas that the help shows; it goes into the selected cell. */
    input: { readonly formula: string; readonly confirmed?: boolean };
    answer: Inserted;
  };
  undoFormula: {
    input: Inserted;
    answer: { readonly cell: string };
  };
}
export type PageCall = keyof PageCalls;

/** An area beside the core; its words are `language.areas[key]`. */
export interface AreaState {
  readonly key: string;
  /** On its tab; off, with its rows kept on a hidden sheet; or not in this workbook. */
  readonly is: 'on' | 'off' | 'none';
  /** null where it is not known. */
  readonly rows: number | null;
}

/** A dry run of an action, told as people see it. */
export interface Planned {
  readonly language: LanguageCode;
  /** What the action is called; the button that starts it says so. */
  readonly title: string;
  /** Whole sentences beside the lines: what is left alone, and why. */
  readonly says: readonly string[];
  /** How many of those it brings right, beside the rows. */
  readonly mended: number;
  /** How many lines there would be in all. */
  readonly n: number;
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly lines: readonly PlannedLine[];
  /** Whether it can be undone afterwards. */
  readonly undoable: boolean;
}

/** A row added or removed, or one cell changed, in the words of the workbook. */
export interface PlannedLine {
  readonly tab: string;
  /** Title of the row. */
  readonly row: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** Header of the column; '' where a whole row is meant. */
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** Values as typed, by column key. */
export type Fields = { readonly [column: string]: string };

export interface SidebarState {
  readonly language: LanguageCode;
  readonly installed: boolean;
  readonly today: string;
  readonly refreshedAt: string;
  /** Whole sentences about the daily run: that it failed or has stopped, that mails wait. */
  readonly notices: readonly string[];
  /** Whether there are example rows of installation that can be removed; only where the sidebar asks. */
  readonly examples?: boolean;
  /** Fields hold what an edit form starts from: links as ids, choices as keys, numbers and days as text. */
  readonly goals: readonly { readonly id: string; readonly fields: Fields }[];
  readonly kpis: readonly { readonly id: string; readonly fields: Fields }[];
  readonly members: readonly { readonly id: string; readonly fields: Fields }[];
  readonly items: readonly { readonly id: string; readonly fields: Fields; readonly letters: Fields; readonly check: string }[];
  /** Worst first, in the workbook's language. */
  readonly findings: readonly SeenFinding[];
  /** Those put off, soonest back first. */
  readonly snoozed: readonly (SeenFinding & { readonly until: string; readonly reason: string })[];
  /** The day to which a finding is put off where nobody says another, and the last that can be chosen. */
  readonly snoozeDays: { readonly until: string; readonly latest: string };
}

/** Which finding is meant, from one reading of the workbook to the next. `of` tells apart those of one rule that have no row: a member's id, or a team. */
export interface FindingMark {
  readonly rule: string;
  readonly tab: string;
  readonly id: string;
  readonly column?: string;
  readonly of?: string;
}

/** A finding as the sidebar shows it. */
export interface SeenFinding extends FindingMark {
  readonly weight: Weight;
  readonly says: string;
  readonly mend: string;
  readonly place: string;
  /** What one click does about it, where it can. */
  readonly does?: string;
}

export interface ImportMapping {
  readonly tab: string;
  /** Source column header → our column key; `@` before a member's name maps into the grid. Unmapped columns are left out. */
  readonly columns: { readonly [header: string]: string };
  /** Texts that mean "no value", compared after trimming: `0`, `n.a.`. By our column key, or `*` for all. */
  readonly blanks: { readonly [column: string]: readonly string[] };
  /** Values for our columns that the file has none for, as typed. */
  readonly defaults: Fields;
}
export interface ImportInput {
  readonly tab: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** null: match by key and by header in any language. */
  readonly mapping: ImportMapping | null;
  /** False: a preview; nothing is written. */
  readonly write: boolean;
}
export interface ImportAnswer {
  readonly mapping: ImportMapping;
  /** Columns one can map to, in order. */
  readonly columns: readonly { readonly key: string; readonly header: string; readonly required: boolean }[];
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Rows that would be left out, and why: line 1 is the first row under the header. */
  readonly problems: readonly { readonly line: number; readonly header: string; readonly text: string; readonly says: string }[];
  readonly preview: readonly (readonly string[])[];
}

/** Texts of a block of cells, row by row. */
export type HelpCells = readonly (readonly string[])[];

/** What people read about one custom function, in one language. */
export interface HelpFunction {
  readonly name: string;
  /** Title of its family. */
  readonly family: string;
  readonly signature: string;
  readonly about: string;
  readonly method: string;
  readonly source: string;
  readonly returns: string;
  readonly arguments: readonly { readonly name: string; readonly optional: boolean; readonly about: string }[];
  /** The first example with its values in the place of cells: computes wherever it is put. */
  readonly insert: string;
  readonly examples: readonly {
    readonly formula: string;
    /** The cells that the formula names, and what stands in them. */
    readonly cells: readonly { readonly range: string; readonly values: HelpCells }[];
    readonly result: HelpCells;
  }[];
}

/** A formula put into a cell, and what has to be set there to have it as it was before. */
export interface Inserted {
  readonly at: CellPlace;
  /** As shown: `Sheet1!B3`. */
  readonly cell: string;
  readonly formula: string;
  readonly before: string | number | boolean;
}

/** What every page call returns. */
export type PageAnswer<C extends PageCall> =
  | { readonly ok: true; readonly answer: PageCalls[C]['answer']; readonly notice: string }
  | { readonly ok: false; readonly ask: string }
  | { readonly ok: false; readonly refused: Fields };
