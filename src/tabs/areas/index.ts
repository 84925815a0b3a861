import type { AnyTab } from '../../define/tab';
import { accounts } from './accounts';
import { customers } from './customers';
import { decisions } from './decisions';
import { dependencies } from './dependencies';
import { lessons } from './lessons';
import { market } from './market';

/** The areas beside the core, in workbook order; each is installed on its own. */
export const areas: readonly AnyTab[] = [accounts, dependencies, customers, market, lessons, decisions];
