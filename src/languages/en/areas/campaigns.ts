import type { Words } from '../../words';
import type { campaigns as source } from '../../zh-cn/areas/campaigns';

/** Everything the Campaigns tab says. */
export const campaigns: Words<typeof source> = {
  name: 'Campaigns',
  about: 'What each campaign cost, what it brought, and whether to do it again',
  columns: {
    campaign: { header: 'Campaign', note: 'One row a campaign. Example: May sign-up week. Managers read it in the review, by ROI.' },
    owner: { header: 'Owner', note: 'Who answers for the result, from Members.' },
    start: { header: 'Start', note: 'Its first day.' },
    end: { header: 'End', note: 'Its last day; without a verdict five working days later you are told.' },
    measure: { header: 'Target in', note: 'What the target counts: conversions, revenue or reach; anything else you write (sign-ups) is taken from Conversions.' },
    target: { header: 'Target', note: 'How much it is to bring. Example: 12,000.' },
    budget: { header: 'Budget', note: 'The most it may cost. Example: 180,000.' },
    spent: { header: 'Spent', note: 'So far.' },
    reach: { header: 'Reach', note: 'How many it reached so far.' },
    conversions: { header: 'Conversions', note: 'Sign-ups, orders or leads so far.' },
    revenue: { header: 'Revenue', note: 'What it earned so far.' },
    verdict: { header: 'Verdict', note: 'More, keep, improve or stop; blank while it is open.' },
    detail: { header: 'In words', note: 'Why, and what changes. Example: creative B stopped.' },
    costLimit: { header: 'Highest CAC', note: 'The most one conversion may cost; checked where it is filled in.' },
    completion: { header: 'Completion', note: 'From refresh: what the target counts, so far ÷ target.' },
    elapsed: { header: 'Elapsed', note: 'From refresh: days gone by yesterday ÷ days of the campaign.' },
    used: { header: 'Budget used', note: 'From refresh: spent ÷ budget.' },
    cost: { header: 'CAC', note: 'From refresh: spent ÷ conversions.' },
    roi: { header: 'ROI', note: 'From refresh: (revenue − spent) ÷ spent.' },
    roas: { header: 'ROAS', note: 'From refresh: revenue ÷ spent.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    campaignMeasure: { conversions: 'Conversions', revenue: 'Revenue|Sales', reach: 'Reach|Impressions' },
    campaignVerdict: { more: 'More|Scale up', keep: 'Keep', improve: 'Improve|Optimise|Optimize', stop: 'Stop' },
  },
  findings: {
    campaignOverBudget: { says: '“{campaign}” has spent {a}, over its budget of {b}', mend: 'Decide now: stop, raise the budget, or check the number' },
    campaignSpendAhead: { says: '“{campaign}” has used {a} of its budget for {b} of its target, {c} points apart', mend: 'Spend less until it is clear which channel or creative does not work' },
    campaignCostHigh: { says: '“{campaign}” has a CAC of {a}, over its limit of {b}', mend: 'Improve or stop the dearest part' },
    campaignNoVerdict: { says: '“{campaign}” ended {n} working days ago and has no verdict', mend: 'Choose one in Verdict, and say why in a sentence' },
    campaignNoTarget: { says: '“{campaign}” starts on {day} and has no target', mend: 'Enter the target before it starts' },
  },
  words: {
    title: 'Campaigns',
    spent: 'Spent',
    spentShare: 'Share of spend',
    resultShare: 'Share of result',
    verdict: 'Verdict',
    total: '{spent} spent in all, {revenue} earned: ROI {roi}, ROAS {roas}.',
    method: 'ROI: (revenue − spent) ÷ spent. ROAS: revenue ÷ spent. CAC: spent ÷ conversions. Highest ROI first.',
    methodShares: 'Shares are among campaigns with the same kind of target.',
    brand: 'Brand: {kpis}.',
    brandKpi: '{kpi} {a} (target {b})',
  },
};
