import { describe, expect, it } from '@jest/globals';
import { built } from './built';

const { univerHost } = built();
const files = new Map([
  ['appsscript.json', '{}'],
  [
    'Code.js',
    `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Fill', 'fill').addItem('Ask', 'ask').addToUi(); }
function fill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:A2').setValues([[1], [2]]);
  sheet.getRange('B1').setFormula('=SUM(A1:A)');
  return sheet.getRange('B1').getValue();
}
function ask() { var ui = SpreadsheetApp.getUi(); SpreadsheetApp.getActiveSheet().getRange('C1').setValue(String(ui.alert('Sure?', ui.ButtonSet.YES_NO))); }
function many() { return SpreadsheetApp.getActiveSheet().getRange(1, 1, 1000, 26).getValues().length; }
function fail() { throw new Error('It went wrong.'); }`,
  ],
]);

describe('the host over Univer', () => {
  it('runs the add-on against computed values, and tells its menu', async () => {
    const host = univerHost({ files, ask: () => 'NO' });
    await host.open();
    expect((await host.menu())[0]?.entries).toHaveLength(2);
    expect(await host.callFromPage('fill', [])).toBe(3);
    expect((await host.clickMenu('Ask')).error).toBeNull();
    expect(host.engine.read({ sheet: 0, row: 1, column: 3, rows: 1, columns: 1 })[0]?.[0]?.value).toBe('NO');
    await host.close();
  });

  it('hands over answers larger than the shared buffer, and errors with their sentence', async () => {
    const host = univerHost({ files });
    const long = 'x'.repeat(40_000);
    for (let row = 1; row <= 40; row += 1) host.engine.write({ sheet: 0, row, column: 1, rows: 1, columns: 1 }, [[{ value: long }]]);
    expect(await host.callFromPage('many', [])).toBe(1000);
    await expect(host.callFromPage('fail', [])).rejects.toThrow('It went wrong.');
    await host.close();
  });

  it('opens where it was left', async () => {
    const first = univerHost({ files });
    await first.callFromPage('fill', []);
    const state = await first.state();
    await first.close();
    const second = univerHost({ files, state });
    await second.engine.calculate();
    expect(second.engine.read({ sheet: 0, row: 1, column: 2, rows: 1, columns: 1 })[0]?.[0]).toMatchObject({
      value: 3,
      formula: '=SUM(A1:A)',
    });
    await second.close();
  });
});
