import type { WorkingCalendar } from '../../src/rules/calendar';

/** China's National Day 2025 and New Year and Spring Festival 2026: days off, and weekend days worked for them. */
export const chineseCalendar: WorkingCalendar = {
  off: new Set([
    ...['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05', '2025-10-06', '2025-10-07', '2025-10-08'],
    ...['2026-01-01', '2026-01-02', '2026-01-03'],
    ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'],
  ]),
  work: new Set(['2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28']),
};
