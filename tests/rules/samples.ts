import type { Aggregation, Method } from '../../src/rules/attainment';
import type { JudgedBy, KpiStatus } from '../../src/rules/judgement';

/** The KPIs of the five starters at the end of week 6 of a quarter (data as of day 42 of 91), and what must be shown of them. */
export interface Sample {
  readonly name: string;
  readonly method: Method;
  readonly aggregation: Aggregation;
  readonly baseline: number;
  readonly target: number;
  readonly actual: number;
  readonly pace: string | null;
  /** '' where met or not says it. */
  readonly attainment: string;
  readonly expected: string;
  readonly judged: JudgedBy;
  readonly status: KpiStatus;
}

type Line = readonly [string, Method, Aggregation, number, number, number, string | null, string, string, JudgedBy, KpiStatus];

// biome-ignore format: a table, one KPI a line
const lines: readonly Line[] = [
  ['general K1', 'increase', 'latest', 0.032, 0.0368, 0.0341, null, '43.7%', '46.2%', 'pace', 'onTrack'],
  ['general K2', 'increase', 'latest', 0.2, 0.25, 0.215, null, '30.0%', '46.2%', 'pace', 'offTrack'],
  ['general K3', 'increase', 'latest', 120000, 135000, 127200, null, '48.0%', '46.2%', 'pace', 'onTrack'],
  ['general K4', 'ratio', 'sum', 500, 550, 248, null, '45.1%', '46.2%', 'pace', 'onTrack'],
  ['general K5', 'ratio', 'sum', 520000, 600000, 221000, null, '36.8%', '46.2%', 'pace', 'atRisk'],
  ['general K6', 'atLeast', 'latest', 0.86, 0.9, 0.88, null, '', '', 'bound', 'atRisk'],
  ['general K7', 'decrease', 'latest', 55, 30, 46, null, '36.0%', '46.2%', 'pace', 'offTrack'],
  ['general K8', 'atMost', 'sum', 138, 120, 57, null, '47.5%', '46.2%', 'limit', 'onTrack'],
  ['general K9', 'milestone', 'latest', 0, 4, 2, null, '50.0%', '46.2%', 'pace', 'onTrack'],
  ['content K1', 'increase', 'latest', 186000, 220000, 201500, null, '45.6%', '46.2%', 'pace', 'onTrack'],
  ['content K2', 'ratio', 'sum', 3000000, 3600000, 1720000, null, '47.8%', '46.2%', 'pace', 'onTrack'],
  ['content K3', 'atLeast', 'latest', 28, 30, 31, null, '', '', 'bound', 'onTrack'],
  ['content K4', 'increase', 'latest', 0.031, 0.04, 0.033, null, '22.2%', '46.2%', 'pace', 'offTrack'],
  ['content K5', 'increase', 'latest', 0.22, 0.28, 0.251, null, '51.7%', '46.2%', 'pace', 'onTrack'],
  ['content K6', 'atLeast', 'latest', 0.88, 0.95, 0.93, null, '', '', 'bound', 'atRisk'],
  ['content K7', 'atMost', 'sum', 5, 2, 0, null, '0.0%', '46.2%', 'limit', 'onTrack'],
  ['content K8', 'ratio', 'sum', 3900, 4800, 1960, null, '40.8%', '46.2%', 'pace', 'atRisk'],
  ['content K9', 'ratio', 'sum', 780, 960, 452, null, '47.1%', '46.2%', 'pace', 'onTrack'],
  ['growth K1', 'ratio', 'sum', 150000, 180000, 84600, null, '47.0%', '46.2%', 'pace', 'onTrack'],
  ['growth K2', 'decrease', 'latest', 16, 15, 15.8, null, '20.0%', '46.2%', 'pace', 'offTrack'],
  ['growth K3', 'atMost', 'sum', 240, 270, 133.7, null, '49.5%', '46.2%', 'limit', 'atRisk'],
  ['growth K4', 'increase', 'latest', 0.38, 0.45, 0.416, null, '51.4%', '46.2%', 'pace', 'onTrack'],
  ['growth K5', 'milestone', 'latest', 0, 12, 5, null, '41.7%', '46.2%', 'pace', 'atRisk'],
  ['growth K6', 'increase', 'latest', 0.18, 0.21, 0.184, null, '13.3%', '46.2%', 'pace', 'offTrack'],
  ['growth K7', 'ratio', 'sum', 9000, 12000, 5900, null, '49.2%', '46.2%', 'pace', 'onTrack'],
  ['growth K8', 'increase', 'latest', 0.03, 0.034, 0.0317, null, '42.5%', '46.2%', 'pace', 'atRisk'],
  ['growth K9', 'ratio', 'sum', 1710, 2750, 1115, null, '40.5%', '46.2%', 'pace', 'atRisk'],
  ['commerce K1', 'ratio', 'sum', 1500, 1800, 621, '25/30/45', '34.5%', '36.6%', 'pace', 'onTrack'],
  ['commerce K2', 'ratio', 'sum', 284, 300, 112, '25/30/45', '37.3%', '36.6%', 'pace', 'onTrack'],
  ['commerce K3', 'increase', 'latest', 0.0275, 0.03, 0.0286, null, '44.0%', '46.2%', 'pace', 'onTrack'],
  ['commerce K4', 'increase', 'latest', 192, 200, 194, null, '25.0%', '46.2%', 'pace', 'offTrack'],
  ['commerce K5', 'atMost', 'latest', 0.135, 0.12, 0.124, null, '', '', 'bound', 'atRisk'],
  ['commerce K6', 'atMost', 'latest', 0.055, 0.03, 0.024, null, '', '', 'bound', 'onTrack'],
  ['commerce K7', 'atLeast', 'latest', 0.965, 0.98, 0.983, null, '', '', 'bound', 'onTrack'],
  ['commerce K8', 'decrease', 'latest', 52, 45, 50, null, '28.6%', '46.2%', 'pace', 'offTrack'],
  ['commerce K9', 'decrease', 'latest', 0.12, 0.1, 0.112, null, '40.0%', '46.2%', 'pace', 'atRisk'],
  ['commerce K10', 'increase', 'latest', 0.18, 0.21, 0.191, null, '36.7%', '46.2%', 'pace', 'atRisk'],
  ['b2b K1', 'ratio', 'sum', 351, 480, 142, '20/30/50', '29.6%', '31.6%', 'pace', 'onTrack'],
  ['b2b K2', 'ratio', 'sum', 90, 96, 47, null, '49.0%', '46.2%', 'pace', 'onTrack'],
  ['b2b K3', 'increase', 'latest', 0.2, 0.25, 0.215, null, '30.0%', '46.2%', 'pace', 'offTrack'],
  ['b2b K4', 'atLeast', 'latest', 0.86, 0.9, 0.912, null, '', '', 'bound', 'onTrack'],
  ['b2b K5', 'increase', 'latest', 1.02, 1.06, 1.032, null, '30.0%', '46.2%', 'pace', 'offTrack'],
  ['b2b K6', 'decrease', 'latest', 45, 30, 37, null, '53.3%', '46.2%', 'pace', 'onTrack'],
  ['b2b K7', 'milestone', 'latest', 0, 20, 8, null, '40.0%', '46.2%', 'pace', 'atRisk'],
  ['b2b K8', 'atLeast', 'latest', 28, 35, 33, null, '', '', 'bound', 'atRisk'],
  ['b2b K9', 'atLeast', 'latest', 0.89, 0.95, 0.92, null, '', '', 'bound', 'atRisk'],
  ['b2b K10', 'decrease', 'latest', 260, 150, 205, null, '50.0%', '46.2%', 'pace', 'onTrack'],
];

export const samples: readonly Sample[] = lines.map(
  ([name, method, aggregation, baseline, target, actual, pace, attainment, expected, judged, status]) => ({
    name,
    method,
    aggregation,
    baseline,
    target,
    actual,
    pace,
    attainment,
    expected,
    judged,
    status,
  }),
);
