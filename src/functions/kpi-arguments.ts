import type { CustomFunction } from '../define/function';
import { readChoice } from '../languages/choose';
import type { Call } from './broadcast';
import { choiceIn, fail, numberIn, shareIn, yesNoIn } from './cell-values';

/** The arguments that describe a KPI, in the order in which every function of the family takes them. */
export const kpiNames: CustomFunction['arguments'] = [
  { name: 'actual' },
  { name: 'target' },
  { name: 'baseline', optional: true },
  { name: 'method', optional: true },
  { name: 'aggregation', optional: true },
];

/** A method by its name; one that needs a table of bounds is another function's. */
const methodIn = () =>
  choiceIn(['method', 'methodVariant'], (text) => {
    if (readChoice('scoreMethod', text)) fail('useScore', { text });
  });

/** Readers of those arguments and of `tolerance`, each by row. */
export const kpiArguments = (call: Call) => ({
  method: call.cells('method', methodIn()),
  actual: call.cells('actual', numberIn),
  yesNo: call.cells('actual', yesNoIn),
  target: call.cells('target', numberIn),
  baseline: call.cells('baseline', numberIn),
  aggregation: call.cells('aggregation', choiceIn('aggregation')),
  tolerance: call.cells('tolerance', shareIn),
});
