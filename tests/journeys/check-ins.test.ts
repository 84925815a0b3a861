import { describe, expect, it } from '@jest/globals';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { addingEngine, answerOf, codes, installed, installInput, rowsOf, rowWith, serialOf, sheetOf, type } from './matrix';

describe.each(codes)('a formula in the actual in %s', (code) => {
  const { loggedNote } = (languageOf(code) as Language).reports;

  it('is logged among the check-ins once a day, and what came on top where they add up', () => {
    const host = installed(code, {}, { engine: addingEngine() });
    const { at, cell } = rowWith(host, 'kpis', 'id', 'K-1');
    const sales = rowWith(host, 'kpis', 'id', 'K-4');
    const logged = () =>
      rowsOf(host, 'checkIns')
        .filter((row) => String(row.cell.get('id')).startsWith('C-K-'))
        .map((row) => ['id', 'kpi', 'asOf', 'value', 'note'].map((key) => row.cell.get(key)));
    const refreshAt = (now: string) => {
      host.setNow(now);
      host.clickMenu('menuRefresh');
    };
    type(host, 'kpis', at, 'actual', '=0.0341+0.0001');
    type(host, 'kpis', sales.at, 'actual', '=200+50');
    refreshAt('2026-05-14T09:00:00+08:00');
    const day = serialOf('2026-05-13');
    const first = [
      ['C-K-1-2026-05-13', cell.get('kpi'), day, 0.0342, loggedNote],
      ['C-K-4-2026-05-13', sales.cell.get('kpi'), day, 2, loggedNote],
    ];
    expect(logged()).toEqual(first);
    refreshAt('2026-05-14T10:00:00+08:00');
    expect([logged(), rowsOf(host, 'runs').at(-1)?.cell.get('changed')]).toEqual([first, 0]);
    type(host, 'kpis', sales.at, 'actual', '=200+52.5');
    refreshAt('2026-05-14T11:00:00+08:00');
    expect(logged().map((row) => row[3])).toEqual([0.0342, 4.5]);
    refreshAt('2026-05-15T09:00:00+08:00');
    expect(logged().map(([id, , , value]) => [id, value])).toEqual([
      ['C-K-1-2026-05-13', 0.0342],
      ['C-K-4-2026-05-13', 4.5],
      ['C-K-1-2026-05-14', 0.0342],
    ]);
  });

  it('is not logged where a number was typed, nor in a workbook without the log', () => {
    const host = installed(code, {}, { engine: addingEngine() });
    const before = rowsOf(host, 'checkIns').length;
    type(host, 'kpis', 3, 'actual', '0.0342');
    host.clickMenu('menuRefresh');
    expect(rowsOf(host, 'checkIns')).toHaveLength(before);
    host.engine.removeSheet(sheetOf(host, 'checkIns').id);
    type(host, 'kpis', 3, 'actual', '=0.0341+0.0001');
    host.clickMenu('menuRefresh');
    expect(host.executions().at(-1)?.error).toBeNull();
  });
});

