// The server's languages. A custom function loads the whole bundle and says little: what it says, and the menu, stand in the bundle; all other
// words stand in an HTML file beside it, read when one of them is first asked for. In the source a language is one plain object.
const atOnce = ['code', 'name', 'choices', 'problems', 'actions'];

const fileOf = (language) => `words-${language.code}`;
const partOf = (language, isWanted) => Object.fromEntries(Object.entries(language).filter(([key]) => isWanted(key)));

/** The data files, by name: the words that are read on demand. */
export const wordFiles = (languages) =>
  languages.map((language) => [`${fileOf(language)}.html`, JSON.stringify(partOf(language, (key) => !atOnce.includes(key)))]);

const moduleOf = (name, language) => {
  const later = Object.keys(language).filter((key) => !atOnce.includes(key));
  return `import { dataFile } from '../sheets/files';
let words;
export const ${name} = ${JSON.stringify(partOf(language, (key) => atOnce.includes(key)))};
for (const key of ${JSON.stringify(later)}) Object.defineProperty(${name}, key, { enumerable: true, get: () => (words ??= dataFile(${JSON.stringify(fileOf(language))}))[key] });
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
