import type { CustomFunction } from '../define/function';
import type { Call } from './broadcast';
import { choiceIn, numberIn, yesNoIn } from './cell-values';

/** The arguments that describe a KPI, in the order in which every function of the family takes them. */
export const kpiNames: CustomFunction['arguments'] = [
  { name: 'actual' },
  { name: 'target' },
  { name: 'baseline', optional: true },
  { name: 'method', optional: true },
  { name: 'aggregation', optional: true },
];

/** Readers of those arguments, each by row. */
export const kpiArguments = (call: Call) => ({
  method: call.cells('method', choiceIn('method')),
  actual: call.cells('actual', numberIn),
  yesNo: call.cells('actual', yesNoIn),
  target: call.cells('target', numberIn),
  baseline: call.cells('baseline', numberIn),
  aggregation: call.cells('aggregation', choiceIn('aggregation')),
});
