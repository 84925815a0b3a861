import { describe, expect, it } from '@jest/globals';
import { nodeHost } from '../../local/host/node/run';

const bundle = (code: string) => new Map([['Code.js', code]]);

describe('a bundle on the host', () => {
  it('lays down a tab when its menu item is clicked', () => {
    const host = nodeHost({
      files: bundle(`
        function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Install', 'install').addToUi(); }
        function install() {
          const file = SpreadsheetApp.getActiveSpreadsheet();
          const sheet = file.insertSheet('Goals', 0);
          sheet.getRange(1, 1, 2, 3).setValues([['a', '07', '15%'], [true, '2026-05-13', '=A1']]);
          sheet.setFrozenRows(2);
          sheet.hideRows(1);
          sheet.addDeveloperMetadata('om', 'goals', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
          SpreadsheetApp.flush();
          const day = sheet.getRange(2, 2).getValue();
          Logger.log(day instanceof Date, day.toISOString(), JSON.stringify(sheet.getDataRange().getValues()[0]));
        }
      `),
    });
    host.open();
    expect(host.menu()).toEqual([{ label: '', addon: true, entries: [{ label: 'Install', function: 'install' }] }]);
    const execution = host.clickMenu('Install');
    expect(execution.error).toBeNull();
    expect(execution.log).toEqual(['true 2026-05-12T16:00:00.000Z ["a",7,0.15]']);
    expect(execution.calls.total).toBe(9);
    expect(host.engine.save().sheets[0]).toMatchObject({ name: 'Goals', frozenRows: 2, hiddenRows: [1] });
  });
});
