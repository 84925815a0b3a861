import type { Export } from '../define/export';
import { html } from './html';

export { reviewFileName } from './review-file-name';

/** The formats a report can be saved in, in the order in which they are offered. */
export const exports: readonly Export[] = [html];
