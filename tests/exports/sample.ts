import type { Block, Document, DocumentCell, Status } from '../../src/define/document';
import type { LanguageCode } from '../../src/languages';
import { addDays } from '../../src/rules/day';

type Pair = readonly [zh: string, en: string];

const owners: readonly Pair[] = [
  ['用户运营', 'User operations'],
  ['内容运营', 'Content operations'],
  ['活动运营', 'Campaign operations'],
  ['客服主管', 'Service lead'],
  ['欧阳娜娜·西南大区渠道与私域联合运营负责人', 'Alexandra Featherstonehaugh-Montgomery, head of partner channels'],
];
const tasks: readonly Pair[] = [
  ['落地页 A/B 方案评审', 'Review of the landing-page A/B plan'],
  [
    '专题内容栏目第 5 期:新手选品避坑指南(含达人访谈、数据附录和短视频脚本)',
    'Feature series no. 5: how newcomers choose, with interviews, data appendix and short-video scripts',
  ],
  ['短信通道压测', 'Load test of the SMS provider'],
  ['客服知识库首批 200 条', 'First 200 entries of the knowledge base'],
];
const kpis: readonly {
  name: Pair;
  base: string;
  target: string;
  actual: string;
  attainment: number | null;
  gap: number | null;
  change: string;
  status: Status;
}[] = [
  {
    name: ['注册转化率', 'Sign-up conversion'],
    base: '3.2%',
    target: '3.68%',
    actual: '3.41%',
    attainment: 0.437,
    gap: -2.5,
    change: '+0.21',
    status: 'onTrack',
  },
  {
    name: ['次月留存率', '30-day retention'],
    base: '20%',
    target: '25%',
    actual: '21.5%',
    attainment: 0.3,
    gap: -16.2,
    change: '+1.5',
    status: 'offTrack',
  },
  {
    name: ['月活跃用户', 'Monthly active users'],
    base: '120,000',
    target: '135,000',
    actual: '127,200',
    attainment: 0.48,
    gap: 1.8,
    change: '+6.0%',
    status: 'onTrack',
  },
  {
    name: ['内容有效阅读', 'Qualified reads'],
    base: '520,000',
    target: '600,000',
    actual: '221,000',
    attainment: 0.368,
    gap: -9.4,
    change: '-15.0%',
    status: 'atRisk',
  },
  {
    name: ['首次响应时长', 'First response time'],
    base: '55',
    target: '30',
    actual: '46',
    attainment: 0.36,
    gap: -10.2,
    change: '-16.4%',
    status: 'missed',
  },
  {
    name: ['用户投诉量', 'Complaints'],
    base: '138',
    target: '120',
    actual: '57',
    attainment: 0.475,
    gap: 1.3,
    change: '-17.4%',
    status: 'achieved',
  },
  {
    name: ['私域社群成员周均互动次数(去重后)', 'Weekly interactions per member of the private communities'],
    base: '',
    target: '4',
    actual: '',
    attainment: null,
    gap: null,
    change: '',
    status: 'awaiting',
  },
];

