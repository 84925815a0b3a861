import type { Area, ConditionalRule, Metadata, Protection, Validation } from '../engine';

interface Held {
  area: Area;
  sheet: number;
  validation: Validation;
  conditional: ConditionalRule;
  protection: Protection;
  metadata: Metadata;
  trigger: string;
  html: { readonly title: string; readonly html: string; readonly width?: number; readonly height?: number };
}
const held = new WeakMap<object, Partial<Held>>();

/** Remembers what one of the host's objects stands for. */
export const hold = <K extends keyof Held>(object: object, kind: K, what: Held[K]): object => {
  held.set(object, { ...held.get(object), [kind]: what });
  return object;
};

/** What an object that a script hands back stands for, or null where it is no such object. */
export const heldBy = <K extends keyof Held>(object: unknown, kind: K): Held[K] | null =>
  typeof object === 'object' && object !== null ? (held.get(object)?.[kind] ?? null) : null;
