import { customers } from './customers';
import { goal } from './goal';
import { kpi } from './kpi';
import { kpiTime } from './kpi-time';
import { process } from './process';
import { raci } from './raci';
import { resource } from './resource';
import { risk } from './risk';
import { task } from './task';

/** Words of the custom functions: what each is for, by which method and whose, what it takes and what it gives back. */
export const functions = { ...kpi, ...goal, ...kpiTime, ...task, ...raci, ...risk, ...customers, ...process, ...resource };
