import { accounts } from './accounts';
import { customers } from './customers';
import { decisions } from './decisions';
import { dependencies } from './dependencies';
import { lessons } from './lessons';
import { market } from './market';

/** Everything each area's tab says, by tab: its name and columns, the choices and findings of its own, and words of its reports. */
export const areas = { accounts, dependencies, customers, market, lessons, decisions } as const;
/** Choices of all areas, by set. */
export const areaChoices = { ...accounts.choices, ...dependencies.choices, ...customers.choices, ...market.choices, ...lessons.choices, ...decisions.choices } as const;
/** Findings of all areas, by rule. */
export const areaFindings = { ...accounts.findings, ...dependencies.findings, ...customers.findings, ...market.findings, ...lessons.findings, ...decisions.findings } as const;
