import type { CustomFunction } from '../define/function';
import { kpiChange } from './kpi-change';
import { kpiExpected } from './kpi-expected';
import { kpiProgress } from './kpi-progress';
import { kpiStatus } from './kpi-status';
import { raciAudit } from './raci-audit';
import { riskLevel } from './risk-level';
import { riskScore } from './risk-score';
import { taskDaysLate } from './task-days-late';
import { taskFlag } from './task-flag';
import { workDayAdd } from './work-day-add';
import { workDays } from './work-days';

/** Every custom function, in the order of the reference. */
export const functions: readonly CustomFunction[] = [
  kpiProgress,
  kpiStatus,
  kpiExpected,
  kpiChange,
  taskFlag,
  taskDaysLate,
  workDays,
  workDayAdd,
  raciAudit,
  riskScore,
  riskLevel,
];
