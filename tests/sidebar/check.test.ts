import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/languages/en';
import { zhCn } from '../../src/languages/zh-cn';
import { checkForm, isEmptyKpi, openRaise, spreadRefusal } from '../../src/sidebar/check';

const member = { member: '张三', role: '内容', team: '内容组' };

describe('checking a form before it is sent', () => {
  it('names a required field that is blank, in the language of the page', () => {
    expect(checkForm(zhCn, 'members', { ...member, role: '  ' })).toEqual({ role: '请填写「角色」' });
    expect(checkForm(en, 'members', { ...member, role: '' })).toEqual({ role: 'Fill in “Role”' });
  });

  it('lets a complete form pass, with everything else left blank', () => {
    expect(checkForm(zhCn, 'members', member)).toEqual({});
  });

  it.each(['15%', '1,200', '1.2万', '3亿', '１２', '￥1,200', '-3'])('takes %s for a number', (actual) => {
    const kpi = { kpi: 'k', method: 'increase', unit: 'people', target: '10', aggregation: 'latest', cadence: 'weekly' };
    expect(checkForm(zhCn, 'kpis', { ...kpi, actual })).toEqual({});
  });

  it('refuses text where a number belongs, and numbers beyond their bounds', () => {
    expect(Object.keys(checkForm(zhCn, 'members', { ...member, hours: 'many' }))).toEqual(['hours']);
    expect(checkForm(en, 'members', { ...member, hours: '200' })).toEqual({ hours: '“Hours a week” should be between 0 and 168' });
    expect(checkForm(en, 'goals', { goal: 'g', level: 'team', owner: 'M', period: '2026 Q2', weight: '-1' })).toEqual({
      weight: '“Weight” cannot be below 0',
    });
  });

  it('refuses a period that is neither a quarter nor two days, and an address that is none', () => {
    const goal = { goal: 'g', level: 'team', owner: 'M' };
    expect(Object.keys(checkForm(en, 'goals', { ...goal, period: 'spring' }))).toEqual(['period']);
    expect(checkForm(en, 'goals', { ...goal, period: '2026-04-01 – 2026-06-30' })).toEqual({});
    expect(Object.keys(checkForm(en, 'members', { ...member, email: 'zhang' }))).toEqual(['email']);
    expect(checkForm(en, 'members', { ...member, email: 'zhang@example.com' })).toEqual({});
  });

  it('knows a KPI that nobody began', () => {
    expect(isEmptyKpi({ cadence: 'weekly', owner: 'M-1', kpi: ' ' })).toBe(true);
    expect(isEmptyKpi({ target: '3' })).toBe(false);
  });
});

describe('a raise in percent', () => {
  it('is asked about where the goal does not say which kind it is', () => {
    expect(openRaise('注册转化率提高15%', 'percent')).toBe('15%');
    expect(openRaise('Raise conversion by 15 %', '%')).toBe('15 %');
  });

  it.each([
    '注册转化率相对提升 15%',
    '留存率提高 5 个百分点(20% 起)',
    'Raise it by 15 % (relative)',
    '满意率提高至 90%',
    'Reach 90 points %',
  ])('is not asked about in %s', (goal) => expect(openRaise(goal, 'percent')).toBeNull());

  it('is not asked about where the KPI is not counted in percent, or no percentage is named', () => {
    expect(openRaise('销售额提高 10%', 'wanYuan')).toBeNull();
    expect(openRaise('转化率提高', 'percent')).toBeNull();
  });
});

describe('a refusal of the server', () => {
  const parts = { goal: ['goal', 'owner'], kpi: ['kpi', 'owner', 'target'] };
  it('goes to the fields that its paths name', () => {
    expect(spreadRefusal({ 'kpi.owner': 'a', 'goal.owner': 'b', target: 'c' }, parts)).toEqual({
      fields: { 'kpi.owner': 'a', 'goal.owner': 'b', 'kpi.target': 'c' },
      form: [],
    });
  });

  it('is said for the form as a whole where no field in sight is meant', () => {
    expect(spreadRefusal({ '': 'x', 'kpi.unheard': 'y' }, parts)).toEqual({ fields: {}, form: ['x', 'y'] });
  });

  it('finds a member by an id with any signs in it', () => {
    expect(spreadRefusal({ 'letters.M-1': 'x' }, { letters: ['M-1'] }).fields).toEqual({ 'letters.M-1': 'x' });
    expect(spreadRefusal({ 'letters.a.b': 'x' }, { letters: ['a.b'] }).fields).toEqual({ 'letters.a.b': 'x' });
  });
});
