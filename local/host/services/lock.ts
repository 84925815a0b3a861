import type { Run } from '../run';
import { service } from '../service';
import { words } from '../words';

/** LockService; a lock is held until the run ends, and never by two runs. */
export const lockService = (run: Run): object => {
  const take = (wait: number): boolean => {
    if (run.hasLock) return true;
    if (run.desk.lockTaken) {
      run.pass(wait);
      return false;
    }
    run.hasLock = true;
    return true;
  };
  const lock = (): object =>
    service<GoogleAppsScript.Lock.Lock>(run, 'Lock', [
      {
        handle: { hasLock: () => run.hasLock },
        lock: {
          tryLock: take,
          waitLock: (wait: number) => {
            if (!take(wait)) throw run.error(words.lockTimeout);
          },
          releaseLock: () => {
            run.hasLock = false;
          },
        },
      },
    ]);
  return service<GoogleAppsScript.Lock.LockService>(run, 'LockService', [
    { handle: { getDocumentLock: lock, getUserLock: lock, getScriptLock: lock } },
  ]);
};
