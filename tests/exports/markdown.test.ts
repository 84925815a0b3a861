import { describe, expect, it } from '@jest/globals';
import type { Block, Document } from '../../src/define/document';
import { markdown } from '../../src/exports/markdown';
import { en } from '../../src/languages/en';
import { zhCn } from '../../src/languages/zh-cn';
import { awkward, everywhere } from './awkward';
import { sample } from './sample';

const write = async (document: Document): Promise<string> => String(await markdown.make(document, document.language === 'en' ? en : zhCn));
const only = (...blocks: readonly Block[]): Promise<string> => write({ ...sample('en'), blocks });

describe('the review as Markdown', () => {
  it('begins with its title, and the line that says which days it covers', async () => {
    expect(await write(sample('zh-CN'))).toMatch(/^# 季度复盘报告\n\n2026 Q2 · 数据截至 2026-06-30\n/);
  });

  it('writes tables with pipes, numbers to the right, a bar before its share', async () => {
    const text = await write(sample('zh-CN'));
    expect(text).toContain('| 目标 | 负责人 | 权重 | 达成率 | 状态 |\n| --- | --- | --: | --: | --- |\n');
    expect(text).toContain('| 40% | ████░┃░░░░ 43.7% | ● 正常 |');
  });

  it('has as many cells in every row of a table, whatever is typed in one', async () => {
    for (const text of awkward) {
      const [head, ruler, row] = (await only({ kind: 'table', head: ['A', 'B'], rows: [[{ text }, { text: 'b' }]] })).split('\n').slice(4);
      const bars = (line: string | undefined) => line?.match(/(?<!\\)(?:\\\\)*\|/g)?.length;
      expect([bars(head), bars(ruler), bars(row)]).toEqual([3, 3, 3]);
    }
  });

  it('shows what was typed, not what Markdown would make of it', async () => {
    const said = async (text: string) => (await only({ kind: 'text', text })).split('\n')[4];
    expect(await said('# a *b* <i> [c](d)')).toBe('\\# a \\*b\\* \\<i\\> \\[c\\](d)');
    expect(await said('- a')).toBe('\\- a');
    expect(await said('1. a')).toBe('1\\. a');
    expect(await said('-2.5 of 41.0%')).toBe('-2.5 of 41.0%');
    expect(await said('a\nb')).toBe('a<br>b');
  });

  it('keeps open slots in sight', async () => {
    expect(await only({ kind: 'slot', label: 'Cause', text: null })).toContain('> **Cause**<br>\n> ✎ **To be completed**');
  });

  it('gives a chart’s numbers as a table with the target last', async () => {
    const text = await only({ kind: 'chart', title: 'T', says: 'S', unit: '%', points: [{ day: '2026-05-01', value: 0.5 }], target: 0.6 });
    expect(text).toContain('**T**\n\nS\n\n| Day | Value |\n| --- | --: |\n| 2026-05-01 | 50% |\n| Target | 60% |\n');
  });

  it('can be written whatever is typed', async () => {
    for (const text of awkward) expect(await write(everywhere(text))).not.toMatch(/(?<!\\)<(?!br>)[a-z/!]/i);
  });
});
