import type { Run } from '../run';
import { service } from '../service';
import { words } from '../words';
import { bytesOf } from './properties';

const cacheOf = (run: Run, scope: string): object => {
  const { cache } = run.desk.memory;
  const keyOf = (key: string): string => {
    if (key.length > 250) throw run.error(words.tooLarge('key'));
    return `${scope}\n${key}`;
  };
  return service<GoogleAppsScript.Cache.Cache>(run, 'Cache', [
    {
      cacheGet: {
        get: (key: string) => {
          const held = cache.get(keyOf(key));
          return held && held.until > run.now() ? held.value : null;
        },
      },
      cachePut: {
        put: (key: string, value: unknown, seconds = 600) => {
          const text = String(value);
          if (bytesOf(text) > 100 * 1024) throw run.error(words.tooLarge('value'));
          cache.set(keyOf(key), { value: text, until: run.now() + Math.min(21_600, Math.max(1, seconds)) * 1000 });
        },
        remove: (key: string) => {
          cache.delete(keyOf(key));
        },
      },
    },
  ]);
};

/** CacheService: texts that may be gone at any time. */
export const cacheService = (run: Run): object =>
  service<GoogleAppsScript.Cache.CacheService>(run, 'CacheService', [
    {
      handle: {
        getDocumentCache: () => cacheOf(run, 'document'),
        getUserCache: () => cacheOf(run, `user ${run.account.user}`),
        getScriptCache: () => cacheOf(run, 'script'),
      },
    },
  ]);