/** A review as long and as awkward as they get: long names, 60 late tasks, two charts, written and open slots. */
export const sample = (language: LanguageCode): Document => {
  const say = ([zh, en]: Pair): string => (language === 'zh-CN' ? zh : en);
  const word = (zh: string, en: string): DocumentCell => ({ text: say([zh, en]) });
  const share = (value: number | null): DocumentCell =>
    value === null ? { text: '–' } : { text: `${(value * 100).toFixed(1)}%`, value, as: 'share' };
  const points = (value: number | null): DocumentCell => (value === null ? { text: '–' } : { text: value.toFixed(1), value, as: 'points' });
  const status = (key: Status): DocumentCell => ({ text: '', status: key });
  const person = (index: number): DocumentCell => ({ text: say(owners[index % owners.length]!) });

  const scorecard: Block = {
    kind: 'table',
    head: (
      [
        ['目标', 'Goal'],
        ['指标', 'KPI'],
        ['负责人', 'Owner'],
        ['基线值', 'Baseline'],
        ['目标值', 'Target'],
        ['当前值', 'Actual'],
        ['达成率', 'Attainment'],
        ['应达进度', 'Expected'],
        ['进度差', 'Gap'],
        ['环比', 'On last period'],
        ['同比', 'On last year'],
        ['状态', 'Status'],
        ['统计口径与来源', 'Source'],
      ] as const
    ).map(say),
    align: ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'left', 'left'],
    rows: kpis.map((kpi, index) => [
      word('注册转化率相对提升 15%,次月留存率提高 5 个百分点', 'Raise sign-up conversion by 15 % (relative) and retention by 5 points'),
      { text: say(kpi.name), strong: true as const },
      person(index),
      { text: kpi.base },
      { text: kpi.target },
      { text: kpi.actual },
      share(kpi.attainment),
      share(0.462),
      points(kpi.gap),
      { text: kpi.change },
      { text: index % 2 ? '' : '+2.1%' },
      status(kpi.status),
      word('近 28 天注册成功数 ÷ 落地页独立访客,取自数据看板', '28-day sign-ups / unique landing-page visitors, dashboard'),
    ]),
  };
  const goals: Block = {
    kind: 'table',
    head: (
      [
        ['目标', 'Goal'],
        ['负责人', 'Owner'],
        ['权重', 'Weight'],
        ['达成率', 'Attainment'],
        ['状态', 'Status'],
      ] as const
    ).map(say),
    widths: [8, 3, 2, 4, 3],
    align: ['left', 'left', 'right', 'right', 'left'],
    rows: (
      [
        [['本季度用户与收入双增长', 'Grow users and revenue this quarter'], 1, 0.41, 'atRisk'],
        [['  注册转化率相对提升 15%', '  Raise sign-up conversion by 15 % (relative)'], 0.4, 0.437, 'onTrack'],
        [['  销售额比上季度提高 10%', '  Raise sales by 10 % on last quarter'], 0.35, 0.451, 'onTrack'],
        [['  反馈处理更快,满意率到 90%', '  Answer feedback faster, reach 90 % satisfaction'], 0.25, 0.3, 'offTrack'],
      ] as const
    ).map(([name, weight, attained, state], index) => [
      { text: say(name), ...(index === 0 ? { strong: true as const } : {}) },
      person(index),
      { text: `${weight * 100}%`, value: weight, as: 'share' as const },
      { ...share(attained), bar: { share: attained, mark: 0.462 } },
      status(state),
    ]),
  };
  const overdue: Block = {
    kind: 'table',
    head: (
      [
        ['负责人', 'Owner'],
        ['任务', 'Task'],
        ['原定截止', 'Original due'],
        ['截止日期', 'Due'],
        ['逾期工作日', 'Working days late'],
        ['卡点', 'Blocked by'],
        ['状态', 'State'],
      ] as const
    ).map(say),
    align: ['left', 'left', 'left', 'left', 'right', 'left', 'left'],
    rows: Array.from({ length: 60 }, (_, index) => [
      person(Math.floor(index / 12)),
      { text: say(tasks[index % tasks.length]!) },
      { text: addDays('2026-04-03', index) },
      { text: addDays('2026-04-17', index) },
      { text: String(50 - (index % 40)), value: 50 - (index % 40), as: 'plain' as const },
      index % 3 ? { text: '' } : word('等研发排期', 'Waiting for an engineering slot'),
      status('overdue'),
    ]),
  };
  const chart = (title: Pair, says: Pair, unit: string, target: number, values: readonly number[]): Block => ({
    kind: 'chart',
    title: say(title),
    says: say(says),
    unit,
    target,
    points: values.map((value, index) => ({ day: addDays('2026-04-05', index * 7), value })),
  });
  const heading = (level: 1 | 2, zh: string, en: string): Block => ({ kind: 'heading', level, text: say([zh, en]) });
  const text = (zh: string, en: string): Block => ({ kind: 'text', text: say([zh, en]) });
  const slot = (zh: string, en: string, written: Pair | null): Block => ({
    kind: 'slot',
    label: say([zh, en]),
    text: written && say(written),
  });

  return {
    version: 1,
    title: say(['季度复盘报告', 'Quarterly review']),
    language,
    team: say(['云杉应用产品运营部', 'Spruce product operations']),
    period: { key: '2026-Q2', start: '2026-04-01', end: '2026-06-30' },
    asOf: '2026-06-30',
    frozenAt: '2026-06-30T18:00',
    opening: say(['2026 Q2 · 数据截至 2026-06-30', '2026 Q2 · data as of 2026-06-30']),
    blocks: [
      {
        kind: 'numbers',
        items: [
          {
            label: say(['达成率', 'Attainment']),
            value: { text: '41.0%', value: 0.41, as: 'share', status: 'atRisk' },
            note: say(['应达 46.2%,差 5.2 个百分点', 'expected 46.2%, 5.2 points behind']),
          },
          {
            label: say(['正常的指标', 'KPIs on track']),
            value: { text: '4 / 7' },
            note: say(['比上季度多 1 个', '1 more than last quarter']),
          },
          {
            label: say(['逾期任务', 'Overdue tasks']),
            value: { text: '60', value: 60, as: 'plain', status: 'overdue' },
            note: say(['比上季度多 12 个', '12 more than last quarter']),
          },
          {
            label: say(['待处理问题', 'Open findings']),
            value: { text: '9', value: 9, as: 'plain' },
            note: say(['其中需立即处理 2 个', '2 of them to decide now']),
          },
        ],
      },
      heading(1, '摘要', 'Summary'),
      text(
        '7 个指标中 4 个正常或已达成,1 个有风险,2 个落后或未达成,1 个待填报。\n注册转化率从 3.2% 升到 3.41%,主要来自新落地页;次月留存率仍落后 16.2 个百分点。',
        'Of 7 KPIs 4 are on track or achieved, 1 at risk, 2 off track or missed, 1 awaits data.\nSign-up conversion rose from 3.2% to 3.41%, mainly through the new landing page; retention is still 16.2 points behind.',
      ),
      slot('总体评价', 'Overall assessment', [
        '注册与活跃保持增长;留存与响应时长是下季度的重点。',
        'Sign-ups and activity kept growing; retention and response time are next quarter’s focus.',
      ]),
      heading(1, '上期措施', 'Previous actions'),
      {
        kind: 'table',
        head: (
          [
            ['措施', 'Action'],
            ['责任人', 'Owner'],
            ['结果', 'Result'],
          ] as const
        ).map(say),
        rows: [],
        empty: say(['上季度没有记录措施。', 'No actions were recorded last quarter.']),
      },
      heading(1, '目标', 'Goals'),
      goals,
      heading(1, '记分卡', 'Scorecard'),
      text('进度差以百分点计;环比、同比按相同天数比较。', 'The gap is in percentage points; changes compare equal elapsed days.'),
      scorecard,
      heading(1, '原因与措施', 'Causes and measures'),
      heading(2, '次月留存率', '30-day retention'),
      slot('原因', 'Cause', null),
      slot('措施', 'Measure', null),
      heading(2, '首次响应时长', 'First response time'),
      slot('原因', 'Cause', ['夜间工单占 38%,没有值班。', 'Night tickets are 38 % and nobody is on duty.']),
      slot('措施', 'Measure', null),
      heading(1, '关键指标走势', 'Trends of the key KPIs'),
      chart(
        ['注册转化率', 'Sign-up conversion'],
        ['注册转化率从 3.2% 升到 3.41%,目标 3.68%。', 'Sign-up conversion rose from 3.2% to 3.41%; the target is 3.68%.'],
        'percent',
        0.0368,
        [0.032, 0.0321, 0.0324, 0.0322, 0.0329, 0.0333, 0.0331, 0.0335, 0.0338, 0.034, 0.0337, 0.0342, 0.0341],
      ),
      chart(
        ['销售额', 'Sales'],
        ['销售额累计 512 万元,目标 550 万元。', 'Sales add up to 512 of a target of 550.'],
        'wanYuan',
        550,
        [31, 70, 112, 150, 196, 248, 290, 331, 372, 405, 441, 480, 512],
      ),
      heading(1, '逾期任务', 'Overdue work'),
      overdue,
      heading(1, '职责检查', 'Responsibility faults'),
      text(
        '「年中促销活动」有 2 个 A:活动运营、运营总监,请保留一个。',
        '“Mid-year promotion” has 2 As: Campaign operations, Operations director; keep one.',
      ),
      heading(1, '下季度目标与行动', 'Next quarter: goals and actions'),
      slot('下季度目标', 'Goals of next quarter', null),
      heading(1, '附录:口径与阈值', 'Appendix: definitions and thresholds'),
      {
        kind: 'text',
        text: say([
          '正常:达成 ÷ 应达不低于 0.95,或差距不超过 3 个百分点。',
          'On track: attainment / expected at least 0.95, or a gap of at most 3 points.',
        ]),
        quiet: true,
      },
    ],
  };
};
