import { readNumber } from './cell';
import { isFraction } from './measure';

/** A bound that warns early: a value beyond it is bad. */
export interface Trigger {
  readonly sign: '>' | '≥' | '<' | '≤';
  readonly bound: number;
  /** The bound was written with a per cent sign; 0.6 then stands for 60 %. */
  readonly percent: boolean;
}

const signs: readonly (readonly [sign: Trigger['sign'], written: RegExp])[] = [
  ['≥', /^(?:≥|>=|=>|不低于|不少于|至少|at least)/i],
  ['≤', /^(?:≤|<=|=<|不高于|不超过|至多|at most)/i],
  ['>', /^(?:>|高于|大于|超过|多于|above|over|more than)/i],
  ['<', /^(?:<|低于|小于|少于|below|under|less than)/i],
];

/** A bound as people type it: a sign or its word, and a number; null where the text is none.
 * @example readTrigger('> 60%') // { sign: '>', bound: 0.6, percent: true }
 * @example readTrigger('低于 1.2万') // { sign: '<', bound: 12000, percent: false }
 */
export const readTrigger = (text: string): Trigger | null => {
  const plain = text.normalize('NFKC').trim();
  for (const [sign, written] of signs) {
    const found = written.exec(plain);
    const bound = found ? readNumber(plain.slice(found[0].length)) : null;
    if (bound !== null) return { sign, bound, percent: plain.endsWith('%') };
  }
  return null;
};

/** Whether a measured value lies beyond the bound. A share shown in percent is compared as one, however the bound was written.
 * @example isTriggered({ sign: '>', bound: 0.6, percent: true }, 63, '%', 50) // true
 */
export const isTriggered = (trigger: Trigger, actual: number, unit: string | null, target: number | null): boolean => {
  const { sign, percent } = trigger;
  const fraction = isFraction(unit, target ?? actual);
  const scale = percent && isFraction(unit, null) && !fraction ? 100 : !percent && fraction && trigger.bound > 1.5 ? 0.01 : 1;
  const bound = Number((trigger.bound * scale).toPrecision(12));
  if (sign === '>') return actual > bound;
  if (sign === '≥') return actual >= bound;
  return sign === '<' ? actual < bound : actual <= bound;
};
