import type { CustomFunction, Examples } from '../define/function';
import type { FunctionName } from '../languages/function-words';
import { examples as cxCes } from './cx-ces';
import { examples as cxCsat } from './cx-csat';
import { examples as cxNps } from './cx-nps';
import { examples as goalCheck } from './goal-check';
import { examples as goalRollup } from './goal-rollup';
import { functions } from './index';
import { examples as kpiActual } from './kpi-actual';
import { examples as kpiChange } from './kpi-change';
import { examples as kpiExpected } from './kpi-expected';
import { examples as kpiForecast } from './kpi-forecast';
import { examples as kpiProgress } from './kpi-progress';
import { examples as kpiRollup } from './kpi-rollup';
import { examples as kpiRunrate } from './kpi-runrate';
import { examples as kpiScore } from './kpi-score';
import { examples as kpiShareMet } from './kpi-share-met';
import { examples as kpiStatus } from './kpi-status';
import { examples as processBottleneck } from './process-bottleneck';
import { examples as processLeadTime } from './process-lead-time';
import { examples as raciAudit } from './raci-audit';
import { examples as raciLoad } from './raci-load';
import { examples as resourceLoad } from './resource-load';
import { examples as riskLevel } from './risk-level';
import { examples as riskScore } from './risk-score';
import { examples as taskDaysLate } from './task-days-late';
import { examples as taskDaysLeft } from './task-days-left';
import { examples as taskFlag } from './task-flag';
import { examples as workDayAdd } from './work-day-add';
import { examples as workDays } from './work-days';

const examples: { readonly [name in FunctionName]: Examples } = {
  CX_CES: cxCes,
  CX_CSAT: cxCsat,
  CX_NPS: cxNps,
  GOAL_CHECK: goalCheck,
  GOAL_ROLLUP: goalRollup,
  KPI_ACTUAL: kpiActual,
  KPI_CHANGE: kpiChange,
  KPI_EXPECTED: kpiExpected,
  KPI_FORECAST: kpiForecast,
  KPI_PROGRESS: kpiProgress,
  KPI_ROLLUP: kpiRollup,
  KPI_RUNRATE: kpiRunrate,
  KPI_SCORE: kpiScore,
  KPI_SHARE_MET: kpiShareMet,
  KPI_STATUS: kpiStatus,
  PROCESS_BOTTLENECK: processBottleneck,
  PROCESS_LEAD_TIME: processLeadTime,
  RACI_AUDIT: raciAudit,
  RACI_LOAD: raciLoad,
  RESOURCE_LOAD: resourceLoad,
  RISK_LEVEL: riskLevel,
  RISK_SCORE: riskScore,
  TASK_DAYS_LATE: taskDaysLate,
  TASK_DAYS_LEFT: taskDaysLeft,
  TASK_FLAG: taskFlag,
  WORK_DAY_ADD: workDayAdd,
  WORK_DAYS: workDays,
};

/** A function with calls of it and their results. */
export interface Documented extends CustomFunction {
  readonly examples: Examples;
}

/** Every custom function with its examples, for reference, tests and in-page help; apart from the definitions, so that no formula loads them. */
export const documented: readonly Documented[] = functions.map((one) => ({ ...one, examples: examples[one.name] }));
