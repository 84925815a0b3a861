import type { Run } from '../run';
import { service } from '../service';
import { words } from '../words';
import { bytesOf } from './properties';

/** Items that a cache holds at most; Google may drop any of them earlier. */
const mostItems = 1000;

const cacheOf = (run: Run, scope: string): object => {
  const { cache } = run.desk.memory;
  const keyOf = (key: string): string => {
    if (key.length > 250) throw run.error(words.tooLarge('key'));
    return `${scope}\n${key}`;
  };
  const get = (key: string): string | null => {
    const held = cache.get(keyOf(key));
    return held && held.until > run.now() ? held.value : null;
  };
  const put = (key: string, value: unknown, seconds = 600): void => {
    const text = String(value);
    if (bytesOf(text) > 100 * 1024) throw run.error(words.tooLarge('value'));
    cache.delete(keyOf(key));
    cache.set(keyOf(key), { value: text, until: run.now() + Math.min(21_600, Math.max(1, seconds)) * 1000 });
    // What was put first goes first.
    const own = [...cache.keys()].filter((held) => held.startsWith(`${scope}\n`));
    for (const held of own.slice(0, Math.max(0, own.length - mostItems))) cache.delete(held);
  };
  return service<GoogleAppsScript.Cache.Cache>(run, 'Cache', [
    {
      cacheGet: {
        get,
        getAll: (keys: readonly string[]) =>
          Object.fromEntries(keys.map((key) => [key, get(key)] as const).filter(([, value]) => value !== null)),
      },
      cachePut: {
        put,
        putAll: (values: Readonly<Record<string, unknown>>, seconds?: number) => {
          for (const [key, value] of Object.entries(values)) put(key, value, seconds);
        },
        remove: (key: string) => {
          cache.delete(keyOf(key));
        },
        removeAll: (keys: readonly string[]) => {
          for (const key of keys) cache.delete(keyOf(key));
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
