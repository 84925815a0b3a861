import type { Export } from '../define/export';
import { html } from './html';
import { markdown } from './markdown';
import { xlsx } from './xlsx';

export { reviewFileName } from './review-file-name';

/** The formats a report can be saved in, in the order in which they are offered. */
export const exports: readonly Export[] = [html, xlsx, markdown];
