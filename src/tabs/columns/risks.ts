import { choice, day, link, long, number, text } from '../../define/column';
import type { Columns } from '../../define/table';

export const risks = {
  risk: long({ required: true, width: 280 }),
  likelihood: choice('likelihood', { required: true, width: 130 }),
  impact: choice('riskImpact', { required: true, width: 96 }),
  owner: link('members', { required: true, width: 130 }),
  response: choice('riskResponse', { required: true, default: 'reduce' }),
  measure: long({ required: true, width: 240 }),
  warning: link('kpis', { width: 160 }),
  bound: text({ width: 96 }),
  likelihoodAfter: choice('likelihood', { width: 130 }),
  impactAfter: choice('riskImpact', { width: 96 }),
  state: choice('riskState', { default: 'watching' }),
  nextReview: day({ by: 'either' }),
  score: number({ by: 'refresh' }),
  level: choice('riskLevel', { by: 'refresh' }),
  scoreAfter: number({ by: 'refresh' }),
  levelAfter: choice('riskLevel', { by: 'refresh' }),
  movement: number({ by: 'refresh' }),
  rated: text({ by: 'refresh', hidden: true }),
  closedOn: day({ by: 'refresh', hidden: true }),
} as const satisfies Columns;
