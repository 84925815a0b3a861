/** 跨团队协同: everything the Dependencies tab says. */
export const dependencies = {
  name: '跨团队协同',
  about: '需要别的团队做什么、答应在哪天、有没有交付',
  columns: {
    need: { header: '需要什么', note: '要对方交付的一件事。例：注册接口限流放开。双方和管理者读它。' },
    asker: { header: '需求方', note: '谁需要它，取自「成员」；没有答复或逾期时提醒此人。' },
    from: { header: '配合方', note: '由谁配合：团队、对接人。同一方写法一致，复盘按它合计。例：研发。' },
    needed: { header: '需要日期', note: '最晚哪天要。' },
    state: { header: '状态', note: '待确认、已承诺、已交付、有分歧或已取消；留空为待确认。' },
    promised: { header: '承诺日期', note: '对方答应在哪天交付。' },
    affects: { header: '影响的目标/任务', note: '缺了它，哪个目标或任务会受影响。例：注册流程改版。' },
    asked: { header: '提出日期', note: '哪天提出的；没填时，刷新填今天。未答复的天数从这天算。' },
    delivered: { header: '交付日期', note: '哪天交付的；状态为已交付而没填日期，刷新时填今天。' },
    slip: { header: '承诺晚几个工作日', note: '刷新时算出：承诺日期比需要日期晚几个工作日；更早为负数。' },
    waiting: { header: '未答复工作日', note: '刷新时算出：提出以后几个工作日没有答复；已答复则留空。' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: {
    dependencyState: { toConfirm: '待确认', promised: '已承诺|承诺', delivered: '已交付|交付', disputed: '有分歧|分歧', cancelled: '已取消|取消' },
  },
  findings: {
    dependencyLatePromise: { says: '「{need}」承诺 {promised} 交付，比需要日期 {needed} 晚', mend: '请 {member} 与 {from} 商定更早的日期，或改需要日期和受影响的任务' },
    dependencyOverdue: { says: '「{need}」逾期 {n} 个工作日未交付，配合方 {from}', mend: '请 {member} 找 {from} 落实；已交付则改状态' },
    dependencyUnanswered: { says: '「{need}」提出 {n} 个工作日，{from} 还没有确认', mend: '请 {member} 要一个答复，填承诺日期' },
    dependencyDisputed: { says: '「{need}」与 {from} 有分歧，还没有升级', mend: '在「决策事项」添加一行，问题里写上这件事；谈妥则改状态' },
    dependencyIncomplete: { says: '「{need}」没有写配合方或需要日期', mend: '补上由谁配合、最晚哪天要' },
  },
  words: {
    open: '需要其他团队支持',
    method: '按时：交付日期不晚于需要日期。未交付：不论何时提出，都计入。',
    onTime: '按时交付',
    late: '逾期交付',
    left: '未交付',
    byTeam: '各配合方交付情况',
  },
} as const;
