/** 内容矩阵: everything the Content matrix tab says. */
export const contentGrid = {
  name: '内容矩阵',
  about: '本季度每个选题在每个账号上到了哪一步，一页看完；自动生成，不用填写',
  columns: {},
  choices: {},
  findings: {},
  words: {
    title: '{team}内容矩阵',
    opening: '{period}，截至 {today}',
    off: '先在菜单「模块」里开启{areas}，刷新后这里列出选题与账号。',
    none: '{period} 还没有排期。在「内容排期」里写选题，选发布账号和计划发布日，刷新后出现在这里。',
    topic: '选题',
    noAccount: '未选账号',
    several: '{cell} +{n}',
    moreTopics: '另有 {n} 个选题没有列出，见「内容排期」。',
    moreAccounts: '另有 {n} 个账号没有列出，见「账号矩阵」。',
    legend: '图例：● 已发布，■ 逾期，◐ 制作中、待审或待发布，○ 选题；后面是发布日。未发布的在前，按发布日排。+1 是同一选题在该账号上还有 1 条。空白是没有安排。',
    totals: '各账号合计',
    planned: '计划',
    published: '已发布',
    onTime: '准时发布率',
  },
} as const;
