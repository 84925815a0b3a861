/** 改进措施: everything the Corrective actions tab says. */
export const corrective = {
  name: '改进措施',
  about: '哪里偏了、为什么、怎么改、改好了没有',
  columns: {
    deviation: { header: '偏差', note: '哪里没达到，写上数。例：首响时长 48 分钟，目标 30。' },
    kpi: { header: '相关指标', note: '偏离的是哪个指标，取自「指标」；选了它，复盘的原因与措施由这一行填写。' },
    cause: { header: '原因', note: '根本原因。例：午间无人值守。' },
    action: { header: '措施', note: '改什么。例：午间轮值。' },
    owner: { header: '责任人', note: '谁来改，取自「成员」。' },
    due: { header: '完成期限', note: '最晚哪天改完。' },
    state: { header: '状态', note: '待执行、执行中、待验证、有效关闭或无效重做；留空为待执行。' },
    verification: { header: '验证方式', note: '看什么算有效。例：连续 2 周 ≤30 分钟。' },
    result: { header: '验证结果', note: '验证时量到的数。例：29。' },
    verified: { header: '验证日', note: '哪天验证的；状态改为有效关闭或无效重做而没填日期，刷新时填今天。' },
    change: { header: '改善幅度', note: '刷新时算出：相关指标在登记措施前、后最近一次填报的值，后者到验证日为止。' },
    age: { header: '已历工作日', note: '刷新时算出：登记到今天的工作日；有效关闭后留空。' },
    opened: { header: '登记日期', note: '' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: {
    correctiveState: {
      pending: '待执行|未开始',
      inProgress: '执行中|进行中',
      toVerify: '待验证',
      effective: '有效关闭|有效|已关闭',
      ineffective: '无效重做|无效',
    },
  },
  findings: {
    correctiveMissing: { says: '{kpi} 落后，没有改进措施', mend: '在「改进措施」加一行，选这个指标，写原因和措施' },
    correctiveLate: { says: '改进措施「{action}」已逾期 {n} 个工作日，责任人 {member}', mend: '完成它并改为「待验证」，或商定新的期限' },
    correctiveUnverified: { says: '改进措施「{action}」到期 {n} 个工作日，还没有验证', mend: '按验证方式核对，改为「有效关闭」或「无效重做」' },
    correctiveStillOff: { says: '改进措施「{action}」已关闭，{kpi} 仍然落后', mend: '重新找原因，改为「无效重做」或加一条新措施' },
  },
  words: {
    title: '改进措施',
    rate: '本期验证 {m} 项，有效 {n} 项，有效率 {share}。',
    measure: '原因：{cause}；措施：{action}（{member}，{day} 前）',
  },
} as const;
