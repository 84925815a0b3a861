/** The daily run by the clock: what became of its mails, what it says when it fails or has stopped, and the mails it sends itself. */
export const clock = {
  sent: '发出 {n} 封邮件',
  failed: '{n} 封没有发出，原因见「提醒记录」',
  carriedOver: '{n} 封因 Google 的每日限额留到下次',
  noRight: '{n} 封没有发出，插件没有发邮件的权限：请由开启的人打开菜单「每日刷新…」，重新开启并同意授权',
  mailFailed: '没有发出：{error}。请核对邮箱',
  killed: '{time} 开始的运行中断了，没有做完；可能超过了 Google 的时限',
  /** On the Summary and in the sidebar. */
  trouble: '每日刷新没有完成（{time}）：{trouble}',
  stopped: '每日刷新自 {day} 起没有运行：{who} 的触发器可能已失效。请从菜单「每日刷新…」重新开启。',
  waiting: '{n} 封邮件还没有发出，或不能确定是否发出，见「提醒记录」。',
  /** In the sidebar. */
  left: '{n} 封邮件还没有发出，下次运行时再发，见「提醒记录」。',
  unsure: '{n} 封邮件可能已发出：发送时运行中断了，不会再发。请问收件人，再在「提醒记录」里改状态。',
  failedLately: '{n} 封邮件近七天发送失败，原因见「提醒记录」。',
  failure: {
    subject: '{team}运营矩阵：每日刷新没有完成（{day}）',
    lines: [
      '{time} 的每日刷新没有完成：{trouble}。',
      '汇总停在上次刷新（{refreshed}）。会在设定时间后的三小时内每小时重试，第二天再从头开始；今天不再发这样的邮件。',
      '可以打开表格，从菜单选「立即刷新」，看它说什么。',
      '收到这封邮件，是因为「设置」里把您写为失败时通知的人。',
    ],
  },
  quarter: {
    subject: '{team} {period} 复盘还没有存档',
    before: '今天是 {period} 的最后一个工作日。请负责人填好最后一次数据，再从菜单「生成季度复盘…」生成复盘。',
    after: '{period} 已结束，复盘还没有存档。期末的数字已存入「数据存档」，之后的改动不影响它们。请从菜单「生成季度复盘…」生成复盘，补上原因和措施。',
    number: '{label}：{value}',
    snapshot: '{period} 期末数字已存档',
  },
} as const;
