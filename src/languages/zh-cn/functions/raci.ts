/** Words of the RACI functions. */
export const raci = {
  RACI_AUDIT: {
    about: '检查职责矩阵，每行给出一句话；没有问题或整行空白则留空。',
    method: '每行应有且只有一个 A，至少一个 R；R 超过 3 人、C 超过 3 人、I 超过 7 人会指出。认得大小写、全角、形近字母、A/R 这样的写法和执行、批准、咨询、知会等词。',
    source: 'RACI 责任分配矩阵（PMBOK 指南）：每件事只有一个 A；人数上限为本项目的口径。',
    arguments: {
      grid: '职责矩阵中填字母的区域，一行一件事，一列一位成员。',
      names: '成员姓名所在的一行，用来指出是谁。',
      language: '结果用的语言：简体中文或 English。不填用你的界面语言。',
      bare: '单写「负责」是什么意思：R 执行，或 A 批准。不填则「负责」算无法识别。',
    },
    returns: '一列文字，每行一句。',
  },
  RACI_LOAD: {
    about: '职责矩阵中每位成员的 R、A、S、C、I 各有几项，以及是否过重。',
    method: '字母的读法同 RACI_AUDIT。指出：执行（R）超过 5 项且超过全体中位数的 1.5 倍；在 60% 以上的事项上是 A；既没有 R 也没有 A；有单元格无法识别（指出第一个）。整行空白的不算一项。',
    source: 'RACI 责任分配矩阵（PMBOK 指南）；过重的界限为本项目的口径。',
    arguments: {
      grid: '职责矩阵中填字母的区域，一行一件事，一列一位成员。',
      names: '成员姓名所在的一行。不填则写第几列。',
      language: '结果用的语言：简体中文或 English。不填用你的界面语言。',
      bare: '单写「负责」是什么意思，同 RACI_AUDIT。',
    },
    returns: '一个表，每位成员一行：姓名、R、A、S、C、I 的项数、一句话。',
  },
} as const;
