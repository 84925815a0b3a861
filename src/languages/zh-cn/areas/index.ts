import { decisions } from './decisions';

/** Everything each area's tab says, by tab: its name and columns, the choices and findings of its own, and words of its reports. */
export const areas = { decisions } as const;
/** Choices of all areas, by set. */
export const areaChoices = { ...decisions.choices } as const;
/** Findings of all areas, by rule. */
export const areaFindings = { ...decisions.findings } as const;
