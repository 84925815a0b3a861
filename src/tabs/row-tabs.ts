import type { AnyTab } from '../define/tab';
import { archive } from './archive';
import { areas } from './areas';
import { calendar } from './calendar';
import { changes } from './changes';
import { checkIns } from './check-ins';
import { goals } from './goals';
import { kpis } from './kpis';
import { mails } from './mails';
import { members } from './members';
import { responsibilities } from './responsibilities';
import { runs } from './runs';
import { settings } from './settings';
import { snapshots } from './snapshots';
import { snoozes } from './snoozes';
import { tasks } from './tasks';

/** The tabs that have rows, in workbook order: what reports are made of. */
export const rowTabs: readonly AnyTab[] = [
  goals,
  kpis,
  checkIns,
  changes,
  members,
  responsibilities,
  tasks,
  ...areas.filter(({ kind }) => kind !== 'report'),
  settings,
  calendar,
  snapshots,
  archive,
  snoozes,
  mails,
  runs,
];
