/** A local civil time as people read it.
 * @example showTime('2026-06-30T18:00') // '2026-06-30 18:00'
 */
export const showTime = (time: string): string => time.replace('T', ' ').slice(0, 16);
