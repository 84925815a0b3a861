import type { Words } from '../../words';
import type { market as source } from '../../zh-cn/areas/market';

/** Everything the Market tab says. */
export const market: Words<typeof source> = {
  name: 'Market and competitors',
  about: 'What competitors and the industry do, the gap to us, and our answer',
  columns: {
    about: { header: 'About', note: 'A competitor’s name, or Industry; spelt the same each time. Example: Competitor A.' },
    kind: { header: 'Kind', note: 'Product, price, marketing, channel, data, policy, trend or market size.' },
    seen: { header: 'What was seen', note: 'One sentence. Example: annual fee cut from 399 to 299. Managers read it in the review.' },
    day: { header: 'Seen on', note: 'The day; where it is blank, refresh fills in today.' },
    source: { header: 'Source', note: 'Where it was seen, a link perhaps. Example: pricing page.' },
    indicator: { header: 'Indicator', note: 'What is compared; only the same indicator of the same competitor is compared with last time. Example: annual fee.' },
    ours: { header: 'Ours', note: 'Our number. Example: 359.' },
    theirs: { header: 'Theirs', note: 'Their number; the whole market where the kind is Market size. Example: 299.' },
    unit: { header: 'Unit', note: 'CNY, people, % and so on, or a unit of your own.' },
    impact: { header: 'Impact', note: 'Threat, opening or watch.' },
    meaning: { header: 'What it means', note: 'What it means for us. Example: new customers mind the price.' },
    response: { header: 'Our response', note: 'What we do, or: no response. Example: test 299 for the first year.' },
    gap: { header: 'Gap', note: 'From refresh: theirs − ours; percentage points where the unit is %.' },
    gapShare: { header: 'Gap in %', note: 'From refresh: (theirs − ours) ÷ ours; blank where the unit is %.' },
    change: { header: 'On last time', note: 'From refresh: how theirs changed since the last observation of the same competitor and indicator.' },
    share: { header: 'Market share', note: 'From refresh: share of the market size of the same indicator and unit; theirs in a competitor’s row, ours in a row of market size.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    marketAbout: { industry: 'Industry' },
    marketKind: {
      product: 'Product',
      price: 'Price',
      marketing: 'Marketing',
      channel: 'Channel',
      data: 'Data',
      policy: 'Policy',
      trend: 'Trend',
      size: 'Market size',
    },
    marketImpact: { threat: 'Threat', opening: 'Opening|Opportunity', watch: 'Watch' },
  },
  findings: {
    marketThreat: { says: '{about}: “{seen}” is a threat without a response for {n} working {n:day|days}', mend: 'Write in Our response what we do, or that we do nothing' },
    marketNotSeen: { says: '{about} has not been looked at for {n} {n:day|days}', mend: 'Look at its product, price and marketing, and add a row' },
    marketGapGrows: { says: '{about}: {indicator} is a threat and its gap grew from {a} to {b}', mend: 'See whether the response is enough, or change Impact' },
  },
  words: {
    title: 'Market and competitors',
    moves: 'Moves',
    movesOf: '{n}, the last on {day}: {seen}',
    gap: 'Gap',
    gapOf: '{indicator} {gap}',
    gapWithShare: '{gap} ({share})',
    points: '{x} points',
    response: 'Our response',
    method: 'Gap = theirs − ours.',
    industry: 'Industry trends',
    industryLine: '{day} {seen}',
  },
};
