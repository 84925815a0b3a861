import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { languages } from '../../src/languages';
import { headingWords } from '../../src/languages/headings';
import { tabs } from '../../src/tabs';
import { headingTabs, overview } from '../../src/tabs/overview';

it('each of the 27 headings of the source is kept by a tab', () => {
  expect(Object.keys(headingWords['zh-CN'])).toHaveLength(27);
  expect([...headingTabs(tabs)].filter(([, kept]) => kept.length === 0).map(([heading]) => heading)).toEqual([]);
});
it('docs/areas.md says what the definitions say', () => {
  if (readFileSync('docs/areas.md', 'utf8') !== overview(tabs, languages))
    throw new Error('docs/areas.md is not as the definitions have it: run “npm run reference”');
});
it('names each tab that takes rows, with a finding and a part of the review for most of them', () => {
  const text = overview(tabs, languages);
  for (const language of languages) for (const tab of tabs) if (tab.covers) expect(text).toContain(language.tabs[tab.key as 'goals'].name);
  expect(text).not.toMatch(/undefined|\[object|\{\w+\}/);
});
