import { describe, expect, it } from '@jest/globals';
import { script } from './script';

const value = (body: string) => {
  const run = script(`const file = SpreadsheetApp.getActive(); ${body}`);
  expect(run.error).toBeNull();
  return run.value;
};

describe('what is selected', () => {
  it('is a range, and one cell of it has the focus', () => {
    expect(
      value(`
        sheet.getRange('B3:C5').activate();
        const app = SpreadsheetApp;
        return [app.getActiveRange(), file.getActiveRange(), app.getCurrentCell(), file.getCurrentCell()].map((one) => one.getA1Notation());
      `),
    ).toEqual(['B3:C5', 'B3:C5', 'B3', 'B3']);
  });
});

describe('tabs', () => {
  it('are put in, moved, renamed, hidden and deleted', () => {
    expect(
      value(`
        file.insertSheet('B', 0);
        file.insertSheet('C');
        file.moveActiveSheet(1);
        file.getSheetByName('b').setName('D').hideSheet();
        file.deleteSheet(sheet);
        return file.getSheets().map((one) => [one.getName(), one.getIndex(), one.isSheetHidden(), one.getMaxRows(), one.getMaxColumns()]);
      `),
    ).toEqual([
      ['C', 1, false, 1000, 26],
      ['D', 2, true, 1000, 26],
    ]);
  });

  it('that are gone, and the last one, are said so', () => {
    expect(script('SpreadsheetApp.getActive().deleteSheet(sheet)').error).toContain("can't remove all the sheets");
    expect(
      script("const other = SpreadsheetApp.getActive().insertSheet('B'); SpreadsheetApp.getActive().deleteSheet(other); other.getName()")
        .error,
    ).toBe('Exception: Sheet not found');
  });

  it('are found by their metadata, which goes with them', () => {
    expect(
      value(`
        const other = file.insertSheet('B').addDeveloperMetadata('om', 'goals', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        const find = () => file.createDeveloperMetadataFinder().withKey('om').find();
        const found = find().map((one) => [one.getValue(), one.getLocation().getSheet().getSheetId() === other.getSheetId()]);
        file.deleteSheet(other);
        return [found, find().length];
      `),
    ).toEqual([[['goals', true]], 0]);
  });

  it('bear metadata whose value can be changed', () => {
    expect(
      value(`
        file.insertSheet('B').addDeveloperMetadata('om', 'goals');
        const find = () => file.createDeveloperMetadataFinder().withKey('om').find();
        const [one] = find();
        one.setValue('off');
        return [one.getValue(), find().map((found) => found.getValue())];
      `),
    ).toEqual(['off', ['off']]);
  });

  it('keep names for their cells, which move along', () => {
    expect(
      value(`
        file.setNamedRange('OM_LANGUAGE', sheet.getRange('B2'));
        sheet.insertColumnBefore(1);
        return [file.getRangeByName('om_language').getA1Notation(), file.getNamedRanges().map((one) => one.getName())];
      `),
    ).toEqual(['C2', ['OM_LANGUAGE']]);
  });

  it('fold groups of columns', () => {
    expect(
      value(
        "sheet.getRange('C1:D1').shiftColumnGroupDepth(1).collapseGroups(); return [sheet.getColumnGroup(3, 1).isCollapsed(), sheet.getColumnGroupDepth(5)]",
      ),
    ).toEqual([true, 0]);
    expect(script('sheet.getColumnGroup(3, 1)').error).toBe('Exception: There is no column group at index 3 and depth 1.');
  });
});

describe('a range', () => {
  it('knows where it is, and open ends reach the edge of the sheet', () => {
    expect(
      value(
        "return ['H3:H', 'A:B', '2:3', 'B2'].map((a1) => { const one = sheet.getRange(a1); return [one.getA1Notation(), one.getNumRows(), one.getNumColumns()]; })",
      ),
    ).toEqual([
      ['H3:H1000', 998, 1],
      ['A1:B1000', 1000, 2],
      ['A2:Z3', 2, 26],
      ['B2', 1, 1],
    ]);
  });

  it('clears values, formats, notes and rules apart', () => {
    expect(
      value(`
        const one = sheet.getRange('A1').setValue(0.5).setNumberFormat('0%').setNote('why');
        one.clearContent();
        const kept = [one.getValue(), one.getNumberFormat(), one.getNote()];
        one.setValue(0.5).clear();
        return [kept, one.getValue(), one.getNumberFormat(), one.getNote()];
      `),
    ).toEqual([['', '0%', 'why'], '', '0.###############', 'why']);
  });

  it('becomes checkboxes that say no', () => {
    expect(value("return sheet.getRange('A1:A2').insertCheckboxes().getValues()")).toEqual([[false], [false]]);
  });

  it('keeps notes as text', () => {
    expect(value("return sheet.getRange('A1:B1').setNotes([['a', null]]).getNotes()")).toEqual([['a', '']]);
  });
});

describe('a list of ranges', () => {
  it('gets one value in one call, read as if typed', () => {
    const run = script(`
      sheet.getRange('A1:B9').setValues(Array.from({ length: 9 }, () => ['a', 'b']));
      sheet.getRangeList(['A2', 'A4:B5', 'B9']).setValue("'07").getRanges()[1].getCell(1, 1).setValue('07');
      return sheet.getRange('A1:B9').getValues();
    `);
    expect(run.value).toEqual([
      ['a', 'b'],
      ['07', 'b'],
      ['a', 'b'],
      [7, '07'],
      ['07', '07'],
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
      ['a', '07'],
    ]);
    expect(
      value(
        `sheet.getRange('A1:B9').setValue(1); sheet.getRangeList(['A1', 'B2:B9']).clearContent(); return sheet.getRange('A1:B2').getValues();`,
      ),
    ).toEqual([
      ['', 1],
      [1, ''],
    ]);
  });

  it('refuses what is no range of the sheet', () => {
    expect(script("sheet.getRangeList(['A1', 'nowhere'])").error).toBe('Exception: Range not found');
    expect(script('sheet.getRangeList([])').error).toContain('(number[])');
    expect(script("sheet.getRangeList(['A2000'])").error).toContain('outside the dimensions');
  });
});
