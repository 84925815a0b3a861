/** Something that a page or a panel is to show. */
export interface ShownPage {
  readonly kind: 'sidebar' | 'dialog';
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}
/** A question that stops the script until it is answered. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly Answer[];
}
export type Answer = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
/** An entry of a menu: an item, a line, or a menu inside. */
export type MenuEntry =
  | { readonly label: string; readonly function: string }
  | { readonly separator: true }
  | { readonly label: string; readonly entries: readonly MenuEntry[] };
/** A menu that a script has put up; `addon` ones stand under Extensions. */
export interface ShownMenu {
  readonly label: string;
  readonly addon: boolean;
  readonly entries: readonly MenuEntry[];
}
