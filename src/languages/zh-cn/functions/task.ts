/** Words of the TASK functions. */
export const task = {
  TASK_FLAG: {
    about: '任务的提醒：逾期、今日到期、即将到期、受阻、逾期完成、没有截止日期；无需提醒则留空。',
    method: '截止日期早于今天且未完成为逾期，当天到期不算逾期。距截止不超过工期的 20%(至少 1 个、至多 5 个工作日；没有开始日期时为 3 个)为即将到期。',
    source: '本项目的口径，工作日按工作日历。',
    arguments: {
      due: '截止日期。',
      state: '状态：未开始、进行中、受阻、已完成、已取消；中英文都可以。',
      today: '今天。引用一个写着日期的单元格。',
      start: '开始日期。',
      done: '完成日期。',
      holidays: '放假的日期，一个区域。不填则只按周一至周五。',
      workdays: '调休上班的日期，一个区域。',
      language: '结果用的语言：简体中文或 English。不填按表格的语言。',
    },
    returns: '提醒的文字。',
  },
} as const;
