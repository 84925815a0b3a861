/** 应急预案: everything the Crisis plans tab says. */
export const crisisPlans = {
  name: '应急预案',
  about: '出事时谁指挥、前 1 小时做什么、演练过没有',
  columns: {
    scenario: { header: '情形', note: '什么样的事。例：负面舆情 2 小时内扩散。' },
    trigger: { header: '启动条件', note: '到什么程度就启动，写得能判断。例：单条负面互动超过 1,000 或媒体转载。' },
    lead: { header: '总负责人', note: '启动后由谁指挥，取自「成员」。' },
    firstHour: { header: '前 1 小时动作', note: '按顺序编号。例：1 暂停投放 2 统一口径 3 上报。' },
    speaker: { header: '对外口径人', note: '谁对外说话，取自「成员」。' },
    place: { header: '联系方式/群', note: '在哪里碰头。例：企业微信群「应急」。' },
    risk: { header: '对应风险', note: '为哪个风险准备，取自「风险台账」。' },
    started: { header: '启动日期', note: '哪天启动的；没有启动过则留空。' },
    drilled: { header: '最近演练', note: '最近一次演练的日期；超过 180 天会提醒。' },
    reviewed: { header: '最近复核', note: '最近一次核对人员、电话和步骤的日期；超过 90 天会提醒。' },
    sinceDrill: { header: '距演练天数', note: '刷新时算出：距最近一次演练或启动的自然日。' },
    sinceReview: { header: '距复核天数', note: '刷新时算出：距最近一次复核的自然日。' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: {},
  findings: {
    crisisNotStarted: { says: '风险「{risk}」已发生，预案「{plan}」没有启动', mend: '启动预案并填写启动日期；不需要启动则改风险的状态' },
    crisisDrillOld: { says: '预案「{plan}」已 {n} 天没有演练', mend: '安排一次演练，并更新「最近演练」' },
    crisisNoDrill: { says: '预案「{plan}」还没有演练过', mend: '安排一次演练，并填写「最近演练」' },
    crisisReviewOld: { says: '预案「{plan}」已 {n} 天没有复核', mend: '核对人员、电话和步骤，并更新「最近复核」' },
    crisisLeadGone: { says: '预案「{plan}」的总负责人 {member} 的参与方式是仅查看，无法指挥', mend: '换一位总负责人', does: '总负责人改为代理人 {to}' },
  },
  words: {
    title: '应急预案',
    coverage: '需要预案的风险 {m} 项，其中 {n} 项有预案（等级高于「高」、风险值 15 及以上，或影响为 5）。',
    tried: '本期演练 {n} 个预案，启动 {m} 个。',
  },
} as const;
