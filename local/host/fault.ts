import { words } from './words';

/** A fault put into one run: the call counted `index` (from 0; with `name`, among the calls of that name) and the `times - 1` after it fail with `text`. */
export interface Fault {
  readonly index: number;
  readonly text: string;
  /** Only calls of this name count, e.g. `MailApp.sendEmail`. */
  readonly name?: string;
  readonly times?: number;
  /** Before or after the call took effect. */
  readonly when?: 'before' | 'after';
  /** Nothing of the script runs after it: no catch, no finally. */
  readonly kill?: boolean;
  /** What was written since the last flush or read is lost with it. */
  readonly loses?: boolean;
}

/** The name of the flush at the end of a run, which no script calls. */
export const atEnd = 'end';

/** How a call fails. `killed` ends the run as if the process had gone, `tooSlow` as the six minutes do. */
export type FaultKind = 'timeout' | 'serverError' | 'mailQuota' | 'tooOften' | 'tooSlow' | 'killed';

/** Which call fails, and how. */
export interface FaultAt extends Omit<Fault, 'index' | 'text' | 'name' | 'kill'> {
  /** The number of the call that counts, from 0, or the name of a method; `end` is the flush that Google makes when a run ends with something unwritten. */
  readonly call: number | string;
  /** With a name: which call of it, from 0. */
  readonly nth?: number;
  readonly fault: FaultKind;
}

const texts: Readonly<Record<FaultKind, string>> = {
  timeout: words.timedOut,
  serverError: words.serverError,
  mailQuota: words.mailQuota,
  tooOften: words.tooOften,
  tooSlow: words.tooSlow,
  killed: words.killed,
};

/** A fault in the form that a run looks at.
 * @example faultOf({ call: 'MailApp.sendEmail', nth: 1, fault: 'killed', when: 'after' }).index // 1 */
export const faultOf = ({ call, nth = 0, fault, ...more }: FaultAt): Fault => ({
  ...more,
  ...(typeof call === 'number' ? { index: call } : { index: nth, name: call }),
  text: texts[fault],
  ...(fault === 'killed' || fault === 'tooSlow' ? { kill: true } : {}),
});

/** What strikes at a call: counted `total` of all and `ofName` of its own name, both from 0. */
export const strikes = (fault: Fault | null, name: string, total: number, ofName: number): boolean => {
  if (!fault || (fault.name !== undefined && fault.name !== name)) return false;
  const at = fault.name === undefined ? total : ofName;
  return at >= fault.index && at < fault.index + (fault.times ?? 1);
};
