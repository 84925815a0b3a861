/** What the exported files say beside the report itself. Formats stand in the order in which they are offered. */
export const exports = {
  formats: {
    html: { name: '网页 / PDF', about: '一个文件，可打印或存为 PDF' },
    xlsx: { name: 'Excel', about: '数字可继续计算' },
    markdown: { name: 'Markdown', about: '纯文本，可粘贴到文档或聊天' },
  },
  fileName: '{team}-季度复盘-{period}',
  period: '周期',
  asOf: '数据截止',
  frozen: '存档时间',
  frozenOn: '存档于 {time}',
  contents: '目录',
  toComplete: '待填写',
  stillToComplete: '还有 {n} 处待填写',
  /** Around the two page counters. */
  page: '第 {page} 页，共 {pages} 页',
  noData: '暂无数据',
  target: '目标 {value}',
  targetRow: '目标',
  day: '日期',
  value: '数值',
} as const;
