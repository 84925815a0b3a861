import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnShares, leastWidths } from '../../src/exports/column-shares';
import { exports, reviewFileName } from '../../src/exports/index';
import { en } from '../../src/languages/en';
import { zhCn } from '../../src/languages/zh-cn';
import { awkward, everywhere } from './awkward';
import { sample } from './sample';

describe('the formats of a report', () => {
  it('are offered as page, workbook and text, each with words in both languages', () => {
    expect(exports.map(({ key, extension }) => [key, extension])).toEqual([
      ['html', 'html'],
      ['xlsx', 'xlsx'],
      ['markdown', 'md'],
    ]);
    for (const language of [zhCn, en]) expect(Object.keys(language.exports.formats)).toEqual(exports.map(({ key }) => key));
  });
});

describe('the name of a review’s file', () => {
  it('is team and quarter, Chinese kept', () => {
    expect(reviewFileName(sample('zh-CN'), zhCn, 'html')).toBe('云杉应用产品运营部-季度复盘-2026-Q2.html');
    expect(reviewFileName(sample('en'), en, 'xlsx')).toBe('Spruce product operations-quarterly-review-2026-Q2.xlsx');
  });

  it('has both ends of a period that is no quarter', () => {
    const period = { key: '2026-04-15/2026-07-14', start: '2026-04-15', end: '2026-07-14' };
    expect(reviewFileName({ ...sample('en'), team: 'Ops', period }, en, 'md')).toBe('Ops-quarterly-review-2026-04-15_2026-07-14.md');
  });

  it('has nothing in it that a file system refuses', () => {
    for (const team of [...awkward, '../../etc/passwd', 'a/b\\c:d', '...', 'a'.repeat(300)]) {
      const name = reviewFileName(everywhere(team), en, 'html');
      expect(name).toMatch(/^[^\\/:*?"<>|\p{C}.\s-][^\\/:*?"<>|\p{C}]{0,110}\.html$/u);
    }
  });
});

describe('the columns of a table', () => {
  const widths = fc.array(fc.string(), { minLength: 1, maxLength: 14 });

  it('together take the whole line, and none takes less than nothing', () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 40, max: 200 }), (texts, room) => {
        const table = { kind: 'table' as const, head: texts, rows: [texts.map((text) => ({ text }))] };
        const shares = columnShares(table, en, room);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
        for (const share of shares) expect(share).toBeGreaterThan(0);
      }),
    );
  });

  it('follow the widths the report names, where words allow it', () => {
    const table = { kind: 'table' as const, head: ['A', 'B'], widths: [3, 1], rows: [] };
    expect(columnShares(table, en, 100)).toEqual([0.75, 0.25]);
    const narrow = { ...table, head: ['A', 'Responsibilities'], widths: [20, 1] };
    expect(columnShares(narrow, en, 100)[1]!).toBeGreaterThan(0.15);
  });

  it('leave room for a status with its symbol', () => {
    const table = { kind: 'table' as const, head: ['S'], rows: [[{ text: '', status: 'offTrack' as const }]] };
    expect(leastWidths(table, zhCn)[0]!).toBeGreaterThan('■ 落后'.length + 2);
  });
});
