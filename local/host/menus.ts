import type { MenuEntry, ShownMenu } from './shown';

/** The menus that each person has before them. */
export interface Menus {
  of(user: string): readonly ShownMenu[];
  put(user: string, menu: ShownMenu): void;
  clear(user: string): void;
  /** The function of an item by its label, or null. */
  functionOf(user: string, label: string): string | null;
}

const findItem = (entries: readonly MenuEntry[], label: string): string | null => {
  for (const entry of entries) {
    if ('function' in entry && entry.label === label) return entry.function;
    const inside = 'entries' in entry ? findItem(entry.entries, label) : null;
    if (inside !== null) return inside;
  }
  return null;
};

/** Menus by person; one of the same name takes the place of the one before. */
export const menusByPerson = (): Menus => {
  const shown = new Map<string, readonly ShownMenu[]>();
  const of = (user: string): readonly ShownMenu[] => shown.get(user) ?? [];
  return {
    of,
    put: (user, menu) => {
      shown.set(user, [...of(user).filter(({ label, addon }) => label !== menu.label || addon !== menu.addon), menu]);
    },
    clear: (user) => {
      shown.delete(user);
    },
    functionOf: (user, label) =>
      of(user)
        .map(({ entries }) => findItem(entries, label))
        .find((found) => found !== null) ?? null,
  };
};
