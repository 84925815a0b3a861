import { describe, expect, it } from '@jest/globals';
import naughty from 'big-list-of-naughty-strings/blns.json';
import type { CustomFunction } from '../../src/define/function';
import { documented as functions } from '../../src/functions/examples';

// What holds for each custom function, whatever it computes: the examples of its definition are its usual arguments, and each argument in turn
// becomes something else.
type Cell = unknown;
type Outcome = { readonly value: unknown } | { readonly error: string };

const outcome = (one: CustomFunction, args: readonly unknown[], locale = 'en_US'): Outcome => {
  try {
    return { value: one.compute(args, locale) };
  } catch (thrown) {
    // A thrown problem, or a bug such as “x is undefined”, must not pass for a sentence.
    return { error: thrown instanceof Error && thrown.name === 'Error' ? thrown.message : `[object] ${String(thrown)}` };
  }
};

const isRange = (value: unknown): value is readonly (readonly Cell[])[] => Array.isArray(value);
const cellsOf = (value: unknown): readonly Cell[] => (isRange(value) ? value.flat() : [value]);
/** A slot that was not filled, or what JavaScript says of nothing. */
const broken = /\{\w+\}|\bundefined\b|\bNaN\b|\bInfinity\b|\[object/;

/** Why a cell of a result cannot stand in a sheet; null where it can. */
const cellFault = (cell: Cell): string | null => {
  if (typeof cell === 'number') return Number.isFinite(cell) && !Object.is(cell, -0) ? null : `the number ${cell}`;
  return typeof cell === 'string' || typeof cell === 'boolean' ? null : `a ${typeof cell}`;
};
const shapeFault = (value: unknown): string | null => {
  if (!isRange(value)) return null;
  const widths = new Set(value.map((row) => row.length));
  return value.length > 0 && widths.size === 1 && !widths.has(0) ? null : 'a ragged or empty block';
};

/** What is unsound about an outcome: a cell is a finite number, text or a truth value, an error a whole sentence. `said` is the text that stood in an argument: it may be repeated. */
const faultOf = (found: Outcome, said = ''): string | null => {
  const cells = 'error' in found ? [found.error] : cellsOf(found.value);
  const fault = 'error' in found ? (found.error.trim() === '' ? 'an empty error' : null) : shapeFault(found.value);
  if (fault) return fault;
  for (const cell of cells) {
    const wrong = cellFault(cell);
    if (wrong) return wrong;
    if (typeof cell === 'string' && broken.test(cell) && !broken.test(said)) return cell;
  }
  return null;
};

/** The arguments with one of them changed. */
const changed = (args: readonly unknown[], at: number, value: unknown): readonly unknown[] =>
  args.map((argument, index) => (index === at ? value : argument));
/** A range with one of its cells changed; a single value changed. */
const spoiled = (argument: unknown, cell: Cell): unknown =>
  isRange(argument) ? argument.map((row, r) => row.map((old, c) => (r === 0 && c === 0 ? cell : old))) : cell;

const oddCells: readonly Cell[] = [
  '',
  ' ',
  '　',
  0,
  -0,
  -1,
  1e308,
  -1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  true,
  false,
  '０',
  '１２．５％',
  '￥1,200',
  '1.2万',
  '3亿',
  '(5)',
  '2026-05-13',
  '2026年5月13日',
  '2026-02-30',
  46155,
  '#N/A',
  '#REF!',
  '#DIV/0!',
  '#ERROR!',
  'Loading...',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
];
const oddShapes: readonly unknown[] = [
  [[]],
  [],
  [['']],
  [[''], [''], ['']],
  [['', '', '']],
  [[1, 2, 3]],
  [[1], [2], [3]],
  [[1, 2], [3]],
  [[1], [2, 3], []],
  [
    ['a', 1],
    ['b', 2],
  ],
];

describe.each(functions.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const usual = one.examples.map(({ args }) => one.arguments.map((__, index) => args[index] ?? ''));
  /** Each argument of each example with something else in its place: what is unsound then. */
  const faults = (others: readonly unknown[], put: (argument: unknown, other: unknown) => unknown, examples = usual) => {
    const found: (readonly [argument: string | undefined, other: unknown, fault: string])[] = [];
    for (const args of examples)
      for (let at = 0; at < args.length; at++)
        for (const other of others) {
          const fault = faultOf(outcome(one, changed(args, at, put(args[at], other))), String(other));
          if (fault) found.push([one.arguments[at]?.name, other, fault]);
        }
    return found;
  };

  it('gives a value or a sentence whatever stands in a cell', () => expect(faults(oddCells, spoiled)).toEqual([]));
  it('gives a value or a sentence whatever the shape of a range', () => expect(faults(oddShapes, (__, shape) => shape)).toEqual([]));
  it('stands the strings that break programs', () => expect(faults(naughty, spoiled, usual.slice(0, 2))).toEqual([]));
  it('says what is wrong in Chinese to a Chinese user, in English to an English one', () => {
    const args = one.examples[0]?.args ?? [];
    const bad = changed(args, 0, spoiled(args[0], '#REF!'));
    const words = (locale: string): string => {
      const found = outcome(
        one,
        one.arguments.map(({ name }, index) => (name === 'language' ? '' : (bad[index] ?? ''))),
        locale,
      );
      return 'error' in found ? found.error : cellsOf(found.value).join(' ');
    };
    expect(words('zh_CN')).toMatch(/\p{Script=Han}/u);
    expect(words('en_GB')).toMatch(/[a-z]{4}/);
    expect(words('en_GB')).not.toMatch(/\p{Script=Han}/u);
  });
  it('with nothing but blanks gives blanks, or says what is missing', () => {
    const blank = outcome(
      one,
      one.arguments.map(() => ''),
    );
    if ('value' in blank) for (const cell of cellsOf(blank.value)) expect(['', 0]).toContain(cell);
    expect([faultOf(blank), faultOf(outcome(one, []))]).toEqual([null, null]);
  });
  it('takes ranges of 10,000 rows, with one cell in them that is an error', () => {
    const long = (argument: unknown): unknown => {
      if (!isRange(argument) || argument.length === 1) return argument;
      const rows = Array.from({ length: 10_000 }, (__, row) => argument[row % argument.length] ?? []);
      return rows.map((row, at) => (at === 7_777 ? row.map((cell, column) => (column === 0 ? '#N/A' : cell)) : row));
    };
    expect(usual.map((args) => faultOf(outcome(one, args.map(long))))).toEqual(usual.map(() => null));
  });
  it('does not change what it was given', () => {
    for (const { args } of one.examples) {
      const before = JSON.stringify(args);
      one.compute(args, 'en_US');
      expect(JSON.stringify(args)).toBe(before);
    }
  });
});
