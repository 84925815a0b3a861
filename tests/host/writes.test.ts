import { describe, expect, it } from '@jest/globals';
import { plainEngine } from '../../local/host/plain-engine';
import { emptyWorkbook } from '../../local/host/workbook';
import { script } from './script';

const english = { engine: plainEngine(emptyWorkbook({ locale: 'en_US', timeZone: 'Etc/UTC' })) };

describe('what a script writes', () => {
  it('is read as if typed', () => {
    const { value } = script(`
      sheet.getRange('A1:H1').setValues([['07', '15%', 'TRUE', "'07", '1,200', 'text', null, true]]);
      return sheet.getRange('A1:H1').getValues()[0];
    `);
    expect(value).toEqual([7, 0.15, true, '07', 1200, 'text', '', true]);
  });

  it('brings its number format along, unless the cell has one', () => {
    const { value } = script(`
      sheet.getRange('B1').setNumberFormat('0.00%');
      sheet.getRange('A1:D1').setValues([['15%', '15%', '2026-05-13', '1,200']]);
      return [sheet.getRange('A1:D1').getNumberFormats()[0], sheet.getRange('A1:D1').getDisplayValues()[0]];
    `);
    expect(value).toEqual([
      ['0%', '0.00%', 'yyyy-mm-dd', '#,##0'],
      ['15%', '15.00%', '2026-05-13', '1,200'],
    ]);
  });

  it('stays text in a text cell, but what begins with an equals sign is a formula even there', () => {
    const { value } = script(`
      sheet.getRange('A1:C1').setNumberFormat('@').setValues([['07', "'=1+1", '=1+1']]);
      return [sheet.getRange('A1:C1').getValues()[0], sheet.getRange('A1:C1').getFormulas()[0]];
    `);
    expect(value).toEqual([
      ['07', '=1+1', ''],
      ['', '', '=1+1'],
    ]);
  });

  it('is a day at midnight of the spreadsheet, whatever the zone of the script', () => {
    for (const timeZone of ['Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Apia', 'Etc/UTC']) {
      const { value } = script(
        `
        sheet.getRange('A1').setValue('2026-05-13');
        const day = sheet.getRange('A1').getValue();
        sheet.getRange('A2').setValue(day);
        return [day instanceof Date, Utilities.formatDate(day, '${timeZone}', 'yyyy-MM-dd HH:mm'), sheet.getRange('A2').getDisplayValue()];
      `,
        { timeZone },
      );
      expect(value).toEqual([true, '2026-05-13 00:00', '2026-05-13']);
    }
  });

  it('reads a day in the order of the spreadsheet’s locale', () => {
    expect(script("sheet.getRange('A1').setValue('5/8/2026'); return sheet.getRange('A1').getValue().toISOString()", english).value).toBe(
      '2026-05-08T00:00:00.000Z',
    );
  });

  it('must have the shape of the range', () => {
    expect(script("sheet.getRange('A1:B2').setValues([[1, 2]])").error).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(script("sheet.getRange('A1:B2').setValues([[1], [2]])").error).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('outside the sheet fails with Google’s words', () => {
    expect(script('sheet.getRange(1001, 1).setValue(1)').error).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(script('sheet.getRange(1, 1, 0, 1)').error).toBe('Exception: The number of rows in the range must be at least 1.');
    expect(script('sheet.getRange(0, 1)').error).toBe('Exception: The coordinates or dimensions of the range are invalid.');
    expect(script("sheet.getRange('nowhere')").error).toBe('Exception: Range not found');
    expect(script('sheet.deleteRows(1000, 2)').error).toBe('Exception: Those rows are out of bounds.');
  });

  it('of more than 50,000 characters fails at the next call', () => {
    const { value } = script(`
      sheet.getRange('A1').setValue('x'.repeat(50001));
      try { SpreadsheetApp.flush(); } catch (error) { return [error.message, error instanceof Error, sheet.getLastRow()]; }
    `);
    expect(value).toEqual(['Your input contains more than the maximum of 50000 characters in a single cell.', true, 0]);
  });

  it('must be a value: a wrong argument is named', () => {
    expect(script("sheet.getRange('A1').setValues('x')").error).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('is loud where a method is not there', () => {
    expect(script("sheet.getRange('A1').setFontFamily('Arial')").error).toBe(
      'TypeError: SpreadsheetApp.Range.setFontFamily is not a function',
    );
    expect(script('DriveApp.getFiles()').error).toBe('ReferenceError: DriveApp is not defined');
  });

  it('cannot name a tab twice', () => {
    expect(script("SpreadsheetApp.getActive().insertSheet('Goals'); SpreadsheetApp.getActive().insertSheet('goals')").error).toBe(
      'Exception: A sheet with the name "goals" already exists. Please enter another name.',
    );
  });

  it('cannot grow beyond ten million cells', () => {
    expect(script('sheet.insertRowsAfter(1000, 400000)').error).toBe(
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});
