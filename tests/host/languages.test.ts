import { describe, expect, it } from '@jest/globals';
import { words } from '../../local/host/words';
import { inChinese } from '../../local/host/words-zh';
import { hostOf } from './script';

const sentences = Object.values(words).map((word) => {
  if (typeof word === 'string') return word;
  return (word as (...args: unknown[]) => string)(['rows'], ['B2']);
});

describe('Google’s errors in the language of the account', () => {
  it('have nothing left of their English but names', () => {
    const known = sentences.filter((sentence) => inChinese(sentence) !== sentence);
    expect(known.length).toBeGreaterThan(35);
    for (const sentence of known) expect(inChinese(sentence)).toMatch(/^\p{Script=Han}/u);
  });

  it('are thrown as Exception all the same, late ones and faults too', () => {
    const host = hostOf(`function far() { SpreadsheetApp.getActiveSheet().getRange(5000, 1); }
      function long() { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue('x'.repeat(50001)); SpreadsheetApp.flush(); }
      function flush() { SpreadsheetApp.flush(); }`);
    host.setErrorLanguage('zh');
    expect(host.clickMenu('far').error).toBe('Exception: 范围的坐标超出了工作表的尺寸。');
    expect(host.clickMenu('long').error).toBe('Exception: 您在单个单元格中的输入超过了 50000 个字符的上限。');
    host.failAt({ call: 0, fault: 'timeout' });
    expect(host.clickMenu('flush').error).toBe('Exception: 访问 ID 为 1 的文档时，服务“Spreadsheets”超时。');
    host.setErrorLanguage('en');
    expect(host.clickMenu('far').error).toContain('outside the dimensions');
  });
});
