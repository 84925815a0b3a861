/** Milliseconds on a usual day, from published measurements (docs/decisions/large-workbooks.md): what a call that reads costs, a commit of what was written, a cell read, a cell written. */
const usual = { call: 5, commit: 150, cellRead: 0.005, cellWritten: 0.15 };

/** What a run has yet to do. */
export interface Work {
  readonly cellsRead?: number;
  readonly cellsWritten?: number;
  /** Calls beside those cells; without it the usual few dozen of a run. */
  readonly calls?: number;
}

/** Calls of a run with the tabs of the core, of which every fourth has to wait for what was written before it. */
const usualCalls = 60;

/** How long that takes on a usual day, in seconds; a bad day takes two to three times as long.
 * @example predictedSeconds({ cellsRead: 1_900_000, cellsWritten: 3_000 }) // 12.5
 */
export const predictedSeconds = ({ cellsRead = 0, cellsWritten = 0, calls = usualCalls }: Work): number =>
  (calls * (usual.call + usual.commit / 8) + cellsRead * usual.cellRead + cellsWritten * usual.cellWritten) / 1000;

/** Seconds after which nothing more is begun: Apps Script ends a run after six minutes, and a bad guess must not leave it half done. */
export const longestRun = 270;

/** Seconds within which a refresh at opening has to be done: Apps Script ends an opening after thirty. */
export const longestOpening = 20;

/** Whether a run would pass `most` seconds, 4½ minutes without it: `elapsed` seconds are gone, in which `cellsRead` cells were read; where that took longer than usual, the rest will too.
 * @example isTooLong({ elapsed: 60, cellsRead: 2_000_000, cellsWritten: 400_000 }) // true: a slow day
 */
export const isTooLong = (
  run: { readonly elapsed: number; readonly cellsRead: number; readonly cellsWritten: number },
  most = longestRun,
): boolean => {
  const slowness = Math.max(1, run.elapsed / predictedSeconds({ cellsRead: run.cellsRead, calls: 20 }));
  return run.elapsed + slowness * predictedSeconds({ cellsWritten: run.cellsWritten }) > most;
};
