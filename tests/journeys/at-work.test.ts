import { afterAll, describe, expect, it } from '@jest/globals';
import naughty from 'big-list-of-naughty-strings/blns.json';
import fc from 'fast-check';
import { codes } from './matrix';
import { actions, tried } from './our-actions';
import { type Does, opened, people, type World } from './people-at-work';
import { shown } from './shown';

// Whatever people do to their workbook between two of our actions: an action leaves theirs alone and does its own.

const texts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'New',
      '2026-05-01',
      '5/20',
      '1,200',
      '15%',
      '=1+2',
      '=20+4',
      '',
      'R',
      'A/R',
      'TRUE',
      '进行中',
      'Done',
      '-',
      '#REF!',
      "'007",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'M-1',
      'T-1',
      '{"owner":["M-1","x"]}',
      '__proto__',
      'tasks.task',
      '小林',
      'x'.repeat(600),
      '2026-02-30',
      '1e999',
      '1e20',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...(naughty as string[])) },
);
const numbers = fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997), fc.nat(997));
const command = (name: string, does: Does, counts: boolean) =>
  fc.tuple(numbers, texts).map(([four, text]): fc.Command<object, World> => {
    const step = { name, numbers: four, text };
    return {
      check: () => true,
      run: (_, world) => {
        if (counts) tried.edits += 1;
        does(world, step);
      },
      toString: () => `${name} ${JSON.stringify([...four, text])}`,
    };
  });
const commands = (size: number) =>
  fc.commands(
    [
      ...Object.entries(people).map(([name, does]) => command(name, does, true)),
      ...Object.entries(actions).map(([name, does]) => command(name, does, false)),
      command('refresh', actions.refresh as Does, false),
      command('refresh', actions.refresh as Does, false),
      command('type', people.type as Does, true),
      command('type', people.type as Does, true),
    ],
    { maxCommands: size, size: 'max' },
  );

/** Seconds of a longer run by other sequences at each time; none in the usual one. */
const soak = Number(process.env.SOAK ?? 0);
const { SEED: seed, AT: path } = process.env;
const again = seed ? { seed: Number(seed), path: path ?? '' } : {};

describe('people at work meanwhile', () => {
  afterAll(() => {
    shown('at-work', tried);
    console.log(
      `at work: ${tried.edits} edits in ${tried.sequences} sequences, ${tried.actions} actions, ${tried.refused} refused in words, user cells changed ${tried.userCellsChanged}`,
    );
  });

  it.each(codes)(
    'lose nothing and are never met with an error, in %s',
    (code) => {
      fc.assert(
        fc.property(commands(soak ? 60 : 40), (run) => {
          tried.sequences += 1;
          fc.modelRun(() => ({ model: {}, real: opened(code) }), run);
        }),
        // A sequence that failed is tried again by the seed and the path that are said.
        soak ? { numRuns: 100_000, interruptAfterTimeLimit: soak * 1000, ...again } : { seed: 20260513, numRuns: 6, endOnFailure: true },
      );
      expect(tried.userCellsChanged).toBe(0);
    },
    3_600_000,
  );
});
