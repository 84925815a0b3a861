import type { Desk, HostOptions } from './desk';
import { type Execution, execute, type Finished, type Start } from './executions';
import type { Fault } from './fault';
import type { Meanwhile } from './run';

/** What is to be run, without what is put into it. */
export type Begun = Omit<Start, 'fault' | 'meanwhile'>;

/** Runs the bundle's functions one after the other and remembers how it went. */
export interface Performer {
  /** Null where a simple trigger is not there. */
  optional(start: Begun): Finished | null;
  must(start: Begun): Finished;
  /** Oldest first. */
  executions(): readonly Execution[];
  failNext(fault: Fault): void;
  disturbNext(meanwhile: Meanwhile): void;
}

const kept = 500;

/** A performer at a desk; a fault strikes the next run that is no formula's. */
export const performerAt = (desk: Desk, { evaluate, onExecution }: Pick<HostOptions, 'evaluate' | 'onExecution'>): Performer => {
  let executions: readonly Execution[] = [];
  let fault: Fault | null = null;
  let meanwhile: Meanwhile | null = null;
  const perform = (start: Begun, optional: boolean): Finished | null => {
    const [taken, other] = start.startedBy === 'formula' ? [null, null] : [fault, meanwhile];
    if (taken) fault = null;
    if (other) meanwhile = null;
    const finished = execute(desk, evaluate, { ...start, fault: taken, meanwhile: other }, optional);
    if (!finished) {
      fault ??= taken;
      meanwhile ??= other;
      return null;
    }
    executions = [...executions.slice(1 - kept), finished.execution];
    onExecution?.(finished.execution);
    return finished;
  };
  return {
    optional: (start) => perform(start, true),
    must: (start) => {
      const finished = perform(start, false);
      if (!finished) throw new Error(`${start.function} did not run`);
      return finished;
    },
    executions: () => executions,
    failNext: (next) => {
      fault = next;
    },
    disturbNext: (next) => {
      meanwhile = next;
    },
  };
};
