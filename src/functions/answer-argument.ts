import type { ChoiceKey } from '../languages';
import { labelOf } from '../languages/choose';
import type { Call } from './broadcast';
import { choiceIn, fail, type Read, textIn } from './cell-values';

type Answer = ChoiceKey<'answer'>;

/** What a function of one cell should answer: its argument `answer`, `value` where left out. Throws a Problem that names those it knows for any other.
 * @example answerOf(call, ['value', 'count']) // 'value'
 */
export const answerOf = <A extends Answer>(call: Call, known: readonly (A | 'value')[]): A | 'value' => {
  const read = choiceIn('answer');
  const one: Read<A | 'value'> = (cell, place) => {
    const wanted = read(cell, place);
    const found = known.find((answer) => answer === wanted);
    if (wanted === null || found) return found ?? null;
    const choices = known.map((answer) => labelOf(place.language, 'answer', answer)).join(place.language.problems.betweenNames);
    return fail('notChoice', { argument: place.argument, n: place.n, text: textIn(cell, place) ?? '', choices });
  };
  return call.one('answer', one) ?? 'value';
};
