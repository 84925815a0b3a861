import type { Words } from '../../words';
import type { kpi as source } from '../../zh-cn/functions/kpi';

/** Words of the KPI functions. */
export const kpi: Words<typeof source> = {
  KPI_PROGRESS: {
    about: 'Attainment of a KPI. Takes single cells or whole columns at once.',
    method:
      'Increase and decrease: (actual − baseline) ÷ (target − baseline); decrease without a baseline: 2 − actual ÷ target (for a negative target actual ÷ target), or target ÷ actual where that method is named. Ratio and milestone: actual ÷ target. At least, at most and within: 100 % when met, else 0; where an aggregation is named, the used share of the limit for a summed “at most”, and blank for the others, which are met or not. Uncapped, and possibly negative.',
    source:
      'The share of the way from start to target: as in Quantive’s help, “How KR progress is calculated”. 2 − actual ÷ target: as in the Infor CPM guide, “Rules for decreasing value types”. Target ÷ actual: as in Feedback4e’s help, “How is key result progress calculated”. That the bound itself is met, and the used share of a limit, are this project’s own.',
    arguments: {
      actual: 'The actual value. Blank gives blank.',
      target: 'The target. For within: one end of the range, or, with a tolerance, its middle.',
      baseline: 'The starting value; 0 if left out. For within: the other end of the range.',
      method: 'Increase, Decrease, Ratio, At least, At most, Within, Yes/no, Milestone or Target ÷ actual, in either language. Increase if left out.',
      aggregation: 'Latest, Sum, Average, Numerator ÷ denominator, Minimum or Maximum. May be left out.',
      tolerance: 'For within: a share of the target, such as 5 %, for a range of the target ± 5 %. Not used where a baseline is given.',
    },
    returns: 'Attainment as a share: 1 is 100 %.',
  },
  KPI_STATUS: {
    about: 'Status of a KPI: on track, at risk or off track; after the period achieved, nearly met or missed.',
    method:
      'With a pace: on track from 95 % of the expected progress or a gap of at most 3 points; off track below 80 % of it and more than 10 points short, never before 15 % of the period; else at risk. Met or not: on track when met, at risk within 10 % of the bound, else off track; at least, at most and within are off track when missed for the second period running. A summed “at most”: on track up to 1.05 × the expected share, at risk up to 1.2 ×, off track above that or over the limit. Other limits are named by thresholds: on track when any criterion holds, off track only when all of them say so. After the period: achieved from 100 %, nearly met from 90 %, else missed.',
    source:
      'This project’s own: the ratio to the expected progress, with an allowance for small gaps; other presets are named by thresholds, of which the gap of 16.5 and 33 points is that of Engagedly’s help, “Automatic Status Updates for Goals”.',
    arguments: {
      actual: 'The actual value. Blank is awaiting data.',
      target: 'The target. Blank gives blank.',
      baseline: 'The starting value. Without one, a KPI whose latest value counts is judged met or not.',
      method: 'As in KPI_PROGRESS.',
      aggregation: 'As in KPI_PROGRESS.',
      elapsed: 'Share of the period gone at the data day, 0 to 1. Without it, no pace is expected.',
      expected: 'Expected progress, 0 to 1. Left out, the elapsed share; in a column, a blank row has no pace.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
      thresholds:
        'The name of a preset (Ratio or gap, Ratio, Gap, Absolute, OKR), or a table of three columns: a criterion (Attainment ÷ expected, Behind expected, Attainment, Never off track before, Limit used ÷ expected), where on track ends and where off track begins; a gap is in points, or as 3 %. A criterion that is not there is not used. Ratio or gap if left out.',
      tolerance: 'For within, as in KPI_PROGRESS.',
      misses: 'For at least, at most and within: how many periods running missed the bound, this one included. May be left out.',
    },
    returns: 'The word of the status.',
  },
  KPI_SHARE_MET: {
    about: 'In which share of its periods a KPI met its bound, such as five of six months with an answer rate of at least 90 %.',
    method:
      'Periods met ÷ periods elapsed; the bound itself is met. The elapsed periods run up to the latest one with a value; a blank one before that is not met. Where planned periods are given: periods met ÷ planned periods. No values give blank.',
    source: 'How attainment of service levels is usually counted; that a blank period is not met is this project’s own.',
    arguments: {
      values: 'The actual values by period: a row or a column is one KPI and gives one cell; of several rows and columns each row is a KPI, and the result is a column.',
      target: 'The bound: one cell, or for several rows a column with one for each.',
      other_end: 'For within: the other end of the range.',
      method: 'At least, At most or Within, in either language. At least if left out.',
      planned: 'The number of planned periods. The elapsed ones if left out.',
      tolerance: 'For within: a share of the target, such as 5 %. Not used where the other end is given.',
    },
    returns: 'The share of periods met, 0 to 1: 1 is 100 %.',
  },
  KPI_SCORE: {
    about: 'Points of a value by a table of bounds, in steps or interpolated, or 0 to 10 by its goal and red flag.',
    method:
      'Interpolated: on the straight line between the two rows beside the value, held at both ends. Step: where points rise with the values, those of the greatest bound not above the value, 0 below the first; where they fall (lower is better), those of the smallest bound not below the value, 0 above the last. Goal and red flag: the red flag is worth 3⅓ and the goal 6⅔, on one straight line, from 0 to 10; a goal below the red flag means lower is better. The table need not be sorted. A blank value gives blank.',
    source: 'Goal and red flag: Spider Impact’s help, “Using KPI Scoring Types”. Step and interpolated: as is usual in performance agreements, for example the PeopleSoft guide, “Matrix Goal Terminology”.',
    arguments: {
      actual: 'The actual value: a cell, a column or a row.',
      bounds: 'Two columns, value and points, of at least two rows; for goal and red flag two columns, red flag and goal, with one row for all or one for each value.',
      method: 'Step, Interpolated or Goal and red flag, in either language. Interpolated if left out.',
    },
    returns: 'The points.',
  },
};
