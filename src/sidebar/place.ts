import type { Fields, HelpFunction, PageCalls, SidebarState } from '../define/page-calls';
import type { Drafts } from './drafts';
import type { Links } from './field';
import type { GoalPlace } from './goal-input';
import type { Talk } from './talk';

/** Where in the sidebar one is. A form with an empty id is for a new row. */
export type Place =
  | { readonly at: 'home' | 'goals' | 'members' | 'items' }
  | ({ readonly at: 'goal' } & GoalPlace)
  | { readonly at: 'member' | 'item'; readonly id: string }
  | { readonly at: 'plan'; readonly action: string }
  | { readonly at: 'functions'; readonly query: string }
  | { readonly at: 'function'; readonly name: string; readonly query: string };

/** What every page of the sidebar is handed. */
export interface Here {
  readonly state: SidebarState;
  readonly talk: Talk;
  readonly drafts: Drafts;
  /** What people read about the functions; null until it was asked for. */
  readonly help: readonly HelpFunction[] | null;
  /** Asks for it. */
  learn(): void;
  go(place: Place): void;
  /** Takes over what the server says is there now. */
  take(state: SidebarState): void;
  /** Saves; on success takes over the new state, drops the draft, and goes on. */
  save<C extends 'saveGoal' | 'changeGoal' | 'saveMember' | 'saveItem'>(
    name: C,
    input: PageCalls[C]['input'],
    draft: string,
    then: Place,
  ): void;
}

type Row = { readonly id: string; readonly fields: Fields };

/** The row with that id, or none. */
export const rowOf = <R extends Row>(rows: readonly R[], id: string): R | undefined => rows.find((row) => row.id === id);

/** The title of the row with that id; '' where there is none. */
export const titleOf = (rows: readonly Row[], id: string | undefined, key: string): string =>
  (id ? rowOf(rows, id)?.fields[key] : undefined) ?? '';

/** Rows as choices, by id. */
export const linksOf = (state: SidebarState): Links => ({
  goals: state.goals.map(({ id, fields }) => ({ id, label: fields.goal ?? id })),
  members: state.members.map(({ id, fields }) => ({ id, label: fields.member ?? id })),
});
