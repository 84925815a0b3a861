/** What the archiving of finished rows says. */
export const archive = {
  about: '{day} 以前完成的行移到标签页「{tab}」，每行一条，内容完整保留。有未归档的行引用的、在自建列里写了内容的，留在原处。',
  none: '没有 {day} 以前完成、可以归档的行',
  moved: '已归档 {n} 行',
  more: '还有 {n} 行留到下次，请再归档一次。先按完成日期排序，一次就能归档完。',
  tooLong: '「{tab}」第 {row} 行内容过长，一个单元格放不下，留在原处。',
} as const;
