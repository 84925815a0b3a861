import type { CustomFunction } from '../define/function';
import { cxCes } from './cx-ces';
import { cxCsat } from './cx-csat';
import { cxNps } from './cx-nps';
import { goalCheck } from './goal-check';
import { goalRollup } from './goal-rollup';
import { kpiActual } from './kpi-actual';
import { kpiChange } from './kpi-change';
import { kpiExpected } from './kpi-expected';
import { kpiForecast } from './kpi-forecast';
import { kpiProgress } from './kpi-progress';
import { kpiRollup } from './kpi-rollup';
import { kpiRunrate } from './kpi-runrate';
import { kpiScore } from './kpi-score';
import { kpiShareMet } from './kpi-share-met';
import { kpiStatus } from './kpi-status';
import { processBottleneck } from './process-bottleneck';
import { processLeadTime } from './process-lead-time';
import { raciAudit } from './raci-audit';
import { raciLoad } from './raci-load';
import { resourceLoad } from './resource-load';
import { riskLevel } from './risk-level';
import { riskScore } from './risk-score';
import { taskDaysLate } from './task-days-late';
import { taskDaysLeft } from './task-days-left';
import { taskFlag } from './task-flag';
import { workDayAdd } from './work-day-add';
import { workDays } from './work-days';

/** Every custom function, in the order of the reference. */
export const functions: readonly CustomFunction[] = [
  kpiProgress,
  kpiStatus,
  kpiShareMet,
  kpiScore,
  kpiExpected,
  kpiActual,
  kpiChange,
  kpiRunrate,
  kpiForecast,
  kpiRollup,
  goalRollup,
  goalCheck,
  taskFlag,
  taskDaysLate,
  taskDaysLeft,
  workDays,
  workDayAdd,
  raciAudit,
  raciLoad,
  riskScore,
  riskLevel,
  cxNps,
  cxCsat,
  cxCes,
  processLeadTime,
  processBottleneck,
  resourceLoad,
];
