import type { Run } from '../run';
import { service } from '../service';
import { words } from '../words';

const lockOf = (run: Run, name: string): object => {
  const { locks } = run.desk;
  const has = (): boolean => locks.get(name) === run;
  const take = (wait: number): boolean => {
    if (locks.has(name) && !has()) {
      run.pass(wait);
      return false;
    }
    locks.set(name, run);
    return true;
  };
  return service<GoogleAppsScript.Lock.Lock>(run, 'Lock', [
    {
      handle: { hasLock: has },
      lock: {
        tryLock: take,
        waitLock: (wait: number) => {
          if (!take(wait)) throw run.error(words.lockTimeout);
        },
        releaseLock: () => {
          run.release();
          if (has()) locks.delete(name);
        },
      },
    },
  ]);
};

/** LockService; a lock is held until the run ends, and never by two runs. Without a document there is no document lock. */
export const lockService = (run: Run): object =>
  service<GoogleAppsScript.Lock.LockService>(run, 'LockService', [
    {
      handle: {
        getDocumentLock: () => (run.startedBy === 'clock' && !run.desk.clockKnowsSheet ? null : lockOf(run, 'document')),
        getUserLock: () => lockOf(run, `user ${run.account.user}`),
        getScriptLock: () => lockOf(run, 'script'),
      },
    },
  ]);

/** Gives back what a run still holds when it ends, however it ends. */
export const releaseLocks = (run: Run): void => {
  for (const [name, holder] of run.desk.locks) if (holder === run) run.desk.locks.delete(name);
};
