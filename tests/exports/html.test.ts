import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Document } from '../../src/define/document';
import { statusLook } from '../../src/define/look';
import { html } from '../../src/exports/html';
import { en } from '../../src/languages/en';
import { zhCn } from '../../src/languages/zh-cn';
import { awkward, everywhere } from './awkward';
import { sample } from './sample';

const write = async (document: Document, language = document.language === 'en' ? en : zhCn): Promise<string> =>
  String(await html.make(document, language));
const withBlocks = (...blocks: readonly Block[]): Document => ({ ...sample('en'), blocks });
const tags = (page: string): readonly string[] => (page.match(/<[!/]?[a-z]+/gi) ?? []).map((tag) => tag.toLowerCase());

describe('the printable review', () => {
  it('asks for nothing and runs nothing', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await write(sample(language));
      expect(page.search(/<script|<link|<img|<iframe|<object|\bsrc=|url\(|@import|https?:|\son\w+=/i)).toBe(-1);
      expect(page).toContain('default-src &#39;none&#39;');
    }
  });

  it('is the same page every time', async () => {
    expect(await write(sample('zh-CN'))).toBe(await write(sample('zh-CN')));
  });

  it('shows team, title, period, days and the numbers on its cover', async () => {
    const cover = (await write(sample('zh-CN'))).split('</header>')[0]!;
    for (const text of ['云杉应用产品运营部', '季度复盘报告', '2026 Q2', '2026-06-30 18:00', '▲ 41.0%', '目录', '记分卡'])
      expect(cover).toContain(text);
  });

  it('says on the cover how much is still to be written, and leads there', async () => {
    const page = await write(sample('en'));
    const [, id] = /open-count">✎ <a href="#(\w+)">4 parts still to be completed/.exec(page) ?? [];
    expect(page).toContain(`<div class="slot open" id="${id}"><strong>Cause</strong><em>✎ To be completed</em>`);
  });

  it('shows what was written in a slot, and takes blanks for nothing written', async () => {
    const written = await write(withBlocks({ kind: 'slot', label: 'Cause', text: 'Night shift' }));
    expect(written).toContain('<strong>Cause</strong><p>Night shift</p>');
    expect(written).not.toContain('To be completed');
    expect(await write(withBlocks({ kind: 'slot', label: 'Cause', text: ' \n' }))).toContain('To be completed');
  });

  it('has a symbol, a word and its pair of colours for every status', async () => {
    for (const [status, { symbol, text, fill }] of Object.entries(statusLook)) {
      const page = await write(
        withBlocks({ kind: 'table', head: ['S'], rows: [[{ text: '', status: status as keyof typeof statusLook }]] }),
        zhCn,
      );
      expect(page).toMatch(new RegExp(`<span class="status ${status}">${symbol} [^<]+</span>`));
      expect(page).toContain(`.${status}{color:${text};background:${fill}}`);
    }
  });

  it('repeats a table’s head on every page and never splits a row', async () => {
    const page = await write(sample('en'));
    expect(page).toContain('thead{display:table-header-group}');
    expect(page).toContain('tr{break-inside:avoid}');
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<thead>/g)?.length);
  });

  it('says so where a table is empty', async () => {
    expect(await write(sample('en'))).toContain('<p class="quiet">No actions were recorded last quarter.</p>');
    expect(await write(withBlocks({ kind: 'table', head: ['A'], rows: [] }))).toContain('<p class="quiet">No data yet</p>');
  });

  it('turns only tables sideways that do not fit upright', async () => {
    const page = await write(sample('zh-CN'));
    expect([...page.matchAll(/<section class="wide">\n<h2 id="b\d+">(.*)<\/h2>/g)].map(([, name]) => name)).toEqual(['记分卡']);
  });

  it('leaves the paper to the printer, and has team, period and page in the margins', async () => {
    const page = await write(sample('en'));
    expect(page).not.toMatch(/@page[^{]*\{[^}]*size:\s*(a4|letter|\d)/i);
    expect(page).toContain('@page{margin:16mm}');
    expect(page).toMatch(/@bottom-right\{content:"Page\\20 " counter\(page\) "\\20 of\\20 " counter\(pages\)/);
  });

  it('keeps a person’s text as text, wherever it stands', async () => {
    const usual = tags(await write(everywhere('text')));
    for (const text of awkward.filter((one) => one.trim())) {
      const page = await write(everywhere(text));
      expect(tags(page)).toEqual(usual);
      expect(page.match(/<\/style/g)?.length).toBe(1);
    }
  });

  it('keeps any text as text', async () => {
    const usual = tags(await write(everywhere('text')));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const page = await write(everywhere(`x${text}`));
        expect(tags(page)).toEqual(usual);
        expect(page).not.toMatch(/[\ud800-\udfff]/u);
      }),
      { numRuns: 100 },
    );
  });
});
