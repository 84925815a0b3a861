// The server's languages. A custom function loads the whole bundle and says little: the words of the choices that formulas take, and the menu, stand in
// it; all other words stand in an HTML file beside it, read when one of them is first asked for. In the source a language is one plain object.
const atOnce = ['code', 'name', 'choices'];
/** The one group of `actions` that must be said where no file can be read: while the menu is laid in AuthMode.NONE. */
const menuOf = ({ actions: { menu } }) => menu;

const fileOf = (language) => `words-${language.code}`;
/** Sets of the core that no formula takes; nor does any take one of an area. */
const inCellsOnly = [
  'level',
  'goalKind',
  'goalSource',
  'agreed',
  'confidence',
  'takesPart',
  'reminders',
  'mailKind',
  'mailState',
  'itemKind',
  'taskFrom',
  'repeats',
  'unit',
  'cadence',
  'judged',
  'rollUpStatus',
];
/** The words of choices: those that no formula takes, or the others. */
const choicesOf = ({ choices, areas }, isLater) => {
  const later = new Set([...inCellsOnly, ...Object.values(areas).flatMap((area) => Object.keys(area.choices))]);
  return Object.fromEntries(Object.entries(choices).filter(([set]) => later.has(set) === isLater));
};
const laterOf = ({ actions: { menu: _menu, ...actions }, ...language }) => ({
  ...Object.fromEntries(Object.entries(language).filter(([key]) => !atOnce.includes(key))),
  actions,
  choices: choicesOf(language, true),
});

/** The data files, by name: the words that are read on demand. */
export const wordFiles = (languages) => languages.map((language) => [`${fileOf(language)}.html`, JSON.stringify(laterOf(language))]);

/** The words of every language are put off in the same way: their keys are the same. */
const shared = 'put-off';
const sharedModule = (language) => {
  const { actions, choices, ...later } = laterOf(language);
  const keys = (words) => JSON.stringify(Object.keys(words));
  return `const put = (object, keys, of) => {
  for (const key of keys) Object.defineProperty(object, key, { enumerable: true, get: () => of()[key] });
};
export const putOff = (language, read) => {
  put(language, ${keys(later)}, read);
  put(language.choices, ${keys(choices)}, () => read().choices);
  put(language.actions, ${keys(actions)}, () => read().actions);
};
`;
};

const moduleOf = (name, language) => {
  const now = { ...language, choices: choicesOf(language, false), actions: { menu: menuOf(language) } };
  const kept = Object.fromEntries([...atOnce, 'actions'].map((key) => [key, now[key]]));
  return `import { dataFile } from '../sheets/files';
import { putOff } from '${shared}';
let words;
export const ${name} = ${JSON.stringify(kept)};
putOff(${name}, () => (words ??= dataFile(${JSON.stringify(fileOf(language))})));
`;
};

/** Puts the languages of src/languages/index.ts in place as the server has them: \`folders\` names the export and the language of each folder. */
export const wordsOnDemand = (folders) => ({
  name: 'words-on-demand',
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z-]+$/ }, ({ path, importer, resolveDir }) => {
      const folder = path.slice(2);
      return /[\\/]languages[\\/]index\.ts$/.test(importer) && folders.has(folder)
        ? { path: folder, namespace: 'words', pluginData: { resolveDir } }
        : undefined;
    });
    build.onResolve({ filter: new RegExp(`^${shared}$`) }, () => ({ path: shared, namespace: 'words' }));
    build.onLoad({ filter: /.*/, namespace: 'words' }, ({ path, pluginData }) => {
      if (path === shared) return { contents: sharedModule([...folders.values()][0].language), loader: 'js' };
      const { name, language } = folders.get(path);
      return { contents: moduleOf(name, language), loader: 'js', resolveDir: pluginData.resolveDir };
    });
  },
});
