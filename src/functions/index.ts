import type { CustomFunction } from '../define/function';
import { kpiProgress } from './kpi-progress';
import { kpiStatus } from './kpi-status';
import { raciAudit } from './raci-audit';
import { taskFlag } from './task-flag';

/** Every custom function, in the order of the reference. */
export const functions: readonly CustomFunction[] = [kpiProgress, kpiStatus, taskFlag, raciAudit];
