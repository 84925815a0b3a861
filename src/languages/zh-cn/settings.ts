/** Rows of the Settings tab: what is set, and what it does. */
export const settings = {
  language: { label: '语言', note: '表头、提醒和报告所用的语言：简体中文或 English。' },
  team: { label: '团队名称', note: '写在汇总和复盘的封面上。' },
  region: { label: '工作日历', note: '按哪个地区的节假日和调休计算工作日。' },
  refreshHour: { label: '每日刷新时间', note: '0–23 点；开启每日自动刷新后，从这个整点起运行。' },
  fuze: { label: '单写「负责」的含义', note: '职责矩阵里只写「负责」时按 R（执行）还是 A（拍板）算；留空则列为待处理问题。' },
  version: { label: '版本', note: '由插件写入，请勿修改。' },
  refreshedAt: { label: '最近刷新', note: '由插件写入，请勿修改。' },
} as const;
