import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../local/host/engine';
import type { NodeHost } from '../../local/host/node/run';
import { plainEngine } from '../../local/host/plain-engine';
import { emptyWorkbook } from '../../local/host/workbook';
import { type Language, languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { say } from '../../src/languages/say';
import { answerOf, codes, columnsOf, contentsOf, installed, installInput, rowsOf, rowWith, sheetOf, type } from './matrix';

/** The cells of a named range, row by row, blanks as ''. */
const named = (host: NodeHost, name: string): readonly (readonly CellValue[])[] => {
  const area = host.engine.names().find((one) => one.name === name)?.area;
  if (!area) throw new Error(`There is no range ${name}.`);
  const cells = new Map(
    host.engine
      .save()
      .sheets.find(({ id }) => id === area.sheet)
      ?.cells.map(([row, column, { value }]) => [`${row}:${column}`, value]),
  );
  const last = Math.max(...[...cells.keys()].map((at) => Number(at.split(':')[0])));
  return Array.from({ length: Math.min(area.rows, last - area.row + 1) }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => cells.get(`${area.row + r}:${area.column + c}`) ?? ''),
  );
};
const choose = (host: NodeHost, setting: string, value: string, column = 'value'): void => {
  type(host, 'settings', rowWith(host, 'settings', 'id', setting).at, column, value);
  host.clickMenu('menuRefresh');
};
const setting = (host: NodeHost, id: string, column = 'value') => rowWith(host, 'settings', 'id', id).cell.get(column) ?? null;
const goalStatuses = (host: NodeHost) => rowsOf(host, 'goals').map(({ cell }) => cell.get('status'));
const summaryTexts = (host: NodeHost): readonly string[] => sheetOf(host, 'summary').cells.map(([, , { value }]) => String(value ?? ''));

