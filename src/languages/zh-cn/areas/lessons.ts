/** 复盘沉淀: everything the Lessons tab says. */
export const lessons = {
  name: '复盘沉淀',
  about: '发生过什么、为什么、以后怎么做，落实了没有',
  columns: {
    event: { header: '事件', note: '发生了什么，一句话；再次发生时写法一致。例：五月活动首日服务器超载。全组和后来的人读它。' },
    kind: { header: '类型', note: '成功经验或失败教训。' },
    why: { header: '原因', note: '根本原因，不是第一眼看到的。例：压测未覆盖短信接口。' },
    practice: { header: '以后怎么做', note: '下次照着做的一件事。例：大促前 5 天完成全链路压测。' },
    owner: { header: '负责人', note: '谁来落实，取自「成员」。' },
    task: { header: '落地任务', note: '把它变成日常的那项任务，取自「任务排期」。失败教训都要有。例：压测清单。' },
    day: { header: '日期', note: '哪天发生的；没填时，刷新填今天。' },
    landed: { header: '落地情况', note: '刷新时算出：落地任务已完成为已落地，未完成为落实中，没有任务或任务已取消为未落地。' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: {
    lessonKind: { success: '成功经验|成功|经验', failure: '失败教训|失败|教训' },
    lessonLanded: { landed: '已落地', underway: '落实中', open: '未落地' },
  },
  findings: {
    lessonNoTask: { says: '失败教训「{event}」没有落地任务', mend: '在「任务排期」添加任务，并填入「落地任务」列', does: '在「任务排期」加「{task}」，{to} 负责，{day} 截止' },
    lessonTaskOverdue: { says: '「{event}」的落地任务「{task}」逾期 {n} 个工作日', mend: '请 {member} 完成，或改截止日期' },
    lessonAgain: { says: '「{event}」再次发生，上次在 {day}', mend: '看上次的做法有没有落地，必要时另找原因' },
  },
  words: {
    success: '成功经验',
    failure: '失败教训',
    rate: '{n} 条中 {landed} 条已落地，落地率 {x}（落地：落地任务已完成）。',
  },
} as const;
