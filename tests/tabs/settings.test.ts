import { describe, expect, it } from '@jest/globals';
import { matrixOf } from '../../src/rules/risk';
import { thresholdsOf } from '../../src/rules/thresholds';
import { readSettings, settingChange, settingsRows } from '../../src/tabs/settings';
import { bookOf, language } from './book';

const read = (values: { readonly [key: string]: unknown }) =>
  readSettings(bookOf({ settings: Object.entries(values).map(([id, value]) => ({ id, value })) }).settings);

describe('settings', () => {
  it('read back as they were laid, in both languages', () => {
    for (const code of ['zh-CN', 'en']) {
      const rows = settingsRows(language(code), { team: '增长部', region: 'UK', version: '0.1.0' });
      const table = bookOf({ settings: rows.map((row) => (row as { add: { id: string } }).add) }).settings;
      expect(readSettings(table)).toEqual({
        language: language(code),
        team: '增长部',
        region: 'UK',
        refreshHour: 7,
        fuze: null,
        rollUpStatus: 'weighted',
        csatMethod: 'topTwo',
        thresholds: thresholdsOf('ratioAndGap'),
        riskMatrix: matrixOf('product5High'),
        presets: { thresholds: { key: 'ratioAndGap', adjusted: false }, riskMatrix: { key: 'product5High', adjusted: false } },
        version: '0.1.0',
        refreshedAt: '',
      });
    }
  });

  it('are understood in either language whatever the workbook’s', () => {
    expect(read({ language: 'English', region: '中国大陆', fuze: '执行', refreshHour: '18:00' })).toMatchObject({
      region: 'CN',
      fuze: 'R',
      refreshHour: 18,
    });
  });

  it('take their default where they are blank or not understood', () => {
    expect(read({ region: 'Mars', refreshHour: 99, fuze: 'C' })).toMatchObject({
      region: 'weekdays',
      refreshHour: 7,
      fuze: null,
      team: '',
    });
    expect(read({ refreshHour: 0 }).refreshHour).toBe(0);
  });

  it('change by their key', () => {
    expect(settingChange('refreshedAt', '2026-05-13T07:20')).toEqual({ id: 'refreshedAt', set: { value: '2026-05-13T07:20' } });
  });
});
