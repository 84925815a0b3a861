import type { AnyTab } from '../../define/tab';
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

/** The areas beside the core, in the order in which they are offered; each is installed on its own. */
export const areas: readonly AnyTab[] = [
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
];

/** Those that are reports: nothing is filled in, and in the workbook they stand behind what they are made of. */
export const reportAreas: readonly AnyTab[] = areas.filter(({ kind }) => kind === 'report');
