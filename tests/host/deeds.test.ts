import { describe, expect, it } from '@jest/globals';
import { mapReferences, movedFormula } from '../../local/host/references';
import { shiftArea } from '../../local/host/shift';
import { hostOf, script } from './script';

const laid = (body: string, options = {}) => script(body, options).host;
const block = (host: ReturnType<typeof hostOf>, rows: number, columns: number, sheet = 0) =>
  host.engine.read({ sheet, row: 1, column: 1, rows, columns }).map((line) => line.map(({ value, formula }) => formula ?? value));
const area = (row: number, column: number, rows: number, columns: number) => ({ sheet: 0, row, column, rows, columns });

describe('a reference in a formula', () => {
  it('is found beside texts, names, functions and other tabs', () => {
    const seen: string[] = [];
    const formula = `=IF(A1="B2",LOG10(C3)+Goals!D4+'My ''tab'!$E$5,SUM(F6:G,H:H,2:3)+name1+Q1_total)`;
    mapReferences(formula, (reference) => {
      seen.push(`${reference.sheet ?? ''}/${reference.from.column ?? ''},${reference.from.row ?? ''}`);
      return reference;
    });
    expect(seen).toEqual(['/1,1', '/3,3', 'Goals/4,4', "My 'tab/5,5", '/6,6', '/8,', '/,2']);
    expect(mapReferences(formula, (reference) => reference)).toBe(formula);
  });

  it('follows rows and columns that are put in or taken out, and says where it is gone', () => {
    const follow = (formula: string, axis: 'row' | 'column', at: number, count: number) =>
      movedFormula(formula, 'Here', 'Here', (held) => shiftArea(held, { axis, at, count }));
    expect(follow('=SUM(A3:A)+There!A3', 'column', 1, 2)).toBe('=SUM(C3:C)+There!A3');
    expect(follow('=SUM($A$3:A9)', 'row', 5, 2)).toBe('=SUM($A$3:A11)');
    expect(follow('=A3+B3', 'column', 1, -1)).toBe('=#REF!+A3');
    expect(follow('=Here!B:B', 'column', 1, -1)).toBe('=Here!A:A');
  });

  it('follows a tab to its new name, and is #REF! once the tab is deleted', () => {
    const host =
      laid(`const other = SpreadsheetApp.getActive().insertSheet('Other'); sheet.getRange('A1:B1').setFormulas([['=Other!A1+1', '="Other!A1"&other!B2:B']]);
      other.setName("Ann's tab");`);
    expect(block(host, 1, 2)).toEqual([["='Ann''s tab'!A1+1", `="Other!A1"&'Ann''s tab'!B2:B`]]);
    host.does({ do: 'removeSheet', sheet: 1 });
    expect(block(host, 1, 2)).toEqual([['=#REF!+1', '="Other!A1"&#REF!']]);
  });

  it('is rewritten in every tab of the plain engine too', () => {
    const host = laid("sheet.getRange('C1').setFormula('=A1&B2'); sheet.insertRowsBefore(2, 1); sheet.insertColumnBefore(1);");
    expect(block(host, 1, 4)).toEqual([[null, null, null, '=B1&C3']]);
  });
});

