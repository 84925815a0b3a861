import type { Words } from '../../words';
import type { swot as source } from '../../zh-cn/areas/swot';

/** Everything the SWOT tab says. */
export const swot: Words<typeof source> = {
  name: 'SWOT',
  about: 'Strengths, weaknesses, opportunities and threats, and what each became',
  columns: {
    about: { header: 'About', note: 'The project or market. Example: Entering South-East Asia. Write it the same way in each row.' },
    quadrant: { header: 'Quadrant', note: 'Strength, weakness, opportunity or threat; S, W, O and T will do.' },
    entry: { header: 'Entry', note: 'One a row. Example: The platform gives new merchants traffic.' },
    evidence: { header: 'Evidence', note: 'What it rests on, words or an address. Example: the platform’s policy of April.' },
    weight: { header: 'Weight', note: 'High, medium or low; the review shows the high ones.' },
    becomes: { header: 'Becomes', note: 'The goal, risk or task that came of it, by name. Heavy threats and weaknesses want one.' },
    seen: { header: 'Changed on', note: '' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    swotQuadrant: { strength: 'Strength|Strengths|S', weakness: 'Weakness|Weaknesses|W', opportunity: 'Opportunity|Opportunities|O', threat: 'Threat|Threats|T' },
    swotWeight: { high: 'High|H', medium: 'Medium|M', low: 'Low|L' },
  },
  findings: {
    swotNoAction: { says: '{quadrant} “{entry}” is of high weight and became no risk or task', mend: 'Make it a risk or a task, and write its name in Becomes' },
    swotEmptyQuadrant: { says: '“{about}” has nothing yet under: {quadrants}', mend: 'Add it, or make sure that there is none' },
    swotOld: { says: 'The SWOT of “{about}” was last changed {n} days ago', mend: 'Read it through and change what no longer holds' },
  },
  words: {
    counts: '{about}: {counts}.',
    countsHigh: '{about}: {counts}; the table shows those of high weight.',
    count: '{quadrant} {n}',
    strategy: '{pair}: {text}.',
    strategyNone: 'nothing yet that both became',
    pairs: {
      'strength-opportunity': 'SO, strengths for opportunities',
      'weakness-opportunity': 'WO, weaknesses mended for opportunities',
      'strength-threat': 'ST, strengths against threats',
      'weakness-threat': 'WT, weaknesses and threats avoided',
    },
  },
};
