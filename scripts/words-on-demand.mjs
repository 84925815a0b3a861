// The server's languages. A custom function loads the whole bundle and says little: the words of the core's choices, and the menu, stand in it; all
// other words stand in an HTML file beside it, read when one of them is first asked for. In the source a language is one plain object.
const atOnce = ['code', 'name', 'choices'];
/** The one group of `actions` that must be said where no file can be read: while the menu is laid in AuthMode.NONE. */
const menuOf = ({ actions: { menu } }) => menu;

const fileOf = (language) => `words-${language.code}`;
/** The words of choices: those of areas, which no formula takes, or the core's. */
const choicesOf = ({ choices, areas }, isArea) => {
  const ofAreas = new Set(Object.values(areas).flatMap((area) => Object.keys(area.choices)));
  return Object.fromEntries(Object.entries(choices).filter(([set]) => ofAreas.has(set) === isArea));
};
const laterOf = ({ actions: { menu: _menu, ...actions }, ...language }) => ({
  ...Object.fromEntries(Object.entries(language).filter(([key]) => !atOnce.includes(key))),
  actions,
  choices: choicesOf(language, true),
});

/** The data files, by name: the words that are read on demand. */
export const wordFiles = (languages) => languages.map((language) => [`${fileOf(language)}.html`, JSON.stringify(laterOf(language))]);

const moduleOf = (name, language) => {
  const { actions, choices, ...later } = laterOf(language);
  const now = { ...language, choices: choicesOf(language, false), actions: { menu: menuOf(language) } };
  const kept = Object.fromEntries([...atOnce, 'actions'].map((key) => [key, now[key]]));
  return `import { dataFile } from '../sheets/files';
let words;
const read = () => (words ??= dataFile(${JSON.stringify(fileOf(language))}));
const later = (object, keys, of) => {
  for (const key of keys) Object.defineProperty(object, key, { enumerable: true, get: () => of()[key] });
};
export const ${name} = ${JSON.stringify(kept)};
later(${name}, ${JSON.stringify(Object.keys(later))}, read);
later(${name}.choices, ${JSON.stringify(Object.keys(choices))}, () => read().choices);
later(${name}.actions, ${JSON.stringify(Object.keys(actions))}, () => read().actions);
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
    build.onLoad({ filter: /.*/, namespace: 'words' }, ({ path, pluginData }) => {
      const { name, language } = folders.get(path);
      return { contents: moduleOf(name, language), loader: 'js', resolveDir: pluginData.resolveDir };
    });
  },
});
