/** SWOT: everything the SWOT tab says. */
export const swot = {
  name: 'SWOT',
  about: '优势、劣势、机会、威胁，以及各自转成了什么行动',
  columns: {
    about: { header: '对象', note: '分析的是什么：一个项目或市场。例：进入东南亚市场。同一对象写法一致。' },
    quadrant: { header: '象限', note: '优势、劣势、机会或威胁；也可以写 S、W、O、T。' },
    entry: { header: '内容', note: '一条一行。例：平台给新商家流量扶持。' },
    evidence: { header: '依据', note: '凭什么这么说，文字或网址。例：平台招商政策 4 月版。' },
    weight: { header: '重要性', note: '高、中或低；复盘只列「高」。' },
    becomes: { header: '转化为', note: '转成了哪个目标、风险或任务，写它的名字。重要性高的威胁和劣势要填。' },
    seen: { header: '内容改动日', note: '' },
    updated: { header: '最近更新', note: '该行最近一次被修改的日期。' },
  },
  choices: {
    swotQuadrant: { strength: '优势|S|优势S|优势 S', weakness: '劣势|W|劣势W|劣势 W', opportunity: '机会|O|机会O|机会 O', threat: '威胁|T|威胁T|威胁 T' },
    swotWeight: { high: '高', medium: '中', low: '低' },
  },
  findings: {
    swotNoAction: { says: '{quadrant}「{entry}」重要性高，还没有转成风险或任务', mend: '建一条风险或任务，把名字写进「转化为」' },
    swotEmptyQuadrant: { says: '「{about}」还没有写{quadrants}', mend: '补上，或确认确实没有' },
    swotOld: { says: '「{about}」的 SWOT 已 {n} 天没有更新', mend: '看一遍，改掉不再成立的' },
  },
  words: {
    counts: '{about}：{counts}。',
    countsHigh: '{about}：{counts}；下表只列重要性高的。',
    count: '{quadrant} {n} 条',
    strategy: '{pair}：{text}。',
    strategyNone: '还没有两边共同转化成的行动',
    pairs: {
      'strength-opportunity': 'SO（用优势抓机会）',
      'weakness-opportunity': 'WO（补劣势抓机会）',
      'strength-threat': 'ST（用优势挡威胁）',
      'weakness-threat': 'WT（避开劣势与威胁）',
    },
  },
} as const;
