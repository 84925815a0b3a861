import { describe, expect, it } from '@jest/globals';
import type { Document } from '../../src/define/document';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { checksum } from '../../src/rules/checksum';
import { answerOf, ask, codes, contentsOf, installed, refusalOf, rowsOf, sheetOf, wholeOf } from './matrix';

const frozen = (host: ReturnType<typeof installed>): { readonly text: string; readonly checks: readonly unknown[] } => {
  const rows = rowsOf(host, 'snapshots');
  return { text: rows.map(({ cell }) => cell.get('content')).join(''), checks: [...new Set(rows.map(({ cell }) => cell.get('check')))] };
};

describe.each(codes)('the quarterly review in %s', (code) => {
  const language = languageOf(code) as Language;

  it('writes a tab, freezes the numbers and hands over the document', () => {
    const host = installed(code);
    const { document } = answerOf(host, 'review', { period: '2026-Q2' });
    expect(document).toMatchObject({
      version: 1,
      language: code,
      period: { key: '2026-Q2' },
      asOf: '2026-05-12',
      frozenAt: '2026-05-13T09:00',
    });
    const { text, checks } = frozen(host);
    expect(JSON.parse(text) as Document).toEqual(document);
    expect(checks).toEqual([checksum(text)]);
    const cells = sheetOf(host, 'review').cells.map(([, , { value }]) => value);
    expect(cells).toContain(document.title);
    for (const block of document.blocks) {
      if (block.kind === 'heading' || block.kind === 'text') expect(cells).toContain(block.text);
      if (block.kind === 'slot') expect(cells).toContain(block.text ?? language.actions.toComplete);
      if (block.kind === 'table' && block.rows.length > 0)
        for (const head of block.head) expect(cells.map((cell) => cell ?? '')).toContain(head);
    }
    expect(sheetOf(host, 'review').cells.some(([, , { formula }]) => formula)).toBe(false);
    expect(answerOf(host, 'reviewForm', {}).periods.find(({ key }) => key === '2026-Q2')?.frozen).toBe(true);
  });

  it('asks before it is made anew, and then keeps both', () => {
    const host = installed(code);
    answerOf(host, 'review', { period: '2026-Q2' });
    const before = wholeOf(host);
    const first = frozen(host).text;
    const time = '2026-05-13 09:00';
    expect(ask(host, 'review', { period: '2026 Q2' })).toEqual({
      ok: false,
      ask: say(language.actions.reviewExists, { period: '2026 Q2', time }),
    });
    expect(wholeOf(host)).toBe(before);
    host.setNow('2026-06-01T18:30:00+08:00');
    const { document } = answerOf(host, 'review', { period: '2026-Q2', confirmed: true });
    const { text } = frozen(host);
    expect(text.startsWith(first)).toBe(true);
    expect(JSON.parse(text.slice(first.length))).toEqual(document);
  });

  it('refuses a period that is none, and writes nothing', () => {
    const host = installed(code);
    const before = JSON.stringify(host.engine.save());
    for (const period of ['spring', '2026-Q5', '', '__proto__'])
      expect(refusalOf(host, 'review', { period })).toEqual({ period: say(language.actions.unknownPeriod, { text: period }) });
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });

  it('compares with the review of the quarter before', () => {
    const host = installed(code);
    answerOf(host, 'review', { period: '2026-Q1' });
    host.setNow('2026-07-01T09:00:00+08:00');
    const { document } = answerOf(host, 'review', { period: '2026-Q2' });
    expect([document.asOf, document.frozenAt]).toEqual(['2026-05-12', '2026-07-01T09:00']);
    expect(rowsOf(host, 'snapshots').map(({ cell }) => cell.get('period'))).toEqual(expect.arrayContaining(['2026-Q1', '2026-Q2']));
    expect(Object.keys(contentsOf(host)).filter((name) => name.includes(language.tabs.review.name))).toHaveLength(1);
  });
});
