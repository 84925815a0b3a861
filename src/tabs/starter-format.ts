import type { ChoiceKey, LanguageCode } from '../languages';

/** A text in every language. */
type Text = { readonly [code in LanguageCode]: string };

/** A day of the example period: the n-th working day (1…5) of its week, so many working days after the day of installation, or the n-th day. */
export type StarterDay = { readonly week: number; readonly weekday: number } | { readonly workDays: number } | { readonly day: number };

/** A cell of an area's row: a text, a choice's or a row's key, a number, yes or no, a day; of a period, a day of its month, or `period` for that of the goals. */
export type StarterCell = Text | StarterDay | string | number | boolean;
/** A row of an area by its columns; others name it by `key`. */
export interface StarterRow {
  readonly key: string;
  readonly [column: string]: StarterCell;
}

/** A starter matrix as data (templates/starters); rows name each other by `key`. */
export interface Starter {
  readonly key: string;
  readonly name: Text;
  readonly about: Text;
  /** Keys of the areas it suggests beside the core. */
  readonly areas: readonly string[];
  readonly members: readonly {
    readonly key: string;
    readonly member: Text;
    readonly role: Text;
    readonly team: Text;
    readonly takesPart?: ChoiceKey<'takesPart'>;
  }[];
  readonly goals: readonly {
    readonly key: string;
    readonly goal: Text;
    readonly level: ChoiceKey<'level'>;
    readonly owner: string;
    readonly parent?: string;
    readonly weight: number;
    readonly source: ChoiceKey<'goalSource'>;
  }[];
  readonly kpis: readonly {
    readonly key: string;
    readonly kpi: Text;
    readonly goal: string;
    readonly owner: string;
    readonly method: ChoiceKey<'method'>;
    /** Key of a unit, or a word of the team's own. */
    readonly unit: string | Text;
    readonly baseline?: number;
    readonly target: number;
    readonly aggregation: ChoiceKey<'aggregation'>;
    readonly cadence: ChoiceKey<'cadence'>;
    readonly weight: number;
    readonly pace?: string;
    readonly definition: Text;
    readonly checkIns: readonly {
      readonly day: number;
      readonly value: number;
      readonly confidence?: ChoiceKey<'confidence'>;
      readonly note?: Text;
    }[];
  }[];
  readonly items: readonly {
    readonly key: string;
    readonly item: Text;
    readonly kind: ChoiceKey<'itemKind'>;
    readonly goal: string;
    readonly letters: { readonly [member: string]: string };
  }[];
  readonly tasks: readonly {
    readonly key: string;
    readonly task: Text;
    readonly item: string;
    readonly owner: string;
    readonly state: ChoiceKey<'taskState'>;
    readonly start: StarterDay;
    readonly due?: StarterDay;
    readonly done?: StarterDay;
    readonly progress?: Text;
    readonly blocked?: Text;
  }[];
  /** Rows of the areas it suggests. */
  readonly rows?: { readonly [area: string]: readonly StarterRow[] };
}
