/** 决策事项: everything the Decisions tab says. */
export const decisions = {
  name: '决策事项',
  about: '等人拍板的事、拍了什么板、后来怎么样',
  columns: {
    question: { header: '待决事项', note: '要拍板的一件事，写成一个问题。例：是否把小红书预算翻倍。管理者在汇总和复盘里读它。' },
    raisedBy: { header: '提出人', note: '谁提出来的，取自「成员」。' },
    decider: { header: '决策人', note: '由谁拍板，取自「成员」。' },
    needed: { header: '需决策日期', note: '最晚哪天要定。' },
    evidence: { header: '数据依据', note: '支持判断的数。例：获客成本 11 元，低于均值 15 元。' },
    decision: { header: '结论', note: '同意、不同意或再议；留空为还没有定。' },
    detail: { header: '结论说明', note: '怎么定的、有什么条件。例：试 4 周，上限 20 万。' },
    decided: { header: '决定日期', note: '哪天定的；填了结论而没填日期，刷新时填今天。' },
    lookBack: { header: '回看日期', note: '哪天回头看结果。' },
    result: { header: '结果', note: '后来怎么样。' },
    waiting: { header: '等待工作日', note: '刷新时算出：到今天已等了几个工作日，从需决策日期起；没到期则留空。' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: { decision: { agreed: '同意', refused: '不同意', again: '再议' } },
  findings: {
    decisionLate: { says: '「{question}」已超过需决策日期 {n} 个工作日', mend: '请 {member} 拍板，或改需决策日期' },
    decisionNoResult: { says: '「{question}」到了回看日期，还没有写结果', mend: '在「结果」列写一句话' },
  },
  words: {
    asked: '需要决策',
    askedNone: '没有待决事项。',
    taken: '已作的决策',
    by: '决策人',
    needed: '需决策日期',
    evidence: '依据',
    conclusion: '结论',
    result: '结果',
  },
} as const;
