import type { Words } from '../../words';
import type { customers as source } from '../../zh-cn/functions/customers';

/** Words of the CX functions. */
export const customers: Words<typeof source> = {
  CX_NPS: {
    about: 'Net promoter score: share of promoters minus share of detractors, −100 to 100 points.',
    method:
      '9–10 are promoters, 7–8 passives, 0–6 detractors; 0 is an answer, a blank is none. The margin is half the 95 % interval: 1.96 × √((promoters + detractors − (promoters − detractors)²) ÷ n) × 100, in shares. The sentence gives no score below 10 answers and says “small sample” below 50; the value does not care. No answers give blank; an answer that is no whole number from 0 to 10 is named.',
    source: 'Reichheld, The One Number You Need to Grow, Harvard Business Review, December 2003; margin: Rocks, The American Statistician 2016, Wald interval; the bounds on the sample are this project’s own.',
    arguments: {
      scores: 'A range of answers, whole numbers from 0 to 10.',
      answer: 'What is wanted: Value, Count, Margin or Sentence. Value if left out.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'One cell: the score (−100 to 100), the number of answers, the margin in points, or a sentence. Not rounded.',
  },
  CX_CSAT: {
    about: 'Customer satisfaction (CSAT): the share of satisfied answers.',
    method:
      'Top two boxes: answers of the two highest grades (4 and 5 out of 5) ÷ all answers, margin 1.96 × √(p(1 − p) ÷ n). Share of the maximum: mean ÷ maximum, margin 1.96 × standard deviation ÷ √n ÷ maximum, none for a single answer. Blanks are no answers. The sentence gives no score below 10 answers and says “small sample” below 50. No answers give blank; an answer outside 1 to the maximum is named.',
    source: 'Top two boxes: Delighted help centre, “How is CSAT calculated?”; margins: the normal approximation for a proportion and a mean; the bounds on the sample are this project’s own.',
    arguments: {
      scores: 'A range of answers, 1 to the maximum. Top two boxes takes whole numbers only.',
      method: 'Top two boxes or Share of the maximum. Top two boxes if left out.',
      answer: 'What is wanted: Value, Count, Margin or Sentence. Value if left out.',
      max: 'The highest grade, a whole number from 3 to 100. 5 if left out.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'One cell: the share (1 is 100 %), the number of answers, the margin as a share, or a sentence. Not rounded.',
  },
  CX_CES: {
    about: 'Customer effort score (CES): the mean answer.',
    method:
      'Mean; margin 1.96 × standard deviation ÷ √n, none for a single answer. Blanks are no answers. The sentence says which end is easy, gives no score below 10 answers and says “small sample” below 50. No answers give blank; an answer outside 1 to the maximum is named.',
    source: 'Customer effort score of CEB (now Gartner), on 7 grades; the mean as in Nicereply’s help centre, “How is CES calculated?”; the bounds on the sample are this project’s own.',
    arguments: {
      scores: 'A range of answers, 1 to the maximum.',
      direction: 'High is easy or Low is easy; it is said in the sentence and does not change the value. High is easy if left out.',
      answer: 'What is wanted: Value, Count, Margin or Sentence. Value if left out.',
      max: 'The highest grade, a whole number from 3 to 100. 7 if left out.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'One cell: the mean, the number of answers, the margin in grades, or a sentence. Not rounded.',
  },
};
