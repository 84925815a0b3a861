import { describe, expect, it } from '@jest/globals';
import { type Cell, ValueType, Workbook } from 'exceljs';
import type { Document } from '../../src/define/document';
import { xlsx } from '../../src/exports/xlsx';
import { en } from '../../src/languages/en';
import { zhCn } from '../../src/languages/zh-cn';
import { awkward, everywhere } from './awkward';
import { sample } from './sample';

const bytes = async (document: Document): Promise<Uint8Array> =>
  (await xlsx.make(document, document.language === 'en' ? en : zhCn)) as Uint8Array;
const open = async (document: Document): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load((await bytes(document)).buffer as never);
  return workbook;
};
const cells = (workbook: Workbook, name?: string): readonly Cell[] => {
  const found: Cell[] = [];
  for (const sheet of workbook.worksheets) {
    if (name !== undefined && sheet.name !== name) continue;
    sheet.eachRow((row) => row.eachCell((cell) => void found.push(cell)));
  }
  return found;
};

describe('the review as a workbook', () => {
  it('is the same file every time', async () => {
    const first = await bytes(sample('zh-CN'));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await bytes(sample('zh-CN'))).equals(first)).toBe(true);
  });

  it('has the report first, then a sheet for each table that has rows', async () => {
    const names = (await open(sample('zh-CN'))).worksheets.map(({ name }) => name);
    expect(names).toEqual(['季度复盘报告', '目标', '记分卡', '逾期任务']);
  });

  it('keeps numbers as numbers, shown as the report shows them', async () => {
    const scorecard = (await open(sample('en'))).getWorksheet('Scorecard')!;
    expect(scorecard.getCell('G2')).toMatchObject({ value: 0.437, numFmt: '0.0%' });
    expect(scorecard.getCell('I2')).toMatchObject({ value: -2.5, numFmt: '0.0' });
    const late = (await open(sample('en'))).getWorksheet('Overdue work')!;
    expect(late.getCell('E2')).toMatchObject({ value: 50, numFmt: '#,##0' });
  });

  it('shows a status by symbol, word and colours', async () => {
    const status = (await open(sample('zh-CN'))).getWorksheet('记分卡')!.getCell('L3');
    expect(status.value).toBe('■ 落后');
    expect(status.fill).toMatchObject({ fgColor: { argb: 'FFFCE8E6' } });
    expect(status.font.color).toEqual({ argb: 'FFC5221F' });
  });

  it('keeps the symbol of a status before a real number', async () => {
    const number = cells(await open(sample('zh-CN'))).find(({ value }) => value === 0.41);
    expect(number?.numFmt).toBe('"▲ "0.0%;"▲ "-0.0%');
  });

  it('gives a chart’s days and shares as numbers to draw from', async () => {
    const shown = cells(await open(sample('en')), 'Quarterly review');
    const days = shown.filter(({ numFmt }) => numFmt === 'yyyy-mm-dd');
    expect(days).toHaveLength(26);
    expect(days[0]!.value).toEqual(new Date('2026-04-05T00:00:00Z'));
    expect(shown.find(({ value }) => value === 0.0341)?.numFmt).toBe('0.0#%');
  });

  it('shows an open slot in yellow', async () => {
    const slots = cells(await open(sample('zh-CN'))).filter(
      ({ value, isMerged, master, address }) => value === '✎ 待填写' && isMerged && master.address === address,
    );
    expect(slots).toHaveLength(4);
    for (const slot of slots) expect(slot.fill).toMatchObject({ fgColor: { argb: 'FFFFF8C5' } });
  });

  it('never makes a formula of a person’s text, and gives it back as typed', async () => {
    for (const text of awkward) {
      const workbook = await open(everywhere(text));
      const types = new Set(cells(workbook).map(({ type }) => type));
      for (const type of types)
        expect([ValueType.Null, ValueType.Merge, ValueType.Number, ValueType.String, ValueType.Date]).toContain(type);
    }
    for (const text of ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '＝1', "'=1"]) {
      const workbook = await open(everywhere(text));
      const cell = workbook.worksheets[1]!.getCell('A2');
      expect([cell.value, cell.numFmt]).toEqual([text, '@']);
    }
  });

  it('cuts a text that no cell can hold', async () => {
    const texts = cells(await open(everywhere('x'.repeat(40_000)))).map(({ value }) => String(value).length);
    expect(Math.max(...texts)).toBeLessThanOrEqual(32_767);
  });

  it('gives sheets names that Excel takes, each once', async () => {
    const title = '一/二\\三*四?五[六]:七八九十一二三四五六七八九十一二三四五六七八九十';
    const document = everywhere(title);
    const twice = { ...document, blocks: [...document.blocks, ...document.blocks] };
    const names = (await open(twice)).worksheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[^*?:\\/[\]]{1,31}$/);
  });

  it('prints on A4, as wide as the page, with the head of a table on each page', async () => {
    const sheet = (await open(sample('en'))).getWorksheet('Overdue work')!;
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' });
    expect(sheet.headerFooter.oddHeader).toBe('&LSpruce product operations · 2026 Q2&Rfrozen on 2026-06-30 18:00');
  });

  it('names the report in the file’s properties', async () => {
    const workbook = await open(sample('zh-CN'));
    expect(workbook).toMatchObject({ title: '季度复盘报告', creator: '云杉应用产品运营部', created: new Date('2026-06-30T18:00:00Z') });
  });
});
