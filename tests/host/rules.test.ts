import { describe, expect, it } from '@jest/globals';
import { hostOf, script } from './script';

const list = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['A', 'B']).setAllowInvalid(false).build();
  sheet.getRange('B1:B9').setDataValidation(rule);`;
const sentence =
  'The data you entered in cell B2 violates the data validation rules set on this cell. Please enter one of the following values: A, B.';

describe('validation', () => {
  it('makes a bad value fail at the next call, and nothing of that write is kept', () => {
    const { value } = script(`${list}
      sheet.getRange('A1:B2').setValues([[1, 'A'], [2, 'C']]);
      try { sheet.getLastRow(); } catch (error) { return [error.message, sheet.getLastRow()]; }
    `);
    expect(value).toEqual([sentence, 0]);
  });

  it('makes the run fail at its end where nothing was called after the bad value', () => {
    const { error, host } = script(`${list} sheet.getRange('B2').setValue('C');`);
    expect(error).toBe(`Exception: ${sentence}`);
    expect(host.engine.extent(0)).toEqual({ rows: 0, columns: 0 });
  });

  it('takes blanks and formulas, and warns only where invalid entries are allowed', () => {
    const { error } = script(`${list}
      sheet.getRange('B1:B3').setValues([['A'], [''], ['=A1']]);
      sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['A']).build()).setValue('Z');
    `);
    expect(error).toBeNull();
  });

  it('offers what the cells of its range show', () => {
    const body = (entry: string) => `
      sheet.getRange('D1:D2').setValues([['Ann'], ['Bo']]);
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D')).setAllowInvalid(false).build());
      sheet.getRange('A1').setValue('${entry}');
    `;
    expect(script(body('Bo')).error).toBeNull();
    expect(script(body('Cy')).error).toBe(
      'Exception: The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
  });

  it('knows numbers, days and checkboxes', () => {
    const fails = (build: string, entry: string) =>
      script(
        `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().${build}.setAllowInvalid(false).build()).setValue(${entry});`,
      ).error !== null;
    expect(fails('requireNumberBetween(0, 1)', "'50%'")).toBe(false);
    expect(fails('requireNumberBetween(0, 1)', '2')).toBe(true);
    expect(fails('requireDate()', "'2026-05-13'")).toBe(false);
    expect(fails('requireDate()', "'soon'")).toBe(true);
    expect(fails('requireCheckbox()', 'true')).toBe(false);
    expect(fails('requireCheckbox()', "'yes'")).toBe(true);
  });

  it('has a list of at most 500 items', () => {
    expect(script("SpreadsheetApp.newDataValidation().requireValueInList(Array(501).fill('x'))").error).toBe(
      'Exception: The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    );
  });

  it('refuses what a person types, with the same words', () => {
    const { host } = script(list);
    expect(host.edit(0, 2, 2, 'C')).toEqual({ done: false, message: sentence });
    expect(host.edit(0, 2, 2, 'B')).toEqual({ done: true, executions: [] });
  });

  it('moves with its cells', () => {
    const { value } = script(`${list} sheet.insertRowsBefore(1, 2); sheet.deleteRows(5, 3);
      return sheet.getRange('B1:B9').getDataValidations().map(([rule]) => rule !== null && rule.getCriteriaValues()[0].join());`);
    expect(value).toEqual([false, false, 'A,B', 'A,B', 'A,B', 'A,B', 'A,B', 'A,B', false]);
  });
});

describe('protection', () => {
  const warned = "sheet.getRange('A1:A3').protect().setDescription('machine').setWarningOnly(true);";

  it('that only warns never stops a script', () => {
    expect(script(`${warned} sheet.getRange('A1').setValue(1)`, { owner: false }).error).toBeNull();
  });

  it('asks a person first', () => {
    const { host } = script(warned, { ask: () => 'CANCEL' });
    expect(host.edit(0, 1, 1, '1').done).toBe(false);
    expect(host.edit(0, 1, 2, '1').done).toBe(true);
  });

  const code = `function lay() { SpreadsheetApp.getActiveSheet().getRange('A1').protect(); }
    function narrow() { const [one] = SpreadsheetApp.getActiveSheet().getProtections(SpreadsheetApp.ProtectionType.RANGE); one.removeEditors(one.getEditors()); }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); SpreadsheetApp.flush(); }`;

  it('mirrors the rights of the file until its editors are named', () => {
    const host = hostOf(code);
    host.clickMenu('lay');
    host.signIn({ user: 'editor@example.com' });
    expect(host.clickMenu('write').error).toBeNull();
  });

  it('stops an editor who is not among its own, at the next call, and never the owner', () => {
    const host = hostOf(code);
    host.changeAccount({ user: 'editor@example.com' });
    host.clickMenu('lay');
    host.clickMenu('narrow');
    expect(host.clickMenu('write').error).toBeNull();
    host.signIn({ user: 'editor@example.com' });
    expect(host.clickMenu('write').error).toBe(
      'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  });

  it('lies on another that was there before, and is taken away one by one', () => {
    const { value } = script(`sheet.getRange('A1').protect().setDescription('first'); const second = sheet.getRange('A1').protect();
      const held = () => sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length; const both = held(); second.remove(); return [both, held()];`);
    expect(value).toEqual([2, 1]);
  });

  it('is found again, by range and by sheet', () => {
    const { value } = script(`${warned} sheet.protect().setWarningOnly(true);
      return ['RANGE', 'SHEET'].map((type) => sheet.getProtections(SpreadsheetApp.ProtectionType[type]).map((one) => one.getRange().getA1Notation()));`);
    expect(value).toEqual([['A1:A3'], ['A1:Z1000']]);
  });
});

describe('conditional formats', () => {
  it('may name another tab only through INDIRECT', () => {
    const rule = (formula: string) => `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground('#fff')`;
    expect(script(rule('=Settings!A1=1')).error).toBe('Exception: Conditional format rule cannot reference a different sheet.');
    expect(script(rule('=INDIRECT("Settings!A1")=1')).error).toBeNull();
    const { host } = script(`sheet.setConditionalFormatRules([${rule('=A1=1')}.setRanges([sheet.getRange('A1:B2')]).build()])`);
    expect(host.engine.conditional(0)).toEqual([
      { areas: [{ sheet: 0, row: 1, column: 1, rows: 2, columns: 2 }], formula: '=A1=1', background: '#fff' },
    ]);
  });
});
