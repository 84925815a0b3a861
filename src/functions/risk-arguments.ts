import type { Argument, CustomFunction } from '../define/function';
import { fold, readChoice } from '../languages/choose';
import { readNumber } from '../rules/cell';
import { matrixOf, type RiskMatrix } from '../rules/risk';
import type { Call } from './broadcast';
import { choiceIn, fail, isBlank, type Read, textIn } from './cell-values';

/** The arguments of every function of a risk, in their order. */
export const riskNames: CustomFunction['arguments'] = [{ name: 'probability' }, { name: 'impact' }, { name: 'matrix', optional: true }];

/** One side of a matrix: what its headings count as. */
interface Scale {
  readonly numbers: readonly number[];
  /** Words that are understood besides, and what they count as. */
  readonly words: ReadonlyMap<string, number>;
  /** The headings as they stand, where they are words of the user's own; no product can be made of them. */
  readonly own: readonly string[] | null;
}

/** Words of a scale of five grades and of three, the least first. */
const grades: readonly (readonly string[])[] = [
  ['veryLow', 'low', 'moderate', 'high', 'veryHigh'],
  ['low', 'moderate', 'high'],
];
/** A word for a grade in any language as its key, another one folded. */
const wordOf = (text: string): string => readChoice('riskLevel', text) ?? fold(text);
const numberOf = (cell: unknown): number | null => (typeof cell === 'number' ? cell : readNumber(String(cell)));

const ofNumbers = (numbers: readonly number[]): Scale => {
  const ordered = [...new Set(numbers)].sort((a, b) => a - b);
  const words = grades.find(({ length }) => length === ordered.length) ?? [];
  return { numbers, words: new Map(words.map((word, at) => [word, ordered[at] ?? 0])), own: null };
};

const ofHeadings = (headings: readonly unknown[]): Scale => {
  const numbers = headings.map(numberOf).filter((number) => number !== null);
  if (numbers.length === headings.length) return ofNumbers(numbers);
  const words = headings.map((heading) => wordOf(String(heading)));
  const known = grades.find((all) => all.every((word) => words.includes(word)) && words.every((word) => all.includes(word)));
  if (known) return ofNumbers(words.map((word) => known.indexOf(word) + 1));
  return { numbers: words.map((_, at) => at), words: new Map(words.map((word, at) => [word, at])), own: headings.map(String) };
};

/** A matrix and how its two sides are read. */
interface Judge {
  readonly matrix: RiskMatrix<string>;
  readonly probability: Scale;
  readonly impact: Scale;
}

/** NIST's table laid out scores as NIST's does: its grades are no factors. */
const isNist = ({ probabilities, impacts, levels }: RiskMatrix<string>): boolean => {
  const nist = matrixOf('nist');
  return [probabilities, impacts, levels].join(';') === [nist.probabilities, nist.impacts, nist.levels].join(';');
};

/** A matrix as people lay it: impacts in the first row, probabilities in the first column, levels inside. */
const laidOut = (table: readonly (readonly unknown[])[]): Judge => {
  const [head = [], ...body] = table;
  const columns = head.flatMap((cell, at) => (at > 0 && !isBlank(cell) ? [at] : []));
  const rows = body.filter((row) => !isBlank(row[0]));
  if (columns.length === 0 || rows.length === 0) fail('noRiskMatrix');
  const probability = ofHeadings(rows.map((row) => row[0]));
  const impact = ofHeadings(columns.map((at) => head[at]));
  const levelOf = (cell: unknown): string => (isBlank(cell) ? '' : (readChoice('riskLevel', String(cell)) ?? String(cell).trim()));
  const levels = rows.map((row) => columns.map((at) => levelOf(row[at])));
  const matrix = { probabilities: probability.numbers, impacts: impact.numbers, levels };
  return { matrix: isNist(matrix) ? matrixOf('nist') : matrix, probability, impact };
};

const judgeOf = (call: Call, argument: Argument): Judge => {
  const table: readonly (readonly unknown[])[] = Array.isArray(argument) ? argument : [];
  if (table.flat().filter((cell) => !isBlank(cell)).length > 1) return laidOut(table);
  const matrix = matrixOf(call.list('matrix', choiceIn('riskMatrix')).find((key) => key !== null) ?? 'product5High');
  return { matrix, probability: ofNumbers(matrix.probabilities), impact: ofNumbers(matrix.impacts) };
};

const scaleText = ({ numbers, own }: Scale): string => [...new Set<string | number>(own ?? [...numbers].sort((a, b) => a - b))].join(' / ');

/** A grade: one of the scale's words, or a number. */
const gradeIn = (scale: Scale): Read<number> => {
  const known = new Map<unknown, number>();
  return (cell, place) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const text = textIn(cell, place);
    if (text === null) return null;
    const grade = scale.words.get(wordOf(text)) ?? (scale.own ? null : numberOf(cell));
    if (grade === null) return fail('offScale', { argument: place.argument, n: place.n, text, scale: scaleText(scale) });
    known.set(cell, grade);
    return grade;
  };
};

/** Readers of a risk, each by row: its grades on the matrix's scales, and whether these are numbers. */
export const riskArguments = (call: Call, argument: Argument) => {
  const { matrix, probability, impact } = judgeOf(call, argument);
  return {
    matrix,
    hasNumbers: probability.own === null && impact.own === null,
    probability: call.cells('probability', gradeIn(probability)),
    impact: call.cells('impact', gradeIn(impact)),
  };
};
