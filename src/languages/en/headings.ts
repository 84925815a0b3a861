import type { Words } from '../words';
import type { headings as source } from '../zh-cn/headings';

/** The 27 headings under which the source describes an operations matrix, in its order: ten sections, five parts, eight items, four parts. */
export const headings: Words<typeof source> = {
  goalSetting: 'Setting clear goals',
  processes: 'Improving processes',
  teamwork: 'Working as a team',
  analysis: 'Analysis and feedback',
  learning: 'Learning and improving',
  customers: 'Customer relations',
  market: 'Market and competition',
  risks: 'Risks and responses',
  tools: 'Technology and tools',
  outlook: 'Summary and outlook',
  members: 'Members and responsibilities',
  goalsAndKpis: 'Goals and KPIs',
  schedule: 'Workflow and schedule',
  channels: 'Content and channels',
  meetings: 'Collaboration and communication',
  strategy: 'Strategy and planning',
  resources: 'People and resources',
  performance: 'Performance and monitoring',
  brand: 'Brand and marketing',
  supply: 'Channels and supply chain',
  relations: 'Customer relations (third description)',
  decisionSupport: 'Analysis and decision support',
  crisis: 'Risk and crisis management',
  cascade: 'Making goals',
  keyIndicators: 'Key performance indicators',
  crossTeam: 'Cooperation between teams',
  improvement: 'Continuous improvement',
};
