import { describe, expect, it } from '@jest/globals';
import { brokenByTheRest, brokenEverywhere, keepFigures } from './break-off';
import { ask, installed, installInput, openHost, sheetOf, smallEngine, type } from './matrix';
import { copies, withTheirs } from './theirs';

const region = { region: 'US' } as const;
const change = { add: [], hide: [], remove: [], confirmed: true };

keepFigures('faults-laying');

describe('what is laid, broken off at a service call and made again, comes out as if it had not been', () => {
  it('an installation beside a person’s own tab', () => {
    const start = copies(withTheirs(openHost(), []));
    expect(brokenEverywhere({ start, name: 'install', input: installInput('zh-CN', region), every: 3, refreshed: true })).toEqual([]);
  }, 300_000);

  it('an area that is laid', () => {
    const start = copies(withTheirs(installed('zh-CN', region), ['tasks']));
    expect(brokenEverywhere({ start, name: 'chooseAreas', input: { ...change, add: ['decisions'] } })).toEqual([]);
  }, 60_000);

  it('an area that is switched off, switched on again, or deleted with its rows', () => {
    const first = withTheirs(installed('zh-CN', { ...region, areas: ['decisions'] }), ['tasks']);
    type(first, 'decisions', 3, 'question', '预算翻倍？');
    const start = copies(first);
    expect(brokenEverywhere({ start, name: 'chooseAreas', input: { ...change, hide: ['decisions'] } })).toEqual([]);
    expect(brokenEverywhere({ start, name: 'chooseAreas', input: { ...change, remove: ['decisions'] } })).toEqual([]);
    ask(first, 'chooseAreas', { ...change, hide: ['decisions'] });
    expect(brokenEverywhere({ start: copies(first), name: 'chooseAreas', input: { ...change, add: ['decisions'] } })).toEqual([]);
  }, 60_000);

  it('the check that puts back a tab, a column, a key, a list, a guard and colours', () => {
    const first = withTheirs(installed('zh-CN', region), ['goals']);
    const { engine } = first;
    const [tasks, kpis] = [sheetOf(first, 'tasks'), sheetOf(first, 'kpis')];
    engine.removeSheet(sheetOf(first, 'calendar').id);
    engine.write({ sheet: kpis.id, row: 1, column: 2, rows: 1, columns: 1 }, [[{ value: null }]]);
    engine.deleteColumns(tasks.id, 5, 1);
    engine.setValidation({ sheet: kpis.id, row: 3, column: 1, rows: kpis.rows - 2, columns: kpis.columns }, null);
    for (const { area } of engine.protections().filter(({ area }) => area.sheet === tasks.id)) engine.unprotect(area);
    engine.setConditional(tasks.id, []);
    expect(brokenEverywhere({ start: copies(first, smallEngine()), name: 'repair', input: {} })).toEqual([]);
  }, 60_000);

  it('whatever kind of fault strikes whatever method', () => {
    expect(brokenByTheRest()).toEqual([]);
  }, 60_000);
});
