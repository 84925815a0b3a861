import type { Words } from '../../words';
import type { risk as source } from '../../zh-cn/functions/risk';

/** Words of the RISK functions. */
export const risk: Words<typeof source> = {
  RISK_SCORE: {
    about: 'Score of a risk: probability × impact. Takes single cells or whole columns at once.',
    method:
      '5×5, 3×3 and PMI: probability × impact. NIST SP 800-30 is a look-up and no product: the level’s own semi-quantitative value, very low 0, low 2, moderate 5, high 8, very high 10. A matrix of your own: the product of its headings; a range that is NIST’s table scores as NIST. A blank probability or impact gives blank; one off the scale is named.',
    source: '5×5 and 3×3 products: common practice; PMBOK Guide 11.3.2.2, Figure 11-10, probability and impact matrix; NIST SP 800-30 Rev. 1, Tables I-2 and I-3.',
    arguments: {
      probability: 'A number of the matrix’s scale, or Very low, Low, Moderate, High, Very high (on three grades Low, Moderate, High), in either language.',
      impact: 'As for the probability.',
      matrix:
        '5×5 (impact 5 at least high), 5×5, 3×3, NIST SP 800-30 or PMI probability × impact; or a range: impacts in its first row, probabilities in its first column, levels inside, its top-left cell ignored. 5×5 (impact 5 at least high) if left out.',
    },
    returns: 'The score.',
  },
  RISK_LEVEL: {
    about: 'Level of a risk: low, moderate, high, extreme and so on, looked up in a matrix by probability and impact.',
    method:
      '5×5: product 1–3 low, 4–6 moderate, 8–12 high, 15–25 extreme; in the matrix used if none is named, impact 5 is at least high. 3×3: 1–2 low, 3–4 moderate, 6–9 high. PMI: up to 0.05 low, 0.06–0.14 moderate, from 0.18 high. NIST SP 800-30: looked up in Table I-2. A matrix of your own: the words in its cells; a level not known is given as it stands. A blank probability or impact gives blank; one off the scale is named.',
    source: 'The bounds of 5×5 and 3×3 and “impact 5 at least high” are this project’s own; PMBOK Guide 11.3.2.2, Figure 11-10, probability and impact matrix; NIST SP 800-30 Rev. 1, Table I-2.',
    arguments: {
      probability: 'As in RISK_SCORE.',
      impact: 'As in RISK_SCORE.',
      matrix: 'The name of a matrix or a range, as in RISK_SCORE.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'The word of the level.',
  },
};
