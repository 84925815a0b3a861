import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import type { HelpFunction } from '../../src/define/page-calls';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { answerOf, ask, codes, columnsOf, contentsOf, installed, openHost, refusalOf, rowsOf, sheetOf } from './matrix';

const helpOf = (host: NodeHost): readonly HelpFunction[] => answerOf(host, 'functionHelp', {}).functions;
const progress = '=KPI_PROGRESS(75, 100, 50)';

/** Selects a cell of the sheet with that id. */
const select = (host: NodeHost, sheet: number, row: number, column: number): void =>
  host.engine.activate(sheet, { sheet, row, column, rows: 1, columns: 1 });
const cellOf = (host: NodeHost, sheet: number, row: number, column: number) =>
  host.engine.read({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0];

/** The matrix, with a sheet of the person's own in front. */
const withOwnSheet = (code: (typeof codes)[number]) => {
  const host = installed(code);
  const own = host.engine.addSheet('Mine', 0);
  select(host, own, 3, 2);
  return { host, own };
};

describe.each(codes)('a function of the help in %s', (code) => {
  const language = languageOf(code) as Language;
  const words = language.pages.functions;

  it('is told in the language of the workbook, also where nothing is installed', () => {
    expect(helpOf(installed(code))[0]?.family).toBe(code === 'en' ? 'KPIs' : '指标');
    expect(helpOf(openHost({ locale: code === 'en' ? 'en_GB' : 'zh_CN' }))[0]?.family).toBe(code === 'en' ? 'KPIs' : '指标');
  });

  it('goes into the selected cell as a formula, and the answer names the cell', () => {
    const { host, own } = withOwnSheet(code);
    const before = contentsOf(host);
    const reply = ask(host, 'insertFormula', { formula: progress });
    expect(reply).toMatchObject({ ok: true, notice: say(words.inserted, { cell: 'Mine!B3' }), answer: { cell: 'Mine!B3', before: '' } });
    expect(cellOf(host, own, 3, 2)?.formula).toBe(progress);
    expect(contentsOf(host)).toEqual({ ...before, Mine: [JSON.stringify([3, 2, progress, ''])] });
  });

  it('can be put in as each example and in its usual form', () => {
    const { host, own } = withOwnSheet(code);
    for (const { insert, examples } of helpOf(host))
      for (const formula of [insert, ...examples.map((example) => example.formula)]) {
        select(host, own, 30, 20);
        answerOf(host, 'insertFormula', { formula, confirmed: true });
        expect(cellOf(host, own, 30, 20)?.formula).toBe(formula);
      }
  });

  it('asks before it takes the place of anything, and says what stands there', () => {
    const { host, own } = withOwnSheet(code);
    host.edit(own, 3, 2, '1,200');
    expect(ask(host, 'insertFormula', { formula: progress })).toEqual({
      ok: false,
      ask: say(words.filled, { cell: 'Mine!B3', text: '1,200' }),
    });
    expect(cellOf(host, own, 3, 2)?.value).toBe(1200);
    answerOf(host, 'insertFormula', { formula: progress, confirmed: true });
    expect(cellOf(host, own, 3, 2)?.formula).toBe(progress);
    expect(ask(host, 'insertFormula', { formula: progress })).toEqual({
      ok: false,
      ask: say(words.filled, { cell: 'Mine!B3', text: progress }),
    });
  });

  it('is taken out again, and the cell is as it was', () => {
    const { host, own } = withOwnSheet(code);
    for (const typed of ['', '12', '15%', '2026-05-08', '2026-05-08 09:30:00', 'TRUE', '文字', "'=1+1", "'07", '=1+1']) {
      host.edit(own, 3, 2, typed);
      const before = cellOf(host, own, 3, 2);
      const inserted = answerOf(host, 'insertFormula', { formula: progress, confirmed: true });
      expect(answerOf(host, 'undoFormula', inserted)).toEqual({ cell: 'Mine!B3' });
      expect([typed, cellOf(host, own, 3, 2)]).toEqual([typed, before]);
    }
  });

  it('stays where it is once somebody has changed the cell, or the sheet is gone', () => {
    const { host, own } = withOwnSheet(code);
    const inserted = answerOf(host, 'insertFormula', { formula: progress });
    host.edit(own, 3, 2, '0.5');
    expect(refusalOf(host, 'undoFormula', inserted)).toEqual({ '': say(words.changed, { cell: 'Mine!B3' }) });
    expect(cellOf(host, own, 3, 2)?.value).toBe(0.5);
    host.engine.removeSheet(own);
    expect(refusalOf(host, 'undoFormula', inserted)).toEqual({ '': say(words.changed, { cell: 'Mine!B3' }) });
  });

  it('goes nowhere that the matrix writes itself, not even when confirmed', () => {
    const host = installed(code);
    const before = contentsOf(host);
    const { name } = language.tabs.kpis;
    const sheet = sheetOf(host, 'kpis');
    const columns = columnsOf(sheet);
    const cells = [
      [1, columns.get('kpi')],
      [2, columns.get('kpi')],
      [4, columns.get('attainment')],
      [4, columns.get('updated')],
      [4, columns.get('id')],
    ] as const;
    for (const [row, column] of cells) {
      select(host, sheet.id, row, column as number);
      expect(refusalOf(host, 'insertFormula', { formula: progress, confirmed: true })['']).toContain(`${name}!`);
    }
    for (const tab of ['summary', 'runs', 'settings']) {
      select(host, sheetOf(host, tab).id, 20, 2);
      expect(refusalOf(host, 'insertFormula', { formula: progress, confirmed: true })['']).toContain(
        `${language.tabs[tab as 'runs'].name}!B20`,
      );
    }
    expect(contentsOf(host)).toEqual(before);
  });

  it('goes into a cell of a tab that people fill in', () => {
    const host = installed(code);
    const sheet = sheetOf(host, 'kpis');
    const row = (rowsOf(host, 'kpis').at(-1)?.at ?? 0) + 1;
    const column = columnsOf(sheet).get('actual') as number;
    select(host, sheet.id, row, column);
    answerOf(host, 'insertFormula', { formula: progress });
    expect(cellOf(host, sheet.id, row, column)?.formula).toBe(progress);
  });

  it('knows a tab of which only four rows are left', () => {
    const host = installed(code);
    const { id, rows } = sheetOf(host, 'members');
    host.engine.deleteRows(id, 5, rows - 4);
    select(host, id, 2, 1);
    expect(refusalOf(host, 'insertFormula', { formula: progress, confirmed: true })).toEqual({
      '': say(words.ownCell, { cell: `${language.tabs.members.name}!A2` }),
    });
  });

  it('goes into no protected cell', () => {
    const { host, own } = withOwnSheet(code);
    host.engine.protect({ area: { sheet: own, row: 3, column: 1, rows: 1, columns: 4 }, description: '', warningOnly: true });
    expect(refusalOf(host, 'insertFormula', { formula: progress })).toEqual({ '': say(words.protectedCell, { cell: 'Mine!B3' }) });
    select(host, own, 4, 2);
    expect(ask(host, 'insertFormula', { formula: progress }).ok).toBe(true);
  });

  it('goes into no cell that it would refer to', () => {
    const { host, own } = withOwnSheet(code);
    const formula = '=KPI_PROGRESS(A2:A4, B2:B4, C2:C4)';
    expect(refusalOf(host, 'insertFormula', { formula })).toEqual({ '': say(words.roundabout, { cell: 'Mine!B3', range: 'B2:B4' }) });
    select(host, own, 5, 2);
    expect(ask(host, 'insertFormula', { formula }).ok).toBe(true);
  });

  it.each(['=SUM(1)', 'KPI_PROGRESS(75, 100, 50)', '=KPI_PROGRESS(75, 100, 50)&IMPORTXML("http://x","//a")', '', '=', '__proto__'])(
    'is the only thing that is written: %j is refused',
    (formula) => {
      const { host } = withOwnSheet(code);
      const before = contentsOf(host);
      expect(refusalOf(host, 'insertFormula', { formula, confirmed: true })).toEqual({ '': words.notOurs });
      expect(contentsOf(host)).toEqual(before);
    },
  );
});

describe('an insertion that breaks off', () => {
  it('at any of its service calls leaves the cell blank or with the formula, and can be made again', () => {
    const calls = (() => {
      const { host } = withOwnSheet('en');
      answerOf(host, 'insertFormula', { formula: progress });
      return host.executions().at(-1)?.calls.total ?? 0;
    })();
    expect(calls).toBeGreaterThan(5);
    for (let k = 0; k < calls; k += 1) {
      const { host, own } = withOwnSheet('en');
      host.failAt(k, 'Service Spreadsheets timed out.', { times: 3 });
      try {
        ask(host, 'insertFormula', { formula: progress });
      } catch {
        // The page says that it failed; the person tries again.
      }
      expect(['', progress]).toContain(cellOf(host, own, 3, 2)?.formula ?? '');
      answerOf(host, 'insertFormula', { formula: progress, confirmed: true });
      expect(cellOf(host, own, 3, 2)?.formula).toBe(progress);
    }
  });
});
