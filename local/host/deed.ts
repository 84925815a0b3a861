import type { Account } from './account';
import type { Desk } from './desk';
import type { Area } from './engine';
import type { Edit } from './events';
import type { Drag } from './rearrange';
import { overlap } from './shift';
import { words } from './words';
import { lets } from './write-cells';

type Place = Pick<Area, 'sheet' | 'row' | 'column'>;
type Lines = { readonly sheet: number; readonly axis: Drag['axis']; readonly first: number; readonly count: number };

/** What a person does to a sheet beside typing. Rows and columns count from 1; `axis` says which of them. */
export type Deed =
  /** Sorts the rows of an area by one of the sheet's columns; blanks come last. */
  | { readonly do: 'sort'; readonly area: Area; readonly by: number; readonly descending?: boolean }
  | ({ readonly do: 'insert' } & Lines)
  | ({ readonly do: 'remove' } & Lines)
  /** Drags rows or columns to before another. */
  | ({ readonly do: 'drag'; readonly before: number } & Lines)
  | ({ readonly do: 'hide' } & Lines)
  | ({ readonly do: 'show' } & Lines)
  /** Shows only rows whose cell in a column shows one of the texts; from `first` on to the last row with anything in it. */
  | { readonly do: 'filter'; readonly sheet: number; readonly column: number; readonly first: number; readonly shows: readonly string[] }
  /** Shows every row from `first` on again. */
  | { readonly do: 'unfilter'; readonly sheet: number; readonly first: number }
  /** Only the first cell's value is left. */
  | { readonly do: 'merge'; readonly area: Area }
  /** Texts from elsewhere, each read as if typed. */
  | { readonly do: 'paste'; readonly at: Place; readonly texts: readonly (readonly string[])[] }
  /** Cells of the workbook pasted elsewhere, with their look and rules. */
  | { readonly do: 'copy'; readonly from: Area; readonly to: Place }
  /** The Delete key on a selection. */
  | { readonly do: 'clear'; readonly area: Area }
  | { readonly do: 'duplicate'; readonly sheet: number; readonly metadata?: boolean }
  | { readonly do: 'rename'; readonly sheet: number; readonly name: string }
  | { readonly do: 'removeSheet'; readonly sheet: number }
  | { readonly do: 'moveSheet'; readonly sheet: number; readonly index: number }
  | { readonly do: 'hideSheet'; readonly sheet: number }
  | { readonly do: 'showSheet'; readonly sheet: number };

/** A deed of one kind. */
export type DeedOf<K extends Deed['do']> = Extract<Deed, { readonly do: K }>;

/** What a deed tells triggers: an edit of cells, or a change of structure. */
export type Told = { readonly edit: Edit } | { readonly change: string } | { readonly message: string };

/** The area that a deed would change cells of, for protections. */
export const touched = (desk: Desk, deed: Deed): Area | null => {
  if (deed.do === 'sort' || deed.do === 'merge' || deed.do === 'clear') return deed.area;
  if (deed.do === 'paste') return { ...deed.at, rows: deed.texts.length, columns: deed.texts[0]?.length ?? 1 };
  if (deed.do === 'copy') return { ...deed.from, ...deed.to };
  const sheet = desk.engine.sheets().find(({ id }) => 'sheet' in deed && id === deed.sheet);
  if (!sheet) return null;
  const whole = { sheet: sheet.id, row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  if (deed.do === 'remove')
    return deed.axis === 'row' ? { ...whole, row: deed.first, rows: deed.count } : { ...whole, column: deed.first, columns: deed.count };
  return deed.do === 'removeSheet' ? whole : null;
};

/** Why a deed is refused, as the person reads it, or null. */
export const refused = (desk: Desk, deed: Deed, account: Account): string | null => {
  if (account.role === 'viewer' || account.role === 'none') return words.viewOnly;
  const area = touched(desk, deed);
  const held = area && desk.engine.protections().find((one) => overlap(one.area, area) && !lets(one, account));
  return held ? words.protected : null;
};
