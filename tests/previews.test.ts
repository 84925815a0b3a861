import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeHost } from '../local/host/node/run';
import type { Document } from '../src/define/document';
import { markdown } from '../src/exports/markdown';
import { languages } from '../src/languages';

const folder = join(__dirname, 'previews');

/** Compares a text with the one kept beside the tests, which people read in review; PREVIEWS=1 writes it anew. */
const expectPreview = (name: string, text: string): void => {
  const file = join(folder, name);
  if (process.env.PREVIEWS === '1' || !existsSync(file)) {
    if (process.env.CI) throw new Error(`${name} is not kept: run PREVIEWS=1 npx jest tests/previews.test.ts and look at it`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
};

describe.each(languages.map((language) => [language.name, language] as const))('the general starter in %s', (_name, language) => {
  const open = () => {
    const zh = language.code === 'zh-CN';
    const host = nodeHost({
      dist: join(__dirname, '..', 'dist'),
      now: '2026-05-13T09:00:00+08:00',
      timeZone: 'Asia/Shanghai',
      locale: zh ? 'zh_CN' : 'en_GB',
    });
    const call = (name: string, input: unknown) =>
      (host.callFromPage('callFromPage', [name, input]) as { answer: { document: Document } }).answer;
    call('install', { language: language.code, starter: 'general', examples: true, region: 'CN', team: zh ? '增长部' : 'Growth' });
    return { host, call };
  };

  it('reads in its review as it is kept', async () => {
    const { document } = open().call('review', { period: '2026-Q2' });
    expectPreview(`review-${language.code}.md`, String(await markdown.make(document, language)));
  });

  it('reads in its workbook as it is kept', () => {
    const { host } = open();
    const sheets = host.engine.save().sheets.filter(({ name }) => ![language.tabs.calendar.name, language.tabs.runs.name].includes(name));
    const lines = sheets.flatMap(({ id, name }) => {
      const { rows, columns } = host.engine.extent(id);
      if (rows === 0) return [];
      const cells = host.engine.read({ sheet: id, row: 1, column: 1, rows, columns });
      const texts = cells.map((row) => row.map(({ value, formula }) => String(formula ?? value ?? '').replaceAll('\n', ' ')));
      return [`## ${name}`, '', ...texts.map((row) => row.join(' | ').replace(/[ |]+$/, '')), ''];
    });
    expectPreview(`workbook-${language.code}.md`, `${lines.join('\n').trim()}\n`);
  });
});
