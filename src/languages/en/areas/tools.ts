import type { Words } from '../../words';
import type { tools as source } from '../../zh-cn/areas/tools';

/** Everything the Tools tab says. */
export const tools: Words<typeof source> = {
  name: 'Tools',
  about: 'Which tools there are, what they cost, whether they are used, and when they renew',
  columns: {
    tool: { header: 'Tool', note: 'Name of the tool or system. Example: CRM.' },
    use: { header: 'Used for', note: 'What it is for. Example: following up customers and renewals.' },
    owner: { header: 'Owner', note: 'Who looks after seats and renewal, from Members; reminded before it renews.' },
    cost: { header: 'Cost a year', note: 'In your currency. Example: 36,000.' },
    renewal: { header: 'Renewal', note: 'The day it ends or renews; the next one once it is renewed.' },
    seats: { header: 'Seats', note: 'How many were bought.' },
    used: { header: 'In use', note: 'How many of them are used.' },
    hours: { header: 'Hours saved a month', note: 'An estimate will do. Example: 24.' },
    decision: { header: 'Renew?', note: 'Renew, drop or replace, for this renewal; clear it when its day changes.' },
    perSeat: { header: 'Cost a year by seat in use', note: 'From refresh: cost a year ÷ seats in use.' },
    perHour: { header: 'Cost of an hour saved', note: 'From refresh: cost a year ÷ (hours saved a month × 12).' },
    left: { header: 'Days to renewal', note: 'From refresh: days until it renews; negative once that is past.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: { toolDecision: { renew: 'Renew', drop: 'Drop', replace: 'Replace' } },
  findings: {
    toolRenewal: { says: '“{tool}” renews on {day} and nobody has decided on it', mend: 'Ask {member} to fill in Renew?; if it is renewed, change its day' },
    toolIdle: { says: 'Only {used} of the {seats} seats of “{tool}” are used', mend: 'Buy fewer at the renewal, or train people' },
    toolDailyOff: { says: 'The daily refresh is off: findings and Summary do not keep themselves up to date', mend: 'Switch it on from the menu, under Daily refresh…' },
    toolDailyFailed: { says: 'The daily refresh failed ({time}): {trouble}', mend: 'Choose Refresh now from the menu and see what it says, then switch it on again under Daily refresh…' },
  },
  words: {
    total: '{n} {n:tool|tools}, {cost} a year in all, {hours} hours saved a month.',
    totalCost: '{n} {n:tool|tools}, {cost} a year in all.',
    renewals: 'Renewals of the next period',
  },
};
