import type { Status } from './document';

/** Colour and symbol of each status, the same in tabs, pages, reports and mails; contrast is 4.5 or more, and shapes differ for print. */
export const statusLook: { readonly [S in Status]: { readonly symbol: string; readonly text: string; readonly fill: string } } = {
  achieved: { symbol: '✓', text: '#0d652d', fill: '#ceead6' },
  onTrack: { symbol: '●', text: '#137333', fill: '#e6f4ea' },
  atRisk: { symbol: '▲', text: '#8a4b00', fill: '#fef7e0' },
  offTrack: { symbol: '■', text: '#c5221f', fill: '#fce8e6' },
  overdue: { symbol: '■', text: '#c5221f', fill: '#fce8e6' },
  dueSoon: { symbol: '▲', text: '#8a4b00', fill: '#fef7e0' },
  notStarted: { symbol: '○', text: '#1967d2', fill: '#e8f0fe' },
  awaiting: { symbol: '–', text: '#5f6368', fill: '#f1f3f4' },
  stale: { symbol: '–', text: '#5f6368', fill: '#f1f3f4' },
  nearlyMet: { symbol: '▲', text: '#8a4b00', fill: '#fef7e0' },
  missed: { symbol: '■', text: '#c5221f', fill: '#fce8e6' },
};

/** The few other colours. */
export const palette = {
  accent: '#1a73e8',
  text: '#202124',
  quiet: '#5f6368',
  rule: '#dadce0',
  header: '#e8eaed',
  computedHeader: '#d3e3fd',
  computedCell: '#f8f9fa',
  slot: '#fff8c5',
  input: '#1a73e8',
  log: '#9aa0a6',
  computed: '#188038',
} as const;

/** A share as ten blocks, with the expected share marked on it.
 * @example bar(0.42, 0.5) // '████░┃░░░░'
 */
export const bar = (share: number, mark?: number): string => {
  const at = (x: number) => Math.round(Math.min(1, Math.max(0, x)) * 10);
  const blocks: string[] = Array.from({ length: 10 }, (_, index) => (index < at(share) ? '█' : '░'));
  if (mark !== undefined && mark > 0) blocks[Math.min(9, at(mark))] = '┃';
  return blocks.join('');
};
