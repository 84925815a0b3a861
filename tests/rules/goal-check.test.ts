import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkGoal } from '../../src/rules/goal-check';

const complete = { hasOwner: true, hasDue: true, hasMeasure: true };
const open = { hasOwner: null, hasDue: null, hasMeasure: null };
const check = (goal: string, facts: Partial<typeof complete> = {}) => checkGoal(goal, { ...open, ...facts }).map(({ problem }) => problem);

const folder = `${process.cwd()}/templates/starters`;
const shipped: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'schema.json')
  .flatMap((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).goals)
  .flatMap(({ goal }) => Object.values(goal) as string[]);

// Goals of five departments, in both languages; each has an owner, a period and KPIs.
const goals = [
  ['本季度用户与收入双增长', 'Grow users and revenue this quarter'],
  ['注册转化率相对提升 15%,次月留存率提高 5 个百分点', 'Raise sign-up conversion by 15 % (relative) and 30-day retention by 5 points'],
  ['销售额比上季度提高 10%', 'Raise sales by 10 % on last quarter'],
  ['反馈处理更快,满意率到 90%', 'Answer feedback faster and reach 90 % satisfaction'],
  ['让自有账号成为稳定的获客来源', 'Make our own accounts a steady source of leads'],
  ['扩大有效触达', 'Reach more of the right people'],
  ['提高内容质量,守住合规底线', 'Better content, and no breach of platform rules'],
  ['把关注者变成线索', 'Turn followers into leads'],
  ['季度新增付费用户 2,750', '2,750 new paying users this quarter'],
  ['拉新:18 万注册,单价不高于 15 元', 'Acquisition: 180,000 sign-ups at 15 CNY or less'],
  ['激活率到 45%', 'Activation to 45 %'],
  ['30 日留存到 21%', '30-day retention to 21 %'],
  ['付费转化到 3.4%', 'Paid conversion to 3.4 %'],
  ['季度成交额 1,800 万元,费用率不高于 12%', '18 m CNY of sales at an ad cost ratio of 12 % or less'],
  ['流量、转化与客单价', 'Traffic, conversion and order value'],
  ['控制投放费用', 'Keep ad cost under control'],
  ['大促不断货、准时发货', 'In stock and shipped on time through the peak'],
  ['退货更少,复购更多', 'Fewer refunds, more repeat purchases'],
  ['新签 480 万元,净收入留存率 106%', '4.8 m CNY new ARR and 106 % NRR'],
  ['新签年合同额 480 万元', '4.8 m CNY of new ARR'],
  ['守住续约,做大老客户', 'Keep renewals and expand accounts'],
  ['上线更快,客户更满意', 'Faster go-live, happier customers'],
  ['按时回款', 'Collect on time'],
].flat();
/** Those that can be measured by their words alone. */
const withNumbers = [1, 2, 3, 8, 9, 10, 11, 12, 13, 18, 19].flatMap((at) => [goals[2 * at]!, goals[2 * at + 1]!]);

describe('a goal', () => {
  it('of a department with owner, period and measure gets no remark', () => {
    for (const goal of [...goals, ...shipped]) expect([goal, ...check(goal, complete)]).toEqual([goal]);
    expect(shipped.length).toBeGreaterThan(0);
  });
  it('without a measure is named unless its words have a number, or allow none', () => {
    const measurable = [...withNumbers, 'Better content, and no breach of platform rules'];
    for (const goal of goals)
      expect([goal, ...check(goal, { hasMeasure: false })]).toEqual(measurable.includes(goal) ? [goal] : [goal, 'goalUnmeasured']);
  });
  it('without a due day is named unless its words say when', () => {
    const dated = goals.filter((goal) => check(goal, { hasDue: false }).length === 0);
    expect(dated).toEqual([
      '本季度用户与收入双增长',
      'Grow users and revenue this quarter',
      '季度新增付费用户 2,750',
      '2,750 new paying users this quarter',
      '季度成交额 1,800 万元,费用率不高于 12%',
    ]);
  });
  it('without an owner is named', () => expect(check('激活率到 45%', { hasOwner: false })).toEqual(['goalUnowned']));
  it.each([
    '提升用户体验',
    'improve quality',
    'Improve our customer experience',
    '提升质量和效率',
    '降本增效',
    '增长',
    '2026年提升用户体验',
    'Q3: growth',
  ])('“%s” is a slogan', (goal) => expect(check(goal)).toEqual(['goalVague']));
  it.each(['提升用户体验，NPS 到 35', 'Improve quality: at most 2 returns in 100', '按时回款', '把投诉处理做到当天', 'Ship the new app'])(
    '“%s” is none',
    (goal) => expect(check(goal)).toEqual([]),
  );
  it.each([
    '转化率提高 15%',
    '提高15%',
    '满意度提升１０％',
    '费用率降低 5%',
    'raise by 15 %',
    'Raise conversion by 15 %',
    'Cut the cost ratio by 10 %',
    'Reduce churn 5%',
  ])('“%s” may be relative or in points', (goal) => expect(check(goal)).toEqual(['goalRaise']));
  it.each([
    '转化率相对提高 15%',
    '转化率提高 15 个百分点',
    '转化率从 20% 到 23%',
    '转化率提高 3 个百分点，由 20% 至 23%',
    '满意度提升 10%，由 80% 到 88%',
    '满意率达到 90%',
    '转化率比上季度提高 15%',
    '转化率同比提升 15%',
    '退款率降低到 5%',
    '销售额提高 15%',
    '本季度销售提升 10%',
    'Raise sales by 15 %',
    'Raise conversion by 15 % (relative)',
    'Raise conversion by 3 points to 23 %',
    'Raise conversion from 20 % to 23 %',
    'Keep churn below 5 %',
    'Raise conversion by 15 % on last quarter',
  ])('“%s” is clear', (goal) => expect(check(goal)).toEqual([]));
  it('says which change is not clear', () =>
    expect(checkGoal('销售额提高 10%，转化率提高 15%', open)).toEqual([{ problem: 'goalRaise', slots: { text: '15%' } }]));
  it.each([
    'Ship by June',
    '6 月底前上线',
    'Within 30 days',
    '双11 前上线',
    '上线 V3，2026-06-30',
    'Open in Q3',
    '年底前签完',
    'by the end of the year',
  ])('“%s” has a date', (goal) => expect(check(`${goal} the new counter`, { hasDue: false })).toEqual([]));
  it.each(['次月留存率到 30%', '月活跃用户 13 万', '比上季度多 10 单', '30 日留存到 21%', 'Day-30 retention to 21 %'])(
    '“%s” has none',
    (goal) => expect(check(goal, { hasDue: false })).toEqual(['goalUndated']),
  );
  it('a year or a quarter is no measure', () => {
    expect(check('2026年让客户更满意', { hasMeasure: false })).toEqual(['goalUnmeasured']);
    expect(check('Happier customers in Q3 2026', { hasMeasure: false })).toEqual(['goalUnmeasured']);
    expect(check('2,026 happier customers', { hasMeasure: false })).toEqual([]);
  });
});
