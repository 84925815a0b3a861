import type { Words } from '../../words';
import type { goal as source } from '../../zh-cn/functions/goal';

/** Words of the functions of goals and their roll-up. */
export const goal: Words<typeof source> = {
  KPI_ROLLUP: {
    about: 'Several progresses as one, by weight. One cell.',
    method:
      'Σ(weight × progress) ÷ Σ weight over those with a value. A weight of 30 and of 30 % are the same; all blank: equal; some blank: they share what is left equally, and it is named where nothing is. Without cap and floor nothing is held. A row blank in both does not count; where all weights are blank, a blank before the last value is one without a value.',
    source: 'The weighted mean (SUMPRODUCT ÷ SUM), as OKR and scorecard tools compute it; how blank weights share is this project’s own.',
    arguments: {
      progress: 'Progresses, a column.',
      weights: 'Weights, a column beside progress.',
      cap: 'The most that one counts for, such as 100 %.',
      floor: 'The least that one counts for, such as 0.',
      answer: 'Value, Coverage (the share of the weight with a value) or Count (how many have one). Value if left out.',
    },
    returns: 'One number; blank where nothing has a value.',
  },
  GOAL_ROLLUP: {
    about: 'Rolls progress up a tree of goals, one row a goal.',
    method:
      'A goal without others below it has its own progress; one with others has the Σ(weight × progress) ÷ Σ weight of those, level by level, and its own progress is not used. Weights are read as in KPI_ROLLUP, among goals with the same parent. Names compare without case and width. A parent that is not found, a name that stands twice, parents in a circle and weights that do not fit are named in their rows and do not count above.',
    source: 'The weighted mean, as OKR and scorecard tools compute it.',
    arguments: {
      goals: 'Names of the goals, a column.',
      parents: 'Name of the goal above, a column; blank at the top.',
      progress: 'Progress of the goals that have none below them, a column.',
      weights: 'Weight of the goal among those below the same parent, a column.',
      cap: 'The most that a goal below counts for, such as 100 %.',
      floor: 'The least that a goal below counts for, such as 0.',
      answer: 'Value, or Coverage (the share of the weight with a value, down to the lowest level). Value if left out.',
    },
    returns: 'A column of progresses, one row a goal.',
  },
  GOAL_CHECK: {
    about: 'Checks how a goal is written and says one sentence a row; blank where it is fine. Reads Chinese and English.',
    method:
      'Names: a slogan; a raise or cut in per cent that may be relative or in points (not “to 90 %”, “on last quarter”, “from … to …”); neither a number nor a measure; no owner; neither a due day nor a quarter, month or the like in the text. The last three only where the formula goes on as far as their arguments. Judged by its words, as advice.',
    source: 'Four of the SMART criteria (G. T. Doran, Management Review 70 (11), 1981): specific, measurable, assignable, time-related; whether it is realistic is left to people. The lists of words are this project’s own.',
    arguments: {
      goal: 'The text of the goal. Blank gives blank.',
      owner: 'Who owns it.',
      due: 'Due day or period, in any form.',
      measure: 'What measures it, in any form.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'A column of text, one sentence a row.',
  },
};
