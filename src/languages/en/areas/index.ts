import { accounts } from './accounts';
import { campaigns } from './campaigns';
import { channels } from './channels';
import { content } from './content';
import { contentGrid } from './content-grid';
import { corrective } from './corrective';
import { crisisPlans } from './crisis-plans';
import { customers } from './customers';
import { decisions } from './decisions';
import { dependencies } from './dependencies';
import { feedback } from './feedback';
import { lessons } from './lessons';
import { market } from './market';
import { meetings } from './meetings';
import { processes } from './processes';
import { resources } from './resources';
import { risks } from './risks';
import { suppliers } from './suppliers';
import { surveys } from './surveys';
import { swot } from './swot';
import { tools } from './tools';
import { training } from './training';

/** Everything each area's tab says, by tab: its name and columns, the choices and findings of its own, and words of its reports. */
export const areas = {
  content,
  accounts,
  contentGrid,
  meetings,
  dependencies,
  processes,
  feedback,
  customers,
  surveys,
  market,
  campaigns,
  channels,
  suppliers,
  resources,
  risks,
  swot,
  crisisPlans,
  tools,
  training,
  lessons,
  corrective,
  decisions,
};
/** Choices of all areas, by set. */
export const areaChoices = {
  ...content.choices,
  ...accounts.choices,
  ...contentGrid.choices,
  ...meetings.choices,
  ...dependencies.choices,
  ...processes.choices,
  ...feedback.choices,
  ...customers.choices,
  ...surveys.choices,
  ...market.choices,
  ...campaigns.choices,
  ...channels.choices,
  ...suppliers.choices,
  ...resources.choices,
  ...risks.choices,
  ...swot.choices,
  ...crisisPlans.choices,
  ...tools.choices,
  ...training.choices,
  ...lessons.choices,
  ...corrective.choices,
  ...decisions.choices,
};
/** Findings of all areas, by rule. */
export const areaFindings = {
  ...content.findings,
  ...accounts.findings,
  ...contentGrid.findings,
  ...meetings.findings,
  ...dependencies.findings,
  ...processes.findings,
  ...feedback.findings,
  ...customers.findings,
  ...surveys.findings,
  ...market.findings,
  ...campaigns.findings,
  ...channels.findings,
  ...suppliers.findings,
  ...resources.findings,
  ...risks.findings,
  ...swot.findings,
  ...crisisPlans.findings,
  ...tools.findings,
  ...training.findings,
  ...lessons.findings,
  ...corrective.findings,
  ...decisions.findings,
};
