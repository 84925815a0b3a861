/** The mail that tells a person once a working day what waits for them, the same as a text for a chat, and why somebody gets none. */
export const digest = {
  /** Parts of it: the heading, and what the subject counts. */
  sections: {
    overdue: { name: '已逾期', count: '{n} 项逾期' },
    escalated: { name: '升级给您的', count: '{n} 项升级' },
    due: { name: '今天或近期到期', count: '{n} 项今日或近期到期' },
    waiting: { name: '您在等别人', count: '{n} 项在等别人' },
    asked: { name: '别人在等您', count: '{n} 项等您回应' },
    checkIns: { name: '待填报的指标', count: '{n} 个指标待填报' },
    risks: { name: '风险与偏差', count: '{n} 项风险' },
    others: { name: '其他待处理问题', count: '{n} 项其他' },
  },
  subject: '{counts} – {team}',
  /** On the first working day of the week; on other days. */
  all: '{team} {day}：{member}，以下是您名下还没有了结的全部事项。',
  news: '{team} {day}：{member}，以下是上次提醒之后的新事项。',
  before: '另有 {n} 项本周已经提醒过，仍未了结。',
  heading: '{name}（{n}）',
  standIn: '代 {member}：{says}',
  owner: '{says}（负责人 {member}）',
  sentences: '；',
  more: '另有 {n} 项，见「{tab}」和侧边栏。',
  footer: '收到这封邮件，是因为「成员」里填了您的邮箱。要少收或不收，请改「成员」里的「提醒」列；要推后某一项，请在侧边栏暂缓它。',
  chat: {
    title: '{team} {day} 待办提醒',
    person: '@{member}',
    none: '{team} {day}：没有待处理的事项',
  },
  /** Why a member gets a mail today, or none. */
  verdict: {
    sends: '会收到提醒',
    noEmail: '没有邮箱，不会收到邮件',
    never: '选了「不提醒」',
    away: '休假至 {day}，由代理人 {standIn} 代收',
    awayAlone: '休假至 {day}，没有可代收的代理人',
    holiday: '今天不是工作日',
    sent: '今天的提醒已经处理过',
    nothing: '没有待处理的事项',
    notMonday: '选了「每周一」，今天不是本周第一个工作日',
    old: '没有新事项，本周都已提醒过',
  },
} as const;
