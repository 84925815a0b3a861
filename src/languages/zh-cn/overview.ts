/** The overview of the areas, docs/areas.md. */
export const overview = {
  title: '模块总览',
  intro: '运营矩阵的 27 个标题各由哪些标签页承担；每个标签页填什么、算什么、提醒什么、在复盘里写什么。',
  headings: '标题与标签页',
  heading: '标题',
  tabs: '标签页',
  inputs: '填写',
  computed: '算出',
  findings: '提醒',
  review: '复盘',
  inReview: '有一节',
  none: '–',
  required: '★ 必填，▸ 折叠',
} as const;