describe('a person', () => {
  const rows = "sheet.getRange('A1:C3').setValues([[3, 'c', '=A1*2'], ['', 'none', '=A2*2'], [1, 'a', '=A3*2']]);";

  it('sorts rows: values, formulas and notes go along, blanks go last, rules stay', () => {
    const host = laid(`${rows} sheet.getRange('B3').setNote('first');
      sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());`);
    expect(host.does({ do: 'sort', area: area(1, 1, 3, 3), by: 1 })).toEqual({ done: true, executions: [] });
    expect(block(host, 3, 3)).toEqual([
      [1, 'a', '=A1*2'],
      [3, 'c', '=A2*2'],
      [null, 'none', '=A3*2'],
    ]);
    expect(host.engine.notes(area(1, 2, 1, 1))).toEqual([['first']]);
    expect(host.engine.validation(area(1, 2, 1, 1))[0]?.[0]?.values).toEqual(['x']);
  });

  it('drags a column elsewhere, with its rules, names and what refers to it', () => {
    const host = laid(`${rows} SpreadsheetApp.getActive().setNamedRange('firsts', sheet.getRange('A1:A3'));
      sheet.getRange('A1:A3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());`);
    host.does({ do: 'drag', sheet: 0, axis: 'column', first: 1, count: 1, before: 3 });
    expect(block(host, 1, 3)).toEqual([['c', 3, '=B1*2']]);
    expect(host.engine.names()).toEqual([{ name: 'firsts', area: area(1, 2, 3, 1) }]);
    expect(host.engine.validation(area(1, 1, 1, 3))[0]?.map((rule) => rule !== null)).toEqual([false, true, false]);
    host.does({ do: 'drag', sheet: 0, axis: 'column', first: 2, count: 1, before: 1 });
    expect(block(host, 3, 3)).toEqual(block(laid(rows), 3, 3));
  });

  it('puts in, takes out and drags rows', () => {
    const host = laid(rows);
    host.does({ do: 'insert', sheet: 0, axis: 'row', first: 2, count: 1 });
    host.does({ do: 'drag', sheet: 0, axis: 'row', first: 4, count: 1, before: 1 });
    host.does({ do: 'remove', sheet: 0, axis: 'row', first: 2, count: 1 });
    expect(host.does({ do: 'remove', sheet: 0, axis: 'row', first: 1, count: 1000 })).toMatchObject({ done: false });
    expect(block(host, 3, 3)).toEqual([
      [1, 'a', '=A1*2'],
      [null, null, null],
      [null, 'none', '=A3*2'],
    ]);
  });

  it('merges cells: only the first value is left', () => {
    const host = laid(rows);
    host.does({ do: 'merge', area: area(1, 1, 1, 2) });
    expect(block(host, 1, 3)).toEqual([[3, null, '=A1*2']]);
  });

  it('filters rows away and shows them again; scripts still see them', () => {
    const host = laid(`${rows} sheet.hideRows(1);`);
    host.does({ do: 'filter', sheet: 0, column: 2, first: 2, shows: ['a'] });
    expect(host.state().workbook.sheets[0]?.hiddenRows).toEqual([1, 2]);
    host.does({ do: 'unfilter', sheet: 0, first: 2 });
    expect(host.state().workbook.sheets[0]?.hiddenRows).toEqual([1]);
  });

  it('pastes texts, each read as if typed, beyond the last row if need be; the edit tells no value', () => {
    const host = hostOf('function onEdit(e) { console.log(e.range.getA1Notation(), e.value === undefined); }');
    const result = host.does({
      do: 'paste',
      at: { sheet: 0, row: 1000, column: 1 },
      texts: [
        ['07', '2026-05-13'],
        ['=A1', 'x'],
      ],
    });
    expect(result.done && result.executions[0]?.log).toEqual(['A1000:B1001 true']);
    expect(host.engine.read(area(1000, 1, 2, 2)).map((line) => line.map(({ value, formula }) => formula ?? value))).toEqual([
      [7, 46155],
      ['=A1', 'x'],
    ]);
  });

  it('pastes cells of the workbook with their look, notes and rules: a refusing rule is overwritten, not asked', () => {
    const host = laid(`${rows} sheet.getRange('A1').setBackground('#123456').setNote('n');
      sheet.getRange('A5').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).setAllowInvalid(false).build());`);
    host.does({ do: 'copy', from: area(1, 1, 1, 3), to: { sheet: 0, row: 5, column: 1 } });
    expect(block(host, 5, 3)[4]).toEqual([3, 'c', '=A5*2']);
    expect(host.engine.notes(area(5, 1, 1, 1))).toEqual([['n']]);
    expect(host.engine.validation(area(5, 1, 1, 1))).toEqual([[null]]);
  });

  it('duplicates a tab with its rules and metadata, renames it, moves it and throws it away', () => {
    const host = laid(`${rows} sheet.addDeveloperMetadata('key', 'goals:0'); sheet.getRange('A1').protect().setWarningOnly(true);`);
    host.does({ do: 'duplicate', sheet: 0 });
    expect(host.engine.sheets().map(({ name }) => name)).toEqual(['工作表1', '“工作表1”的副本']);
    expect(host.engine.metadata()).toEqual([
      { sheet: 0, key: 'key', value: 'goals:0' },
      { sheet: 1, key: 'key', value: 'goals:0' },
    ]);
    expect(host.engine.protections()).toHaveLength(2);
    expect(host.does({ do: 'rename', sheet: 1, name: '工作表1' })).toMatchObject({ done: false });
    host.does({ do: 'rename', sheet: 1, name: 'Mine' });
    host.does({ do: 'moveSheet', sheet: 1, index: 0 });
    host.does({ do: 'removeSheet', sheet: 0 });
    expect(host.engine.sheets().map(({ name }) => name)).toEqual(['Mine']);
    expect(host.does({ do: 'removeSheet', sheet: 1 })).toMatchObject({ done: false });
    expect(host.does({ do: 'hideSheet', sheet: 1 })).toMatchObject({ done: false });
  });

  it('tells an installed change trigger what kind of change it was', () => {
    const host =
      hostOf(`function watch() { ScriptApp.newTrigger('onChanged').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
      function onChanged(e) { console.log(e.changeType, String(e.authMode)); }`);
    host.clickMenu('watch');
    const log = (result: ReturnType<typeof host.does>) => (result.done ? result.executions.map((one) => one.log[0]) : result.message);
    expect(log(host.does({ do: 'insert', sheet: 0, axis: 'row', first: 1, count: 1 }))).toEqual(['INSERT_ROW FULL']);
    expect(log(host.does({ do: 'duplicate', sheet: 0 }))).toEqual(['INSERT_GRID FULL']);
  });

  it('who may only look, or is not among the editors of a protection, is refused', () => {
    const host = hostOf(
      `function lay() { const one = SpreadsheetApp.getActiveSheet().getRange('A1').protect(); one.removeEditors(one.getEditors()); }`,
    );
    host.clickMenu('lay');
    host.signIn({ user: 'b@example.com' });
    expect(host.does({ do: 'clear', area: area(1, 1, 2, 2) })).toMatchObject({ done: false });
    expect(host.does({ do: 'clear', area: area(2, 1, 2, 2) })).toMatchObject({ done: true });
    host.signIn({ user: 'b@example.com', role: 'viewer' });
    expect(host.does({ do: 'clear', area: area(2, 1, 2, 2) })).toMatchObject({ done: false });
  });
});
