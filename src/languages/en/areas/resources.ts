import type { Words } from '../../words';
import type { resources as source } from '../../zh-cn/areas/resources';

/** Everything the Resources and budget tab says. */
export const resources: Words<typeof source> = {
  name: 'Resources and budget',
  about: 'How much time and money there is, for whom, and how fast it is used up',
  columns: {
    resource: { header: 'Resource', note: 'A row a resource and month. Examples: ad budget, design hours, storage.' },
    kind: { header: 'Kind', note: 'People, money, logistics or other; the review sums by it.' },
    period: { header: 'Period', note: 'A month or a quarter. Examples: 2026-05, 2026 Q2.' },
    budget: { header: 'Available', note: 'How much there is in the period. Example: 900,000.' },
    unit: { header: 'Unit', note: 'Yuan, hours, orders or a word of your own; blank is yuan.' },
    allocated: { header: 'Allocated', note: 'What is promised to somebody. Example: 840,000.' },
    used: { header: 'Used', note: 'What was used up to yesterday. Example: 395,000.' },
    goal: { header: 'For', note: 'The goal it mainly serves, from Goals.' },
    owner: { header: 'Owner', note: 'Who looks after it, from Members.' },
    allocatedShare: { header: 'Allocated share', note: 'From refresh: allocated ÷ available.' },
    usedShare: { header: 'Used share', note: 'From refresh: used ÷ available.' },
    elapsed: { header: 'Elapsed', note: 'From refresh: days of the period gone up to yesterday ÷ all its days.' },
    rest: { header: 'Projected rest', note: 'From refresh: available − used ÷ elapsed; blank early in the period.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: { resourceKind: { people: 'People|Staff', money: 'Money|Budget|Cost', logistics: 'Logistics|Storage', other: 'Other' } },
  findings: {
    resourceOver: { says: '{resource} {period}: {a} used, over the budget of {b}', mend: 'Decide now to stop or to add to the budget' },
    resourceOverAllocated: { says: '{resource} {period}: {a} allocated, more than the {b} there are', mend: 'Allocate less, or make more available' },
    resourceFast: { says: '{resource} {period}: {a} used with {b} of the time gone, {c} points ahead', mend: 'Slow down, or ask for more in time' },
    resourceSlow: { says: '{resource} {period}: only {a} used with {b} of the time gone, {c} points behind', mend: 'Check whether something was not recorded, or give the rest to others' },
    resourceUnallocated: { says: '{resource} {period}: {share} is not allocated', mend: 'Decide for whom it is, or reduce it' },
  },
  words: {
    title: 'Resources and budget',
    projected: 'Projected use',
    method: 'Projected = used ÷ elapsed; as budgeted where nothing was recorded or less than {early} of the time is gone.',
  },
};
