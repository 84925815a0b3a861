/** Slot names in a sentence: `Slots<'{task} has {n} {n:day|days}'>` is `'task' | 'n'`. */
export type Slots<S extends string> = S extends `${string}{${infer Slot}}${infer Rest}` ? (Slot extends `${infer Name}:${string}` ? Name : Slot) | Slots<Rest> : never;

/** A sentence with its slots filled; `{n:day|days}` takes the first word for 1 and the second otherwise. An unknown slot stays in sight.
 * @example say('{task}: {n} working {n:day|days} left', { task: 'Brief', n: 1 }) // 'Brief: 1 working day left'
 */
export const say = (sentence: string, slots: { readonly [slot: string]: string | number } = {}): string =>
  sentence.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(slots, name)) return whole;
    const value = slots[name] as string | number;
    return one === undefined ? String(value) : Number(value) === 1 ? one : (many as string);
  });
