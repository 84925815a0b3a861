import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { labelOf } from '../../src/languages/choose';
import { zhCn } from '../../src/languages/zh-cn';
import { brokenByTheRest, brokenEverywhere, keepFigures } from './break-off';
import { answerOf, installed, rowWith, type } from './matrix';
import { copies, withTheirs } from './theirs';

const region = { region: 'US' } as const;
/** The matrix, laid, with what a person keeps of their own in the tabs that actions write. */
const laid = (more: { readonly examples?: boolean; readonly areas?: readonly string[] } = {}): NodeHost =>
  withTheirs(installed('zh-CN', { ...region, ...more }), ['goals', 'kpis']);

keepFigures('faults-forms');

describe('what a person asks for, broken off at a service call and asked for again, comes out as if it had not been', () => {
  const start = copies(laid());

  it('a new goal with its KPI', () => {
    const goal = { goal: '新目标', owner: 'M-1', period: '2026 Q2' };
    const kpi = { kpi: '新指标', owner: 'M-1', method: 'increase', unit: '人', baseline: '1', target: '9', aggregation: 'latest' };
    expect(brokenEverywhere({ start, name: 'saveGoal', input: { id: '', token: 'a1', goal, kpiId: '', kpi } })).toEqual([]);
  });

  it('a new member with a column in the grid', () => {
    const member = { member: '新成员', role: '内容', team: '内容组' };
    expect(brokenEverywhere({ start, name: 'saveMember', input: { id: '', token: 'a1', member } })).toEqual([]);
  });

  it('a new work item', () => {
    const item = { item: '新事项', kind: 'duty', goal: 'G-1' };
    const input = { id: '', token: 'a1', item, letters: { 'M-1': 'A', 'M-2': 'R' } };
    expect(brokenEverywhere({ start, name: 'saveItem', input })).toEqual([]);
  });

  it('an import', () => {
    const rows = [
      ['甲', '新人', '2026-05-20'],
      ['乙', '用户运营', '2026-05-01'],
    ];
    const input = { tab: 'tasks', header: ['任务', '负责人', '截止日'], rows, mapping: null, write: true } as const;
    expect(brokenEverywhere({ start, name: 'importRows', input })).toEqual([]);
  });

  it('a target that was agreed on, changed with its reason', () => {
    const input = { id: 'G-2', token: 'a1', goal: { weight: '30%' }, kpiId: 'K-1', kpi: { target: '4%' }, reason: '市场变了' };
    expect(brokenEverywhere({ start, name: 'changeGoal', input })).toEqual([]);
  });

  it('a finding that is put off for the first time, and woken', () => {
    const late = { rule: 'taskOverdue', tab: 'tasks', id: 'T-10', column: 'due', of: '' };
    expect(brokenEverywhere({ start, name: 'snooze', input: { ...late, reason: '节后再说' } })).toEqual([]);
    const asleep = start();
    answerOf(asleep, 'snooze', { ...late, reason: '节后再说' });
    const done = zhCn.pages.findings.gone;
    expect(brokenEverywhere({ start: copies(asleep), name: 'wake', input: late, done })).toEqual([]);
  }, 60_000);

  it('a finding that is mended by a click', () => {
    const first = laid({ areas: ['lessons'] });
    for (const [key, text] of [
      ['event', '接口变慢'],
      ['kind', labelOf(zhCn, 'lessonKind', 'failure')],
      ['why', '没有压测'],
      ['practice', '上线前压测'],
      ['owner', String(rowWith(first, 'members', 'id', 'M-2').cell.get('member'))],
    ] as const)
      type(first, 'lessons', 3, key, text);
    const lesson = answerOf(first, 'sidebar', {}).findings.find(({ rule }) => rule === 'lessonNoTask');
    expect(lesson?.does).toContain('上线前压测');
    const input = { rule: 'lessonNoTask', tab: 'lessons', id: lesson?.id ?? '', column: 'task' };
    expect(brokenEverywhere({ start: copies(first), name: 'mendFinding', input, done: zhCn.pages.findings.gone })).toEqual([]);
  }, 60_000);

  it('the example rows that go', () => {
    expect(brokenEverywhere({ start, name: 'removeExamples', input: {} })).toEqual([]);
  }, 60_000);

  it('finished rows that move into the archive', () => {
    const first = laid({ examples: false });
    const rows = [
      ['旧简报', '2025-11-10', '已完成', '2025-11-12'],
      ['旧电话', '2025-12-01', '已取消', ''],
      ['还开着', '2025-11-10', '进行中', ''],
      ['更旧的', '2025-10-10', '已完成', '2025-10-12'],
    ];
    answerOf(first, 'importRows', { tab: 'tasks', header: ['任务', '截止日', '状态', '完成日'], rows, mapping: null, write: true });
    expect(brokenEverywhere({ start: copies(first), name: 'archive', input: {} })).toEqual([]);
  }, 60_000);

  it('the last action that is undone', () => {
    const first = start();
    answerOf(first, 'saveGoal', { id: 'G-1', token: 'a1', goal: { weight: '30%' }, kpiId: '', kpi: null });
    const done = zhCn.pages.undo.nothing;
    expect(brokenEverywhere({ start: copies(first), name: 'undo', input: {}, done })).toEqual([]);
    const gone = start();
    answerOf(gone, 'removeExamples', {});
    expect(brokenEverywhere({ start: copies(gone), name: 'undo', input: {}, done })).toEqual([]);
  }, 60_000);

  it('whatever kind of fault strikes whatever method', () => {
    expect(brokenByTheRest()).toEqual([]);
  }, 60_000);
});
