/** 工具与系统: everything the Tools tab says. */
export const tools = {
  name: '工具与系统',
  about: '用哪些工具、花多少钱、有没有人用、什么时候续费',
  columns: {
    tool: { header: '工具', note: '工具或系统的名称。例：CRM 系统。' },
    use: { header: '用途', note: '用来做什么。例：客户跟进与续约。' },
    owner: { header: '负责人', note: '谁管账号和续费，取自「成员」；到期前提醒此人。' },
    cost: { header: '年费用', note: '元。例：36,000。' },
    renewal: { header: '到期日', note: '哪天到期或续费；续费后改成下一次。' },
    seats: { header: '账号数', note: '买了几个账号。' },
    used: { header: '在用', note: '其中几个在用。' },
    hours: { header: '每月节省工时', note: '小时，估计即可。例：24。' },
    decision: { header: '是否续费', note: '续费、不续或更换，针对这一次到期；改到期日时清空。' },
    perSeat: { header: '每个在用账号的年费用', note: '刷新时算出：年费用÷在用账号数。' },
    perHour: { header: '每节省 1 小时的费用', note: '刷新时算出：年费用÷（每月节省工时×12）。' },
    left: { header: '距到期天数', note: '刷新时算出：到到期日还有几天；已过期为负数。' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: { toolDecision: { renew: '续费|续约', drop: '不续|停用', replace: '更换|替换' } },
  findings: {
    toolRenewal: { says: '「{tool}」{day} 到期，还没有决定是否续费', mend: '请 {member} 填「是否续费」；已续费则改到期日' },
    toolIdle: { says: '「{tool}」{seats} 个账号只有 {used} 个在用', mend: '到期时减少账号，或安排培训' },
    toolDailyOff: { says: '每日刷新没有开启，提醒和汇总不会自己更新', mend: '从菜单「每日刷新…」开启' },
    toolDailyFailed: { says: '每日刷新没有完成（{time}）：{trouble}', mend: '从菜单选「立即刷新」看它说什么，再从「每日刷新…」重新开启' },
  },
  words: {
    total: '{n} 个工具，年费用合计 {cost}，每月节省 {hours} 小时。',
    totalCost: '{n} 个工具，年费用合计 {cost}。',
    renewals: '下一周期到期',
  },
} as const;
