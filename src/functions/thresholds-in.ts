import type { ChoiceKey } from '../languages';
import { labelOf, labelsOf, readChoice } from '../languages/choose';
import { isOrdered, type Pair, sharesOf, type Thresholds, thresholdsOf } from '../rules/thresholds';
import type { Call } from './broadcast';
import { choiceIn, fail, numberIn, type Read } from './cell-values';

type Criterion = ChoiceKey<'threshold'>;
type Found = ReadonlyMap<Criterion, readonly (number | null)[]>;

const usual = thresholdsOf('ratioAndGap');

const criterionIn: Read<Criterion> = (cell) => (typeof cell === 'string' ? readChoice('threshold', cell) : null);

const figuresOf = (found: Found, key: Criterion): readonly number[] => (found.get(key) ?? []).filter((figure) => figure !== null);

/** The two figures of a criterion, of which one bounds the other; null where it is not used. */
const pairOf = (call: Call, found: Found, key: Criterion): Pair | null => {
  const figures = figuresOf(found, key);
  if (figures.length === 0) return null;
  const place = { n: call.place('thresholds').n, argument: `thresholds[${labelOf(call.language, 'threshold', key)}]` };
  const [first, second] = figures;
  if (first === undefined || second === undefined) return fail('tooFew', { ...place, least: 2, found: figures.length });
  if (!isOrdered(key, figures)) fail('outOfRange', { ...place, text: Math.max(first, second), low: 0, high: Math.min(first, second) });
  const [onTrack = first, offTrack = second] = sharesOf(key, figures);
  return [onTrack, offTrack];
};

const earlyOf = (call: Call, found: Found): number => {
  const [early] = figuresOf(found, 'early');
  if (early === undefined) return usual.early;
  const [share = early] = sharesOf('early', [early]);
  const { n } = call.place('thresholds');
  return isOrdered('early', [share]) ? share : fail('outOfRange', { n, argument: 'thresholds', text: early, low: 0, high: 1 });
};

/** The thresholds of a call: a preset by its name, or a table of which the first column names a criterion and the next two say where on track ends and off track begins. A criterion that is not named is not used.
 * @example KPI_STATUS(…, "OKR 评分 0.7/0.4")
 */
export const thresholdsIn = (call: Call): Thresholds => {
  const table = call.area('thresholds');
  if (table.rows * table.columns <= 1) return thresholdsOf(table.at(0, 0, choiceIn('thresholds')) ?? 'ratioAndGap');
  const found = new Map<Criterion, readonly (number | null)[]>();
  for (let row = 0; row < table.rows; row++) {
    const key = table.at(row, 0, criterionIn);
    if (key !== null) found.set(key, [table.at(row, 1, numberIn), table.at(row, 2, numberIn)]);
  }
  const [ratio, gap, absolute] = [pairOf(call, found, 'ratio'), pairOf(call, found, 'gap'), pairOf(call, found, 'absolute')];
  if (ratio === null && gap === null && absolute === null) {
    const listed = (set: 'threshold' | 'thresholds'): string => labelsOf(call.language, set).join(call.language.problems.betweenNames);
    fail('noThresholds', {
      argument: 'thresholds',
      n: call.place('thresholds').n,
      choices: listed('thresholds'),
      labels: listed('threshold'),
    });
  }
  return { ratio, gap, absolute, early: earlyOf(call, found), limit: pairOf(call, found, 'limit') ?? usual.limit };
};
