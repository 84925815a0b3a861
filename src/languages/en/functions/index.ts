import { kpi } from './kpi';
import { kpiTime } from './kpi-time';
import { raci } from './raci';
import { risk } from './risk';
import { task } from './task';

/** Words of the custom functions: what each is for, by which method and whose, what it takes and what it gives back. */
export const functions = { ...kpi, ...kpiTime, ...task, ...raci, ...risk };
