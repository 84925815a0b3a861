/** 培训与分享: everything the Training tab says. */
export const training = {
  name: '培训与分享',
  about: '学什么、谁来讲、什么时候，每人学了多少小时',
  columns: {
    topic: { header: '主题', note: '学什么。例：短视频脚本拆解。' },
    form: { header: '形式', note: '内训、分享会、外训或研讨会。' },
    day: { header: '日期', note: '哪天举行。' },
    leader: { header: '主讲/组织', note: '谁讲或谁组织，取自「成员」；计划日期过了由此人更新状态。' },
    attendees: { header: '参加人', note: '成员或团队的名称，与「成员」一致，用顿号隔开；团队算全队。例：内容组、陈晨。' },
    hours: { header: '时长', note: '小时。例：1.5。' },
    state: { header: '状态', note: '计划、已举行或取消；留空为计划。' },
    material: { header: '材料', note: '讲稿或录像的链接。' },
    people: { header: '参加成员数', note: '刷新时算出：「参加人」里认出的成员数，不含主讲。' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: {
    trainingForm: { inHouse: '内训|内部培训', sharing: '分享会|分享', external: '外训|外部培训', workshop: '研讨会|工作坊' },
    trainingState: { planned: '计划|计划中', held: '已举行|已完成', cancelled: '取消|已取消' },
  },
  findings: {
    trainingNotHeld: { says: '「{topic}」计划在 {day} 举行，还没有举行', mend: '请 {member} 改状态，或改日期' },
    trainingNone: { says: '{period} 过了一半，没有任何培训或分享', mend: '安排一次，填主题和日期' },
  },
  words: {
    held: '计划 {planned} 场，已举行 {held} 场，人均 {hours} 小时。',
    heldOnly: '计划 {planned} 场，已举行 {held} 场。',
    method: '人均学习时长：已举行各场的时长×参加成员数之和，除以团队成员数（不含外部协作和仅查看）。',
  },
} as const;