describe.each(codes)('changes of agreed targets in %s', (code) => {
  const language = languageOf(code) as Language;
  const { header } = language.tabs.kpis.columns.target;
  const lines = (host: ReturnType<typeof installed>) =>
    rowsOf(host, 'changes').map(({ cell }) => ['where', 'field', 'old', 'new', 'reason'].map((key) => cell.get(key) ?? ''));
  const open = (host: ReturnType<typeof installed>) => answerOf(host, 'sidebar', {}).findings.map(({ says }) => says);

  it('that somebody types are logged by the next refresh, and want a reason until there is one', () => {
    const host = installed(code);
    const { at, cell } = rowWith(host, 'kpis', 'id', 'K-1');
    const where = String(cell.get('kpi'));
    type(host, 'kpis', at, 'target', '4%');
    host.clickMenu('menuRefresh');
    expect(lines(host)).toEqual([[where, header, '3.68%', '4%', '']]);
    const says = say(language.findings.changeNoReason.says, { where, field: header, old: '3.68%', new: '4%' });
    expect(open(host)).toContain(says);
    host.clickMenu('menuRefresh');
    expect([lines(host).length, rowsOf(host, 'runs').at(-1)?.cell.get('changed')]).toEqual([1, 0]);
    type(host, 'changes', 3, 'reason', 'The market grew');
    host.clickMenu('menuRefresh');
    expect(open(host)).not.toContain(says);
  });

  it('that a form saves have their line at once, with the reason, and no second one', () => {
    const host = installed(code);
    const where = String(rowWith(host, 'kpis', 'id', 'K-1').cell.get('kpi'));
    answerOf(host, 'changeGoal', {
      id: 'G-2',
      goal: {},
      kpiId: 'K-1',
      kpi: { target: '4%', definition: 'x' },
      reason: ' The market grew ',
    });
    const line = [where, header, '3.68%', '4%', 'The market grew'];
    expect(lines(host)).toEqual([line]);
    expect(host.executions().at(-1)?.calls.total).toBeLessThanOrEqual(30);
    host.clickMenu('menuRefresh');
    expect(lines(host)).toEqual([line]);
    answerOf(host, 'changeGoal', { id: 'G-2', goal: { team: 'x' }, kpiId: 'K-1', kpi: { target: '4%' }, reason: 'again' });
    expect(lines(host)).toEqual([line]);
  });

  it('stand in the review', () => {
    const host = installed(code);
    answerOf(host, 'changeGoal', { id: 'G-2', goal: { weight: '50%' }, kpiId: '', kpi: null, reason: 'The market grew' });
    const { document } = answerOf(host, 'review', { period: '2026-Q2' });
    const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === language.reports.review.changes);
    const table = document.blocks[from + 1];
    expect(table?.kind === 'table' ? table.rows.map((row) => row.slice(1, 5).map(({ text }) => text)) : []).toEqual([
      [language.tabs.goals.columns.weight.header, '40%', '50%', 'The market grew'],
    ]);
  });

  it('and everything else that is new are let be in a workbook that lacks the columns', () => {
    const host = installed(code);
    for (const tab of ['goals', 'kpis']) {
      const { id, cells } = sheetOf(host, tab);
      for (const [row, column, { value }] of cells)
        if (row === 1 && /\.(agreedAs|misses|gap|projected|perWeek)$/.test(String(value)))
          host.engine.write({ sheet: id, row, column, rows: 1, columns: 1 }, [[{ value: null }]]);
    }
    type(host, 'kpis', rowWith(host, 'kpis', 'id', 'K-1').at, 'target', '4%');
    host.clickMenu('menuRefresh');
    host.clickMenu('menuRefresh');
    expect([lines(host), rowsOf(host, 'runs').at(-1)?.cell.get('changed')]).toEqual([[], 0]);
    expect(rowWith(host, 'kpis', 'id', 'K-1').cell.get('target')).toBe(0.04);
  });

  it('are let be in a workbook that has no log, until it is installed again', () => {
    const host = installed(code);
    host.engine.removeSheet(sheetOf(host, 'changes').id);
    const { at } = rowWith(host, 'kpis', 'id', 'K-1');
    type(host, 'kpis', at, 'target', '4%');
    host.clickMenu('menuRefresh');
    answerOf(host, 'changeGoal', { id: 'G-2', goal: {}, kpiId: 'K-2', kpi: { target: '30%' }, reason: 'x' });
    expect([rowWith(host, 'kpis', 'id', 'K-1').cell.get('target'), rowWith(host, 'kpis', 'id', 'K-2').cell.get('target')]).toEqual([
      0.04, 0.3,
    ]);
    answerOf(host, 'install', installInput(code));
    host.clickMenu('menuRefresh');
    expect(lines(host).map((line) => line.slice(2, 4))).toEqual([
      ['3.68%', '4%'],
      ['25%', '30%'],
    ]);
  });
});
