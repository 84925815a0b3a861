import type { Fields } from '../define/page-calls';

/** A form's values by its parts: a goal's form has a goal and a KPI. */
export type Parts = { readonly [part: string]: Fields };

/** What was typed and not saved, by form; it lives as long as the page. */
export interface Drafts {
  of(form: string): Parts | null;
  /** Keeps what differs from `start`, and forgets what does not. */
  keep(form: string, values: Parts, start: Parts): void;
  drop(form: string): void;
}

/** True where two forms hold the same texts; a missing text is an empty one. */
export const sameParts = (a: Parts, b: Parts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((part) => {
    const [x, y] = [a[part] ?? {}, b[part] ?? {}];
    return [...new Set([...Object.keys(x), ...Object.keys(y)])].every((key) => (x[key] ?? '') === (y[key] ?? ''));
  });

/** The fields that differ from what the server has: what an edit sends, so that nobody else's cells are written over.
 * @example changedFields({ role: 'PM', team: 'A' }, { role: 'PM', team: 'B' }) // { team: 'A' }
 */
export const changedFields = (now: Fields, before: Fields): Fields =>
  Object.fromEntries(Object.entries(now).filter(([key, text]) => text !== (before[key] ?? '')));

/** An empty memory for drafts.
 * @example const d = drafts(); d.keep('member:', { member: { role: 'PM' } }, { member: {} }); d.of('member:') // { member: { role: 'PM' } }
 */
export const drafts = (): Drafts => {
  const kept = new Map<string, Parts>();
  return {
    of: (form) => kept.get(form) ?? null,
    keep: (form, values, start) => {
      if (sameParts(values, start)) kept.delete(form);
      else kept.set(form, values);
    },
    drop: (form) => {
      kept.delete(form);
    },
  };
};
