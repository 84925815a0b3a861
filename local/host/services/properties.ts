import { hasLeft, use } from '../quota';
import type { Run } from '../run';
import { service } from '../service';
import type { Store } from '../state';
import { words } from '../words';

const longestValue = 9 * 1024;
const largestStore = 500 * 1024;

/** Bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** A store of properties: a user's own; a formula sees the owner's, as whom it runs. */
const heldStore = (run: Run, name: Store): Map<string, string> => {
  const { memory, accounts } = run.desk;
  const owner = accounts.all().find(({ role }) => role === 'owner') ?? accounts.first;
  const { user } = run.startedBy === 'formula' ? owner : run.account;
  if (name !== 'user' || user === accounts.first.user) return memory.properties[name];
  const held = memory.others.get(user) ?? new Map<string, string>();
  memory.others.set(user, held);
  return held;
};

const storeOf = (run: Run, name: Store): object => {
  const store = heldStore(run, name);
  const count = (amount = 1): void => {
    if (!hasLeft(run.desk, run.account, 'properties', run.now())) throw run.error(words.tooManyProperties);
    use(run.desk, run.account, 'properties', run.now(), amount);
  };
  const put = (key: string, value: unknown): void => {
    // A formula sees the owner's store and cannot change it.
    if (name === 'user' && run.startedBy === 'formula') throw run.error(words.noPermission('setProperty'));
    const text = String(value);
    if (bytesOf(text) > longestValue) throw run.error(words.tooLarge('value'));
    const others = [...store].reduce((sum, [held, kept]) => sum + (held === key ? 0 : bytesOf(held) + bytesOf(kept)), 0);
    if (others + bytesOf(key) + bytesOf(text) > largestStore) throw run.error(words.propertyQuota);
    store.set(key, text);
  };
  const properties: object = service<GoogleAppsScript.Properties.Properties>(run, 'Properties', [
    {
      property: {
        getProperty: (key: string) => {
          count();
          return store.get(String(key)) ?? null;
        },
        getProperties: () => {
          count();
          return Object.fromEntries(store);
        },
        getKeys: () => [...store.keys()],
        setProperty: (key: string, value: unknown) => {
          count();
          put(String(key), value);
          return properties;
        },
        setProperties: (values: Readonly<Record<string, unknown>>, deleteOthers = false) => {
          count();
          if (deleteOthers) store.clear();
          for (const [key, value] of Object.entries(values)) put(key, value);
          return properties;
        },
        deleteProperty: (key: string) => {
          store.delete(String(key));
          return properties;
        },
        deleteAllProperties: () => {
          store.clear();
          return properties;
        },
      },
    },
  ]);
  return properties;
};

/** PropertiesService: texts kept for the document, the user in it, and the script. */
export const propertiesService = (run: Run): object =>
  service<GoogleAppsScript.Properties.PropertiesService>(run, 'PropertiesService', [
    {
      handle: {
        getDocumentProperties: () => storeOf(run, 'document'),
        getUserProperties: () => storeOf(run, 'user'),
        getScriptProperties: () => storeOf(run, 'script'),
      },
    },
  ]);
