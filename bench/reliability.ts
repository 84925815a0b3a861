import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a test has counted when it last ran: `build/shown/<name>.json`. */
interface Shown {
  readonly name: string;
  readonly figures: { readonly [figure: string]: number };
  readonly at: string;
}

const folder = 'build/shown';
const readShown = (): readonly Shown[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Shown)
    : [];

/** What is told of reliability: of which tests' files, which of their figures. Sums over the files. */
const told: readonly (readonly [says: string, files: string, figure: string])[] = [
  ['faults tried, each at a service call of a journey', 'faults-', 'tried'],
  ['faults survived: the second run ends as if nothing had happened', 'faults-', 'survived'],
  ['faults tried while mails are sent', 'mail-faults', 'tried'],
  ['mails lost or doubled', 'mail-faults', 'lostOrDoubled'],
  ['edits by people tried between our actions', 'at-work', 'edits'],
  ['our actions among them', 'at-work', 'actions'],
  ['inputs of another shape, or naughty, tried', 'bad-inputs', 'tried'],
  ['user cells changed by faults', 'faults-', 'userCellsChanged'],
  ['user cells changed among people at work', 'at-work', 'userCellsChanged'],
];

/** A line each: what was counted, how many, and the day of it; “not run” where its test has left nothing. */
export const reliability = (): readonly (readonly string[])[] => {
  const all = readShown();
  return told.map(([says, files, figure]) => {
    const found = all.filter(({ name, figures }) => name.startsWith(files) && figure in figures);
    if (found.length === 0) return [says, 'not run', ''];
    const sum = found.reduce((total, { figures }) => total + (figures[figure] ?? 0), 0);
    const days = found.map(({ at }) => at.slice(0, 10)).sort();
    return [says, sum.toLocaleString('en'), days[0] ?? ''];
  });
};
