import { enoughAnswers, type Figure, leastAnswers } from '../rules/customers';
import type { Problem } from '../rules/problem';
import { answerOf } from './answer-argument';
import { type Call, sentence } from './broadcast';
import { fail, numberIn, type Read } from './cell-values';

/** A whole number from `low` to `high`. */
export const wholeIn =
  (low: number, high: number): Read<number> =>
  (cell, place) => {
    const number = numberIn(cell, place);
    if (number === null || (Number.isInteger(number) && number >= low && number <= high)) return number;
    return fail('notWhole', { argument: place.argument, n: place.n, text: number, low, high });
  };

/** A number from `low` to `high`, fractions included. */
export const betweenIn =
  (low: number, high: number): Read<number> =>
  (cell, place) => {
    const number = numberIn(cell, place);
    if (number === null || (number >= low && number <= high)) return number;
    return fail('outOfRange', { argument: place.argument, n: place.n, text: number, low, high });
  };

/** The highest grade of a scale that begins at 1. */
export const maxOf = (call: Call, usual: number): number => call.one('max', wholeIn(3, 100)) ?? usual;

/** The answers of a survey; blanks are none. */
export const answersOf = (call: Call, read: Read<number>): readonly number[] => call.list('scores', read).filter((score) => score !== null);

/** What a score's function answers: the value, the number of answers, the margin, or a sentence with all of them; '' without answers. */
export const figureAnswer = <F extends Figure>(
  call: Call,
  name: string,
  figure: F | null,
  say: (figure: F) => Problem,
): string | number => {
  const wanted = answerOf(call, ['value', 'count', 'margin', 'sentence']);
  if (figure === null) return '';
  if (wanted !== 'sentence') return figure[wanted] ?? '';
  const { count } = figure;
  const { language } = call;
  if (count < leastAnswers) return sentence(language, { problem: 'sampleTooSmall', slots: { name, count, least: leastAnswers } });
  const said = sentence(language, say(figure));
  return count < enoughAnswers ? sentence(language, { problem: 'smallSample', slots: { sentence: said } }) : said;
};
