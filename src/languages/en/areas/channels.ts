import type { Words } from '../../words';
import type { channels as source } from '../../zh-cn/areas/channels';

/** Everything the Channels tab says. */
export const channels: Words<typeof source> = {
  name: 'Sales channels and merchants',
  about: 'Channels and merchants: how far talks are, revenue and cost, when contracts end',
  columns: {
    channel: { header: 'Channel or merchant', note: 'One channel or one merchant. Example: Distributor A, South China.' },
    kind: { header: 'Kind', note: 'Online platform, own store, distributor, reseller, offline store or partner.' },
    owner: { header: 'Owner', note: 'Who looks after it, from Members.' },
    stage: { header: 'Stage', note: 'Contact, talks, signed, live, stable or stopped; nothing is said of a stopped one.' },
    revenue: { header: 'Revenue', note: 'Of this period so far. Example: 860,000.' },
    target: { header: 'Target', note: 'Revenue to be reached in this period. Example: 1,000,000.' },
    cost: { header: 'Cost', note: 'Commission and rebate of this period. Example: 103,000.' },
    contractEnd: { header: 'Contract ends', note: 'The last day of the contract.' },
    nextStep: { header: 'Next step', note: 'What comes next. Example: sign the supplement.' },
    nextBy: { header: 'Next step by', note: 'The day it is to be done; then write the step after it.' },
    costCap: { header: 'Highest cost rate', note: 'The highest cost rate allowed here; blank: not checked. Example: 15%.' },
    kpi: { header: 'Revenue KPI', note: 'The KPI that reports the revenue of this channel, in yuan. While Revenue is blank it is what the KPI stands at; the review lists it by month.' },
    costRate: { header: 'Cost rate', note: 'From refresh: cost ÷ revenue.' },
    completion: { header: 'Completion', note: 'From refresh: revenue ÷ target.' },
    share: { header: 'Share of revenue', note: 'From refresh: share of the revenue of all channels.' },
    stageSince: { header: 'Stage since', note: '' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    channelKind: {
      platform: 'Online platform|Platform',
      ownStore: 'Own store',
      dealer: 'Distributor|Dealer',
      agent: 'Reseller|Sub-distributor',
      store: 'Offline store|Store',
      partner: 'Partner|Cross-industry partner',
    },
    channelStage: { contact: 'Contact', talks: 'Talks|Negotiation', signed: 'Signed', live: 'Live', stable: 'Stable', stopped: 'Stopped' },
  },
  findings: {
    channelContractEnds: { says: 'The contract with {channel} ends in {n} {n:day|days} ({day})', mend: 'Decide to renew, to change terms or to stop, then change Contract ends' },
    channelContractEnded: { says: 'The contract with {channel} ended on {day}', mend: 'Change Contract ends once it is renewed, or set the stage to Stopped' },
    channelCost: { says: 'The cost rate of {channel} is {a}, over its limit of {b}', mend: 'Talk about the cost, or change the limit' },
    channelStuck: { says: '{channel} has been in “{stage}” for {n} working {n:day|days}', mend: 'Set a next step and a day, or stop' },
    channelConcentrated: { says: '{channel} makes {share} of the channels’ revenue', mend: 'Build up others, and prepare for the day it stops' },
    channelStepLate: { says: '{channel}: the next step “{step}” is {n} working {n:day|days} late', mend: 'Write the step after it once it is done, or change the day' },
  },
  words: {
    title: 'Sales channels and merchants',
    total: 'Revenue of all channels {revenue}, cost rate {rate}.',
    totalNoRate: 'Revenue of all channels {revenue}.',
    months: 'Revenue by month',
    stage: 'Stage',
    moved: '{before} → {stage} ({day})',
    method: 'Cost rate = cost ÷ revenue, the total over channels with a cost; completion = revenue ÷ target; share is of the revenue of all channels.',
  },
};
