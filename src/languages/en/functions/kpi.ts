import type { Words } from '../../words';
import type { kpi as source } from '../../zh-cn/functions/kpi';

/** Words of the KPI functions. */
export const kpi: Words<typeof source> = {
  KPI_PROGRESS: {
    about: 'Attainment of a KPI. Takes single cells or whole columns at once.',
    method:
      'Increase and decrease: (actual − baseline) ÷ (target − baseline); decrease without a baseline: 2 − actual ÷ target. Ratio and milestone: actual ÷ target. At least, at most and within: 100 % when met, else 0; where an aggregation is named, the used share of the limit for a summed “at most”, and blank for the others, which are met or not. Uncapped, and possibly negative.',
    source: 'The share of the way from start to target, as OKR and KPI tools compute it; the used share of a limit is this project’s own.',
    arguments: {
      actual: 'The actual value. Blank gives blank.',
      target: 'The target. For within: one end of the range.',
      baseline: 'The starting value; 0 if left out. For within: the other end of the range.',
      method: 'Increase, Decrease, Ratio, At least, At most, Within, Yes/no or Milestone, in either language. Increase if left out.',
      aggregation: 'Latest, Sum, Average, Numerator ÷ denominator, Minimum or Maximum. May be left out.',
    },
    returns: 'Attainment as a share: 1 is 100 %.',
  },
  KPI_STATUS: {
    about: 'Status of a KPI: on track, at risk or off track; after the period achieved, nearly met or missed.',
    method:
      'With a pace: on track from 95 % of the expected progress or a gap of at most 3 points; off track below 80 % of it and more than 10 points short, never before 15 % of the period; else at risk. Met or not: on track when met, at risk within 10 % of the bound, else off track. A summed “at most”: on track up to 1.05 × the expected share, at risk up to 1.2 ×, off track above that or over the limit. After the period: achieved from 100 %, nearly met from 90 %, else missed.',
    source: 'This project’s own: the ratio to the expected progress, with an allowance for small gaps; other presets are named by thresholds.',
    arguments: {
      actual: 'The actual value. Blank is awaiting data.',
      target: 'The target. Blank gives blank.',
      baseline: 'The starting value. Without one, a KPI whose latest value counts is judged met or not.',
      method: 'As in KPI_PROGRESS.',
      aggregation: 'As in KPI_PROGRESS.',
      elapsed: 'Share of the period gone at the data day, 0 to 1. Without it, no pace is expected.',
      expected: 'Expected progress, 0 to 1. Left out, the elapsed share; in a column, a blank row has no pace.',
      language: 'Language of the result: 简体中文 or English. The spreadsheet’s own if left out.',
    },
    returns: 'The word of the status.',
  },
};
