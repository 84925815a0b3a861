// Writes the reference of the functions, docs/functions.{zh,en}.md, and the overview of the areas, docs/areas.md, from their definitions:
// npm run reference
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { definitions } from './definitions.mjs';

const { documented, languages, overview, reference, tabs } = await definitions();
for (const language of languages) {
  const file = `docs/functions.${language.code.slice(0, 2)}.md`;
  await writeFile(fileURLToPath(new URL(`../${file}`, import.meta.url)), reference(documented, language));
  console.log(`${file}: ${documented.length} functions`);
}
await writeFile(fileURLToPath(new URL('../docs/areas.md', import.meta.url)), overview(tabs, languages));
console.log(`docs/areas.md: ${tabs.length} tabs`);
