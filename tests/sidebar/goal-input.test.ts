import { describe, expect, it } from '@jest/globals';
import { zhCn } from '../../src/languages/zh-cn';
import { startOf } from '../../src/sidebar/fields';
import { changesAgreed, checkGoal, goalInput, showsKpi } from '../../src/sidebar/goal-input';

const today = '2026-05-13';
const start = { goal: startOf('goals', today), kpi: startOf('kpis', today) };
const fresh = { id: '', kpiId: '', alone: false } as const;
const goal = { ...start.goal, goal: '转化率相对提升 15%', owner: 'M-1' };
const kpi = { ...start.kpi, kpi: '转化率', method: 'increase', unit: '%', target: '3.68%', aggregation: 'latest' };

describe('a goal’s form', () => {
  it('sends a new goal whole, with its KPI’s unit by key and the goal’s owner for it', () => {
    const input = goalInput(fresh, { goal, kpi }, start);
    expect(input).toMatchObject({ id: '', kpiId: '', goal: { goal: '转化率相对提升 15%', period: '2026 Q2' } });
    expect(input.kpi).toMatchObject({ unit: 'percent', owner: 'M-1', target: '3.68%' });
  });

  it('leaves out a KPI that nobody began, and does not check it', () => {
    const values = { goal, kpi: start.kpi };
    expect(goalInput(fresh, values, start).kpi).toBeNull();
    expect(checkGoal(zhCn, fresh, values, start, true)).toEqual({});
  });

  it('checks a KPI that was begun', () => {
    const faults = checkGoal(zhCn, fresh, { goal, kpi: { ...start.kpi, kpi: '转化率' } }, start, true);
    expect(Object.keys(faults)).toEqual(['kpi.method', 'kpi.unit', 'kpi.target', 'kpi.aggregation']);
  });

  it('sends of an edit only what was changed', () => {
    const place = { id: 'G-1', kpiId: 'K-1', alone: true };
    const was = { goal, kpi: { ...kpi, owner: 'M-2', actual: '3.2%' } };
    const input = goalInput(place, { ...was, kpi: { ...was.kpi, target: '4%' } }, was);
    expect(input).toEqual({ id: 'G-1', goal: {}, kpiId: 'K-1', kpi: { target: '4%' } });
  });

  it('asks why what was agreed on is changed', () => {
    const place = { id: 'G-1', kpiId: 'K-1', alone: false };
    const was = { goal: { ...goal, agreed: 'agreed' }, kpi: { ...kpi, owner: 'M-2' } };
    const now = { ...was, kpi: { ...was.kpi, target: '4%' } };
    expect(Object.keys(checkGoal(zhCn, place, now, was, true))).toEqual(['change.reason']);
    const told = { ...now, change: { reason: '市场变了' } };
    expect(checkGoal(zhCn, place, told, was, true)).toEqual({});
    expect(goalInput(place, told, was)).toEqual({ id: 'G-1', goal: {}, kpiId: 'K-1', kpi: { target: '4%' } });
  });

  it('asks for no reason for a draft, for a new row, and for what was not agreed on', () => {
    const was = { goal: { ...goal, agreed: 'agreed' }, kpi: { ...kpi, owner: 'M-2' } };
    const place = { id: 'G-1', kpiId: 'K-1', alone: false };
    const target = { ...was.kpi, target: '4%' };
    expect(changesAgreed(place, { ...was, kpi: { ...was.kpi, definition: 'x' } }, was)).toBe(false);
    expect(changesAgreed(place, { goal: { ...was.goal, agreed: 'draft' }, kpi: target }, was)).toBe(false);
    expect(changesAgreed({ ...place, kpiId: '' }, { ...was, kpi: target }, was)).toBe(false);
    expect(changesAgreed(place, { goal, kpi: target }, { ...was, goal })).toBe(false);
    expect(changesAgreed({ ...place, kpiId: null }, { ...was, goal: { ...was.goal, period: '2026 Q3' } }, was)).toBe(true);
  });

  it('does not ask for a KPI where progress comes from elsewhere', () => {
    expect(showsKpi(fresh, { goal: { ...goal, source: 'subGoals' } })).toBe(false);
    expect(showsKpi(fresh, { goal })).toBe(true);
    expect(showsKpi({ id: 'G-1', kpiId: 'K-1', alone: true }, { goal: { ...goal, source: 'subGoals' } })).toBe(true);
    expect(showsKpi({ id: 'G-1', kpiId: null, alone: false }, { goal })).toBe(false);
  });
});
