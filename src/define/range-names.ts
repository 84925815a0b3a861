/** Names of the ranges that formulas pass on, so that they recalculate when a setting or the calendar changes. They are for ever: workbooks hold them. */
export const rangeNames = {
  language: 'OM_LANGUAGE',
  bare: 'OM_BARE',
  thresholds: 'OM_THRESHOLDS',
  riskMatrix: 'OM_RISK_MATRIX',
  csatMethod: 'OM_CSAT_METHOD',
  calendar: 'OM_CALENDAR',
  region: 'OM_REGION',
  today: 'OM_TODAY',
  clock: 'OM_CLOCK',
  mails: 'OM_MAILS',
} as const;
