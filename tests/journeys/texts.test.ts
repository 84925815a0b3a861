import { describe, expect, it } from '@jest/globals';
import { answerOf, installed, rowsOf, rowWith, sheetOf } from './matrix';

const texts = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '=IMPORTXML("http://x","//a")',
  '+x',
  '+1 now',
  '-y',
  '-',
  '@z',
  '@SUM(1)',
  '07',
  '1/2',
  '1e5',
  '2026-05-08',
  '5月8日',
  '12:30',
  '15%',
  '￥12',
  'TRUE',
  'FALSE',
  '#REF!',
  '#N/A',
  '＝2＋3',
  '＋ü',
  "'",
  "'quoted",
  "''",
  '"',
  '""',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '$\u007b7*7}',
  '{n} {member}',
  '<?!= x ?>',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'undefined',
  'null',
  'NaN',
  'Infinity',
  '0',
  '\\',
  '\\u0000',
  '../../etc/passwd',
  'Ω≈ç√∫',
  '田中さんにあげて下さい',
  '表ポあA鷗ŒéＢ逍Üßªąñ丂㐀𠀀',
  '👩‍👩‍👧‍👦 🏳️‍🌈',
  'مرحبا',
  '‫right to left‬',
  'Ṱ̺̺̕o͞',
  'zero​width',
  'a\tb',
  'two\nlines',
  "Robert'); DROP TABLE x;--",
  '[object Object]',
  'x'.repeat(500),
  'all',
  'id',
]; // prettier-ignore

describe('what a person writes is text, whatever it looks like', () => {
  it('as members of a team, one by one', () => {
    const host = installed('en', { examples: false, region: 'weekdays' });
    for (const text of texts) answerOf(host, 'saveMember', { id: '', member: { member: text, role: text, team: 'x' } });
    const rows = rowsOf(host, 'members').filter(({ cell }) => cell.get('team') === 'x');
    expect(rows.map(({ cell }) => cell.get('role'))).toEqual(texts);
    expect(rows.map(({ cell }) => cell.get('member'))).toEqual(texts);
    const state = answerOf(host, 'sidebar', {});
    expect(state.members.filter(({ fields }) => fields.team === 'x').map(({ fields }) => fields.member)).toEqual(texts);
    const grid = sheetOf(host, 'responsibilities');
    const heads = new Map(grid.cells.filter(([row]) => row === 2).map(([, column, { value }]) => [column, value]));
    const keys = grid.cells.filter(([row, , { value }]) => row === 1 && String(value).startsWith('responsibilities.@'));
    const names = keys.map(([, column]) => heads.get(column));
    expect(names.slice(-texts.length)).toEqual(texts);
  }, 60_000);

  it('as goals and as owners of tasks that an import brings', () => {
    const host = installed('zh-CN', { examples: false, region: 'weekdays' });
    const rows = texts.map((text, index) => [text, texts[(index + 1) % texts.length] ?? '', '2026-05-20', text]);
    const answer = answerOf(host, 'importRows', {
      tab: 'tasks',
      header: ['任务', '负责人', '截止日', '进展'],
      rows,
      mapping: { tab: 'tasks', columns: { 任务: 'task', 负责人: 'owner', 截止日: 'due', 进展: 'progress' }, blanks: {}, defaults: {} },
      write: true,
    });
    expect(answer.problems).toEqual([]);
    expect(rowsOf(host, 'tasks').map(({ cell }) => [cell.get('task'), cell.get('owner')])).toEqual(
      rows.map(([task, owner]) => [task, owner]),
    );
    host.clickMenu('menuRefresh');
    expect(rowsOf(host, 'tasks').map(({ cell }) => cell.get('progress'))).toEqual(texts);
    for (const sheet of host.engine.save().sheets)
      for (const [row, , cell] of sheet.cells)
        if (cell.formula && !cell.formula.includes('OM_CLOCK')) expect([sheet.name, row]).toEqual([sheet.name, 2]);
  });

  it('as goals, in the Summary and in the review', () => {
    const host = installed('en', { examples: false, region: 'weekdays' });
    const { id } = answerOf(host, 'saveMember', { id: '', member: { member: '=2+2', role: 'x', team: 'y' } });
    const saved = texts
      .slice(0, 20)
      .map((text) => answerOf(host, 'saveGoal', { id: '', goal: { goal: text, owner: id, period: '2026 Q2' }, kpiId: '', kpi: null }).id);
    expect(saved.map((goal) => rowWith(host, 'goals', 'id', goal).cell.get('goal'))).toEqual(texts.slice(0, 20));
    answerOf(host, 'refresh' as 'sidebar', {});
    answerOf(host, 'review', { period: '2026-Q2' });
    for (const tab of ['summary', 'review'])
      expect(sheetOf(host, tab).cells.filter(([, , { formula }]) => formula && !formula.includes('OM_CLOCK'))).toEqual([]);
  });
});
