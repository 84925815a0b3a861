/** 资源与预算: everything the Resources and budget tab says. */
export const resources = {
  name: '资源与预算',
  about: '每期有多少人力和预算、分给谁、用得快还是慢',
  columns: {
    resource: { header: '资源', note: '一种资源一个月一行。例：投放预算、设计人力、仓储。' },
    kind: { header: '类别', note: '人力、费用、物流或其他；复盘按它汇总。' },
    period: { header: '期间', note: '月份或季度。例：2026-05、2026年5月、2026 Q2。' },
    budget: { header: '可用/预算', note: '这一期一共有多少。例：900,000。' },
    unit: { header: '单位', note: '元、万元、小时、单，或自己的单位；留空为元。' },
    allocated: { header: '已分配', note: '已经定了给谁用的。例：840,000。' },
    used: { header: '已使用/实际', note: '到昨天为止用掉的。例：395,000。' },
    goal: { header: '分配给', note: '主要为哪个目标，取自「目标」。' },
    owner: { header: '负责人', note: '谁管这笔资源，取自「成员」。' },
    allocatedShare: { header: '分配率', note: '刷新时算出：已分配 ÷ 可用。' },
    usedShare: { header: '使用率', note: '刷新时算出：已使用 ÷ 可用。' },
    elapsed: { header: '时间进度', note: '刷新时算出：到昨天为止，本期已过的自然日 ÷ 全部自然日。' },
    rest: { header: '预计期末结余', note: '刷新时算出：可用 − 已使用 ÷ 时间进度；本期刚开始时留空。' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: { resourceKind: { people: '人力|人员', money: '费用|资金|预算', logistics: '物流|仓储', other: '其他' } },
  findings: {
    resourceOver: { says: '{resource} {period} 实际 {a}，超过预算 {b}', mend: '现在决定停用还是追加预算' },
    resourceOverAllocated: { says: '{resource} {period} 分配 {a}，超过可用 {b}', mend: '减少分配，或增加可用' },
    resourceFast: { says: '{resource} {period} 已用 {a}，时间进度 {b}，快 {c} 个百分点', mend: '放慢使用，或提前申请追加' },
    resourceSlow: { says: '{resource} {period} 只用了 {a}，时间进度 {b}，慢 {c} 个百分点', mend: '核对是否漏记，或把多的调给别处' },
    resourceUnallocated: { says: '{resource} {period} 还有 {share} 没有分配', mend: '定下给谁用，或调减' },
  },
  words: {
    title: '资源与预算',
    projected: '预计期末使用',
    method: '预计＝已使用 ÷ 时间进度；没有实际值，或时间进度不足 {early} 的，按预算计。',
  },
} as const;
