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

      holidays: '放假的日期：一列日期，或工作日历的表格（名称 OM_CALENDAR），表中的调休上班按上班算。不填则只按周一至周五。',
      workdays: '调休上班的日期。holidays 是表格时不用填。',
      language: '结果用的语言：简体中文或 English。不填用你的界面语言。',
    },
    returns: '提醒的文字。',
  },
  TASK_DAYS_LATE: {
    about: '任务晚了几天，按工作日或自然日。',
    method: '截止日期之后、到完成日期（未完成则到今天）为止的天数，截止当天不算。没有晚、已取消，或已完成但没有完成日期，为 0；没有截止日期则留空。只过了休息日的，工作日数为 0。',
    source: '本项目的口径，工作日按工作日历。',
    arguments: {
      due: '截止日期。',
      state: '状态：未开始、进行中、受阻、已完成、已取消；中英文都可以。',
      today: '今天。引用一个写着日期的单元格。',
      done: '完成日期。',
      holidays: '放假的日期，同 TASK_FLAG。',
      workdays: '调休上班的日期，同 TASK_FLAG。',
      days: '工作日或自然日。不填为工作日。',
    },
    returns: '天数。',
  },
  TASK_DAYS_LEFT: {
    about: '未完成的任务距截止还有几个工作日；负数为已逾期。',
    method: '今天之后、到截止日期为止的工作日，当天到期为 0；已逾期的为截止日期之后到今天的工作日，取负数。已完成、已取消、没有截止日期则留空。只过了休息日的为 0。',
    source: '本项目的口径，工作日按工作日历。',
    arguments: {
      due: '截止日期。',
      state: '状态：未开始、进行中、受阻、已完成、已取消；中英文都可以。',
      today: '今天。引用一个写着日期的单元格，例如每日刷新写入的 OM_TODAY。',
      done: '完成日期。',
      holidays: '放假的日期，同 TASK_FLAG。',
      workdays: '调休上班的日期，同 TASK_FLAG。',
      region: '地区，例如「中国大陆」：holidays 是工作日历的表格时，只算适用于它和全部地区的行。不填则每行都算。',
    },
    returns: '工作日数。',
  },
  WORK_DAYS: {
    about: '从一天到另一天有几个工作日，首尾都算，认得调休。',
    method: '周一至周五减去放假，加上调休上班；既放假又上班的日子按上班算。结束早于开始时为负数，大小与对调后相同。任一日期留空则结果留空。',
    source: 'Excel 与 Google 表格的 NETWORKDAYS(各自的帮助页)，加上中国的调休上班。',
    arguments: {
      start: '开始日期。',
      end: '结束日期。',
      holidays: '放假的日期，同 TASK_FLAG。',
      workdays: '调休上班的日期，同 TASK_FLAG。',
    },
    returns: '工作日数。',
  },
  WORK_DAY_ADD: {
    about: '某天之后第 n 个工作日是哪天，认得调休。',
    method: '从次日数起；n 为负则往前数；n 为 0 就是当天，不论是否上班；n 的小数舍去。任一参数留空则结果留空。',
    source: 'Excel 与 Google 表格的 WORKDAY(各自的帮助页)，加上中国的调休上班。',
    arguments: {
      day: '从哪天起。',
      n: '工作日数，负数为往前。',
      holidays: '放假的日期，同 TASK_FLAG。',
      workdays: '调休上班的日期，同 TASK_FLAG。',
    },
    returns: '日期。',
  },
} as const;
