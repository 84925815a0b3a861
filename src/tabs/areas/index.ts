import type { AnyTab } from '../../define/tab';
import { decisions } from './decisions';

/** The areas beside the core, in workbook order; each is installed on its own. */
export const areas: readonly AnyTab[] = [decisions];
