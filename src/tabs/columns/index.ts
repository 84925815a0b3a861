import type { Table } from '../../define/table';
import { accounts } from './accounts';
import { archive } from './archive';
import { calendar } from './calendar';
import { campaigns } from './campaigns';
import { changes } from './changes';
import { channels } from './channels';
import { checkIns } from './check-ins';
import { content } from './content';
import { corrective } from './corrective';
import { crisisPlans } from './crisis-plans';
import { customers } from './customers';
import { decisions } from './decisions';
import { dependencies } from './dependencies';
import { feedback } from './feedback';
import { goals } from './goals';
import { kpis } from './kpis';
import { lessons } from './lessons';
import { mails } from './mails';
import { market } from './market';
import { meetings } from './meetings';
import { members } from './members';
import { processes } from './processes';
import { resources } from './resources';
import { responsibilities } from './responsibilities';
import { risks } from './risks';
import { runs } from './runs';
import { settings } from './settings';
import { snapshots } from './snapshots';
import { snoozes } from './snoozes';
import { suppliers } from './suppliers';
import { surveys } from './surveys';
import { swot } from './swot';
import { tasks } from './tasks';
import { tools } from './tools';
import { training } from './training';

/** Columns of every tab that has rows, by tab key. They stand apart from the tabs so that two tabs may name each other's columns. */
export const columns = {
  goals,
  kpis,
  checkIns,
  changes,
  members,
  responsibilities,
  tasks,
  content,
  accounts,
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
  settings,
  calendar,
  snapshots,
  archive,
  snoozes,
  mails,
  runs,
  contentGrid: {},
  summary: {},
  review: {},
} as const;

/** The workbook's tabs as plain rows. */
export type Book = { readonly [K in keyof typeof columns]: Table<(typeof columns)[K]> };
export type BookKey = keyof Book;
