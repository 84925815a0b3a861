import { describe, expect, it } from '@jest/globals';
import { besideTests, isThere, tableRows, testsIn } from '../tables';

const rows = tableRows('docs/host.md', 'rule').map(([rule = '', does = '', shown = '']) => ({ rule, does, shown }));

describe('the table of what the host keeps of Google’s rules', () => {
  it('says of each rule what is done with it', () => {
    expect(rows.length).toBeGreaterThan(90);
    expect(rows.filter(({ does }) => !/^(enforced|simulated|not modelled)/.test(does)).map(({ rule }) => rule)).toEqual([]);
    expect(rows.filter(({ does }) => does === 'not modelled').map(({ rule }) => rule)).toEqual([]);
  });

  it('names for each a test that there is', () => {
    const missing = rows.flatMap(({ shown }) => testsIn(shown).filter((test) => !isThere(test)));
    expect(missing).toEqual([]);
    const unshown = rows.filter(({ does, shown }) => !does.startsWith('not modelled') && testsIn(shown).length === 0);
    expect(unshown.map(({ rule }) => rule)).toEqual([]);
    expect(rows.map(({ shown }) => besideTests(shown)).filter((text) => text !== '')).toEqual([]);
  });

  it('names every test of the host that shows a rule of Google’s', () => {
    const named = new Set(rows.flatMap(({ shown }) => testsIn(shown)).map(([file]) => file));
    for (const file of [
      'clock',
      'deeds',
      'entry',
      'faults',
      'killed',
      'languages',
      'limits',
      'modes',
      'pages',
      'people',
      'rights',
      'rules',
      'scopes',
      'sheets',
      'writes',
    ])
      expect(named).toContain(`host/${file}`);
  });
});