/** What the status formula answers for each KPI, given what stands on the sheet now. */
const byFormula = (host: NodeHost): ReadonlyMap<CellValue, string> => {
  const rows = rowsOf(host, 'kpis').map(({ cell }) => cell);
  const column = (key: string) => rows.map((cell) => [cell.get(key) ?? '']);
  const keys = ['actual', 'target', 'baseline', 'method', 'aggregation', 'elapsed', 'expected'];
  const answer = host.customFunction('KPI_STATUS', [
    ...keys.map(column),
    named(host, 'OM_LANGUAGE'),
    named(host, 'OM_THRESHOLDS'),
    '',
    column('misses'),
  ]) as readonly (readonly string[])[];
  return new Map(rows.map((cell, at) => [cell.get('kpi') ?? '', answer[at]?.[0] ?? '']));
};
/** What the rule says of each KPI: the word in the Summary's row. */
const byRule = (host: NodeHost): ReadonlyMap<CellValue, string> => {
  const titles = new Set(rowsOf(host, 'kpis').map(({ cell }) => cell.get('kpi') ?? ''));
  const rows = new Map<number, string[]>();
  for (const [row, , { value }] of [...sheetOf(host, 'summary').cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
    rows.set(row, [...(rows.get(row) ?? []), String(value ?? '')]);
  const found = new Map<CellValue, string>();
  for (const [title = '', ...cells] of rows.values()) {
    const status = cells.find((text) => /^[✓●▲■○–] ./.test(text));
    if (titles.has(title) && status) found.set(title, status.slice(2));
  }
  return found;
};

describe.each(codes)('the settings in %s', (code) => {
  const language = languageOf(code) as Language;
  const word = (key: 'onTrack' | 'atRisk' | 'offTrack') => labelOf(language, 'status', key);
  const preset = (key: 'ratioAndGap' | 'ratio' | 'absolute' | 'okr') => labelOf(language, 'thresholds', key);

  it('hold named ranges that formulas pass on', () => {
    const host = installed(code);
    expect(
      host.engine
        .names()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'OM_BARE',
      'OM_CALENDAR',
      'OM_CLOCK',
      'OM_CSAT_METHOD',
      'OM_LANGUAGE',
      'OM_REGION',
      'OM_RISK_MATRIX',
      'OM_THRESHOLDS',
      'OM_TODAY',
    ]);
    expect(named(host, 'OM_LANGUAGE')).toEqual([[language.name]]);
    expect(named(host, 'OM_CSAT_METHOD')).toEqual([[labelOf(language, 'csatMethod', 'topTwo')]]);
    expect(named(host, 'OM_THRESHOLDS').map(([, ...figures]) => figures)).toEqual([
      [0.95, 0.8],
      [3, 10],
      ['', ''],
      [0.15, ''],
      [1.05, 1.2],
    ]);
    expect(named(host, 'OM_RISK_MATRIX').map(([head]) => String(head))).toEqual([
      language.settings.riskImpacts.label,
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(named(host, 'OM_CALENDAR')[0]).toHaveLength(4);
  });

  it('give the functions of risks and working days their tables', () => {
    // As many rows as a new sheet has: a name reaches to the last one.
    const engine = plainEngine(emptyWorkbook({ locale: 'zh_CN', timeZone: 'Asia/Shanghai' }));
    const host = installed(code, { region: 'CN' }, { engine });
    const level = (key: 'high' | 'moderate') => labelOf(language, 'riskLevel', key);
    const riskLevel = () => host.customFunction('RISK_LEVEL', [1, 5, named(host, 'OM_RISK_MATRIX'), named(host, 'OM_LANGUAGE')]);
    expect(riskLevel()).toBe(level('high'));
    choose(host, 'riskMatrix', labelOf(language, 'riskMatrix', 'product5'));
    expect(riskLevel()).toBe(level('moderate'));
    choose(host, 'riskMatrix', labelOf(language, 'riskMatrix', 'product3'));
    expect(host.customFunction('RISK_LEVEL', [3, 3, named(host, 'OM_RISK_MATRIX'), named(host, 'OM_LANGUAGE')])).toBe(level('high'));
    expect(host.customFunction('RISK_SCORE', [3, 3, named(host, 'OM_RISK_MATRIX')])).toBe(9);
    // 2026-05-09 is a Saturday that is worked in China.
    const calendar = named(host, 'OM_CALENDAR').map(([day, ...rest]) => [typeof day === 'number' ? { day } : '', ...rest]);
    expect(host.customFunction('WORK_DAYS', ['2026-05-09', '2026-05-10', calendar])).toBe(1);
  });

  it('judge goals and KPIs by the preset that was chosen, formula and rule alike', () => {
    const host = installed(code);
    host.clickMenu('menuRefresh');
    expect(goalStatuses(host)).toEqual(Array.from({ length: 4 }, () => word('atRisk')));
    expect(byRule(host).size).toBe(9);
    expect(byFormula(host)).toEqual(byRule(host));
    const seen = [JSON.stringify([...byRule(host)])];
    for (const key of ['absolute', 'okr', 'ratio'] as const) {
      choose(host, 'thresholds', preset(key));
      expect(byFormula(host)).toEqual(byRule(host));
      seen.push(JSON.stringify([...byRule(host)]));
    }
    expect(new Set(seen).size).toBe(4);
    choose(host, 'thresholds', preset('absolute'));
    expect(goalStatuses(host)).toEqual(Array.from({ length: 4 }, () => word('offTrack')));
    expect(setting(host, 'thresholds.ratio')).toBeNull();
    expect([setting(host, 'thresholds.absolute'), setting(host, 'thresholds.absolute', 'second')]).toEqual([0.9, 0.75]);
  });

  it('keep a figure that was edited through every refresh, and say so beside the numbers', () => {
    const host = installed(code);
    choose(host, 'thresholds.ratio', '0.85');
    host.clickMenu('menuRefresh');
    expect(setting(host, 'thresholds.ratio')).toBe(0.85);
    expect(goalStatuses(host)).toContain(word('onTrack'));
    expect(byFormula(host)).toEqual(byRule(host));
    const adjusted = say(language.settings.adjusted, { preset: preset('ratioAndGap') });
    expect(summaryTexts(host).some((text) => text.includes(adjusted))).toBe(true);
    answerOf(host, 'review', { period: '2026-Q2' });
    const review = sheetOf(host, 'review').cells.map(([, , { value }]) => String(value ?? ''));
    expect(review.some((text) => text.includes(adjusted) && text.includes('0.85') && text.includes('0.8'))).toBe(true);
  });

  it('take the worst of what stands below a goal where that is chosen', () => {
    const host = installed(code);
    choose(host, 'rollUpStatus', labelOf(language, 'rollUpStatus', 'worst'));
    expect(goalStatuses(host)).toEqual([word('offTrack'), word('offTrack'), word('atRisk'), word('offTrack')]);
  });

  it('offer their words in the cells of the choices and of the matrix, and let others stand', () => {
    const sheet = sheetOf(installed(code), 'settings');
    const value = columnsOf(sheet).get('value') as number;
    const rules = sheet.validations.map(({ area, rule }) => [area.rows, area.columns, rule.allowInvalid, rule.values?.[0]]);
    expect(sheet.validations.every(({ area }) => area.column === value)).toBe(true);
    expect(rules).toEqual([
      [1, 1, true, labelOf(language, 'rollUpStatus', 'weighted')],
      [1, 1, true, labelOf(language, 'csatMethod', 'topTwo')],
      [1, 1, true, preset('ratioAndGap')],
      [1, 1, true, labelOf(language, 'riskMatrix', 'product5High')],
      [5, 5, true, labelOf(language, 'riskLevel', 'veryLow')],
    ]);
  });
});

describe('a workbook that was laid before there were such tables', () => {
  /** Without the rows that came later, with a row of the user's own below, and something beside it. */
  const old = () => {
    const host = installed('en');
    const sheet = sheetOf(host, 'settings');
    const first = rowWith(host, 'settings', 'id', 'rollUpStatus').at;
    const version = rowWith(host, 'settings', 'id', 'version').at;
    const thresholds = rowWith(host, 'settings', 'id', 'thresholds').at;
    // All that stands below, so that the sheet has fewer rows left than will come.
    const last = rowsOf(host, 'settings').at(-1)?.at ?? thresholds;
    host.engine.deleteRows(sheet.id, thresholds, last - thresholds + 1);
    host.engine.deleteRows(sheet.id, first, version - first);
    const own = rowWith(host, 'settings', 'id', 'refreshedAt').at + 1;
    host.edit(sheet.id, own, 1, 'Our own note');
    host.edit(sheet.id, own + 1, 20, 'far right');
    return { host, own };
  };
  const ids = (host: NodeHost) => rowsOf(host, 'settings').map(({ cell }) => cell.get('id'));

  it.each(['refresh', 'installing again'])('gets them at the end by %s, and nothing of the user’s moves', (way) => {
    const { host, own } = old();
    const before = rowsOf(host, 'settings')
      .slice(0, 8)
      .map(({ at, cell }) => [at, cell.get('setting')]);
    if (way === 'refresh') host.clickMenu('menuRefresh');
    else expect(answerOf(host, 'install', installInput('en'))).toEqual({ tabs: [], rows: 25 });
    expect(
      rowsOf(host, 'settings')
        .slice(0, 8)
        .map(({ at, cell }) => [at, cell.get('setting')]),
    ).toEqual(before);
    expect(rowWith(host, 'settings', 'setting', 'Our own note').at).toBe(own);
    expect(
      sheetOf(host, 'settings').cells.some(([row, column, { value }]) => row === own + 1 && column === 20 && value === 'far right'),
    ).toBe(true);
    expect(ids(host).slice(-3)).toEqual(['riskMatrix.3', 'riskMatrix.4', 'riskMatrix.5']);
    expect(named(host, 'OM_THRESHOLDS')[0]).toEqual(['Attainment ÷ expected', 0.95, 0.8]);
    expect(named(host, 'OM_RISK_MATRIX')).toHaveLength(6);
    expect(named(host, 'OM_CSAT_METHOD')).toEqual([['Top two boxes']]);
    expect(sheetOf(host, 'settings').validations.some(({ area }) => area.rows === 5 && area.columns === 5)).toBe(true);
  });

  it('is not given them twice', () => {
    const { host } = old();
    host.clickMenu('menuRefresh');
    const count = ids(host).length;
    const kept = contentsOf(host, ['runs', 'summary']);
    host.clickMenu('menuRefresh');
    expect(ids(host)).toHaveLength(count);
    expect(contentsOf(host, ['runs', 'summary'])).toEqual(kept);
  });
});
