import { describe, expect, it } from '@jest/globals';
import { columnTwice, entryOf, fitMapping, lackingColumns, mapBlanks, mapColumn, mapDefault, readMapping } from '../../src/sidebar/mapping';

const mapping = { tab: 'kpis', columns: { 指标: 'kpi', 值: 'target' }, blanks: { '*': ['n.a.'] }, defaults: {} };
const columns = [
  { key: 'kpi', header: '指标', required: true },
  { key: 'method', header: '计算方式', required: true },
  { key: 'floor', header: '保底值', required: false },
];

describe('a mapping', () => {
  it('leads a column elsewhere, or leaves it out', () => {
    expect(mapColumn(mapping, '值', 'baseline').columns).toEqual({ 指标: 'kpi', 值: 'baseline' });
    expect(mapColumn(mapping, '值', '').columns).toEqual({ 指标: 'kpi' });
  });

  it('takes column names such as __proto__ for what they are', () => {
    const odd = mapColumn(mapColumn(mapping, '__proto__', 'kpi'), 'constructor', 'goal');
    expect([entryOf(odd.columns, '__proto__'), entryOf(odd.columns, 'constructor')]).toEqual(['kpi', 'goal']);
    expect(entryOf(mapping.columns, 'constructor')).toBeUndefined();
  });

  it('reads words for "none" between commas of either width', () => {
    expect(mapBlanks(mapping, 'target', '0, n.a.,无、').blanks).toEqual({ '*': ['n.a.'], target: ['0', 'n.a.', '无'] });
    expect(mapBlanks(mapping, '*', ' ').blanks).toEqual({});
  });

  it('asks for the required columns that have no source, and goes on showing those given', () => {
    expect(lackingColumns(mapping, columns).map(({ key }) => key)).toEqual(['method']);
    expect(lackingColumns(mapDefault(mapping, 'method', '提升'), columns).map(({ key }) => key)).toEqual(['method']);
    expect(mapDefault(mapping, 'method', ' ').defaults).toEqual({});
  });

  it('names the column that two sources lead to', () => {
    expect(columnTwice(mapping)).toBeNull();
    expect(columnTwice(mapColumn(mapping, '名称', 'kpi'))).toBe('kpi');
  });

  it('is the same after saving and loading', () => {
    expect(readMapping(JSON.stringify(mapping))).toEqual(mapping);
  });

  it.each([
    ['{"tab":"kpis","columns":{"x":1},"blanks":{},"defaults":{}}', 'columns.x'],
    ['{"tab":"kpis","columns":{},"blanks":{"*":"0"},"defaults":{}}', 'blanks.*'],
    ['{"tab":"kpis","columns":{},"blanks":{},"defaults":[]}', 'defaults'],
    ['{"tab":"kpis","columns":{},"blanks":{},"defaults":{},"more":1}', 'more'],
    ['{"columns":{},"blanks":{},"defaults":{}}', 'tab'],
    ['[1]', 'JSON'],
  ])('is refused with the path of what is wrong: %s', (json, path) => expect(readMapping(json)).toBe(path));

  it('is cut to the columns that the file has', () => {
    expect(fitMapping(mapping, ['值', '备注']).columns).toEqual({ 值: 'target' });
  });
});
