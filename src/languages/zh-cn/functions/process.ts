/** Words of the PROCESS functions. */
export const process = {
  PROCESS_LEAD_TIME: {
    about: '流程的全流程时长，以及其中等待所占的比例。',
    method: '时长 = 各步时长（含等待）之和。等待占比 = 等待 ÷ 时长，只算两者都测量了的步骤；流动效率 = 1 − 等待占比。空白的步骤是未测量，不按 0 算，一句话会写明测量了几步。等待超过时长、负数会指出在第几格。全部空白则留空。',
    source: '价值流图：增值时间 ÷ 总时长（Rother、Shook，Learning to See，1998），又称流程周期效率 PCE。',
    arguments: {
      durations: '各步时长，含等待；一个区域，单位一致即可。',
      waiting: '各步时长中等待的部分，与 durations 逐格对应，单位相同。',
      answer: '要什么：数值（时长）、占比（等待占比）、样本数（已测量的步数）、瓶颈、一句话。不填为数值。',
      language: '结果用的语言：简体中文或 English。不填用你的界面语言。',
    },
    returns: '一个单元格：时长（与输入同单位）、比例、步数或一句话。',
  },
  PROCESS_BOTTLENECK: {
    about: '流程卡在哪一步，用一句话说明。',
    method: '用时最长的步骤，以及等待最长的步骤；两者不同则都写出，并列的全部写出。空白的步骤是未测量，不参与比较。等待超过时长、负数会指出在第几格。全部空白则留空。',
    source: '本项目的口径：在价值流图的时长之外，等待最长也算瓶颈。',
    arguments: {
      steps: '各步的名称。空白的写作「第 n 步」。',
      durations: '各步时长，含等待，与 steps 逐格对应；单位一致即可。',
      waiting: '各步时长中等待的部分，单位相同。',
      language: '结果用的语言：简体中文或 English。不填用你的界面语言。',
    },
    returns: '一个单元格的文字。',
  },
} as const;
