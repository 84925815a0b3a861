import { afterAll } from '@jest/globals';
import type { FaultAt } from '../../local/host/host';
import type { NodeHost } from '../../local/host/node/run';
import type { PageCall, PageCalls } from '../../src/define/page-calls';
import { ask, wholeOf } from './matrix';
import { shown } from './shown';
import { changedOf, theirsIn } from './theirs';

// A run that is broken off at each of its service calls in turn, and made again.

/** How a run is broken off: by faults that last longer than reads are tried again, or by the end of the process. */
const kinds = {
  'fails for good': { fault: 'timeout', times: 3 },
  'fails once it took effect': { fault: 'timeout', when: 'after' },
  'fails late, what was not flushed is lost': { fault: 'timeout', times: 3, loses: true },
  'killed, what was not flushed is lost': { fault: 'killed', loses: true },
  'killed once it took effect': { fault: 'killed', when: 'after' },
  'after six minutes': { fault: 'tooSlow' },
} as const satisfies { readonly [kind: string]: Omit<FaultAt, 'call'> };
type Kind = keyof typeof kinds;
const all = Object.keys(kinds) as readonly Kind[];

/** What is broken off: a call on a workbook that is the same at each start. */
export interface Journey<C extends PageCall> {
  readonly start: () => NodeHost;
  readonly name: C;
  readonly input: PageCalls[C]['input'];
  /** What the second run may say in place of doing it: the first had already done it. */
  readonly done?: string;
  /** What both workbooks get before they are compared: Summary tells of what an earlier run had already laid. */
  readonly refreshed?: true;
  /** Only each so many-th call, where a run is long; with `FAULTS` every one. */
  readonly every?: number;
}

/** What was tried in this file, and what came of it. */
const figures = { journeys: 0, calls: 0, tried: 0, survived: 0, userCellsChanged: 0 };
/** By service method: which kinds have struck it, and how to strike it by another in the shortest of its journeys. */
const met = new Map<string, { readonly kinds: Set<Kind>; calls: number; strike: (kind: Kind) => readonly string[] }>();
const counted = new Map<string, number>();

/** Where two texts part, with what stands around. */
const parting = (a: string, b: string): string => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${a.slice(Math.max(0, at - 60), at + 40)}… instead of …${b.slice(Math.max(0, at - 20), at + 40)}…`.replaceAll('\n', ' | ');
};

/** Breaks the journey off once, makes it again, and says what is not as in the undisturbed run. */
const strike = <C extends PageCall>(
  { start, name, input, done, refreshed }: Journey<C>,
  wanted: string,
  at: FaultAt,
): readonly string[] => {
  const host = start();
  const theirs = theirsIn(host);
  host.failAt(at);
  try {
    ask(host, name, input);
  } catch {
    // The page says that it failed; the person tries again.
  }
  const lost = [...changedOf(theirs, theirsIn(host))];
  const again = ask(host, name, input);
  if (refreshed) ask(host, 'refresh', {});
  lost.push(...changedOf(theirs, theirsIn(host)));
  const seen = wholeOf(host);
  const refused = !again.ok && 'refused' in again ? Object.values(again.refused).join() : null;
  const wrong = [
    ...lost.map((cell) => `a person’s ${cell} has changed`),
    ...(refused !== null && refused !== done ? [refused] : []),
    ...(seen === wanted ? [] : [parting(seen, wanted)]),
  ];
  figures.tried += 1;
  figures.survived += wrong.length === 0 ? 1 : 0;
  figures.userCellsChanged += lost.length;
  return wrong;
};

/** Breaks a call off at every one of its service calls, by the kinds in turn (with `FAULTS` by all of them), makes it again, and says where the workbook differs from the one that came about undisturbed. */
export const brokenEverywhere = <C extends PageCall>(journey: Journey<C>): readonly string[] => {
  const { start, name, input, every = 1 } = journey;
  const clean = start();
  const theirs = theirsIn(clean);
  const reply = ask(clean, name, input);
  const last = clean.executions().at(-1);
  if (journey.refreshed) ask(clean, 'refresh', {});
  const wanted = wholeOf(clean);
  const wrong = changedOf(theirs, theirsIn(clean)).map((cell) => `undisturbed: a person’s ${cell} has changed`);
  if (!reply.ok) wrong.push(`undisturbed: ${JSON.stringify(reply)}`);
  // What fails after the last line of the script is told to nobody.
  if (last?.unflushed) wrong.push(`${name} ends with something that is not flushed`);
  const calls = last?.calls.total ?? 0;
  const byName = [...(last?.calls.byName ?? [])];
  for (const [call, times] of byName)
    for (let nth = 0; nth < times; nth += 1) {
      const found = (kind: Kind, faults: readonly string[]) => faults.map((text) => `${name}, ${call} ${nth} ${kind}: ${text}`);
      const by = (kind: Kind) => found(kind, strike(journey, wanted, { ...kinds[kind], call, nth }));
      const turn = counted.get(call) ?? 0;
      counted.set(call, turn + 1);
      if (!process.env.FAULTS && turn % every > 0) continue;
      const seen = met.get(call) ?? { kinds: new Set<Kind>(), calls: Number.POSITIVE_INFINITY, strike: by };
      met.set(call, seen);
      if (calls < seen.calls) Object.assign(seen, { calls, strike: by });
      for (const kind of process.env.FAULTS ? all : [all[Math.floor(turn / every) % all.length] as Kind]) {
        seen.kinds.add(kind);
        wrong.push(...by(kind));
      }
    }
  figures.journeys += 1;
  figures.calls += calls;
  return wrong;
};

/** Strikes the methods that are called too seldom to have met each kind by turns, by those that are left. */
export const brokenByTheRest = (): readonly string[] =>
  [...met.values()].flatMap((method) =>
    all.flatMap((kind) => {
      if (method.kinds.has(kind)) return [];
      method.kinds.add(kind);
      return method.strike(kind);
    }),
  );

/** Keeps the figures of this file for the bench. */
export const keepFigures = (file: string): void => {
  afterAll(() => {
    shown(file, { ...figures, methods: met.size, kinds: all.length });
    process.stdout.write(`${file}: ${figures.tried} faults at ${figures.calls} calls of ${figures.journeys} journeys\n`);
  });
};
