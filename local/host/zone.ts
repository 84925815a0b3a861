/** Days between 1899-12-30, where serials start, and 1970-01-01. */
const epochDay = 25569;
const dayLength = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const part = 'numeric';
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: part,
    month: part,
    day: part,
    hour: part,
    minute: part,
    second: part,
  });
  clocks.set(zone, clock);
  return clock;
};

/** What the clock on the wall of a time zone shows, as the milliseconds it would be in UTC.
 * @example wallOf(0, 'Asia/Shanghai') // 28_800_000 */
export const wallOf = (epoch: number, zone: string): number => {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(epoch)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return seconds + (((epoch % 1000) + 1000) % 1000);
};

type Memo = Map<number, number>;
const epochs = new Map<string, Memo>();
const serials = new Map<string, Memo>();
const mostKept = 100_000;

// Asking Intl takes microseconds, and a column has few different days.
const kept = (memos: Map<string, Memo>, zone: string, key: number, make: () => number): number => {
  let memo = memos.get(zone);
  if (!memo || memo.size > mostKept) {
    memo = new Map();
    memos.set(zone, memo);
  }
  let value = memo.get(key);
  if (value === undefined) {
    value = make();
    memo.set(key, value);
  }
  return value;
};

/** Moment at which the wall of a time zone shows a serial (days since 1899-12-30), in milliseconds since 1970; after a gap of summer time, the moment behind it.
 * @example new Date(epochOfSerial(46155, 'Asia/Shanghai')).toISOString() // '2026-05-12T16:00:00.000Z' */
export const epochOfSerial = (serial: number, zone: string): number =>
  kept(epochs, zone, serial, () => {
    const wall = Math.round((serial - epochDay) * dayLength);
    const first = wall - (wallOf(wall, zone) - wall);
    const second = wall - (wallOf(first, zone) - first);
    return wallOf(second, zone) === wall ? second : Math.max(first, second);
  });

/** Serial that the wall of a time zone shows at a moment.
 * @example serialOfEpoch(Date.UTC(2026, 4, 12, 16), 'Asia/Shanghai') // 46155 */
export const serialOfEpoch = (epoch: number, zone: string): number =>
  kept(serials, zone, epoch, () => wallOf(epoch, zone) / dayLength + epochDay);

/** Serial of a civil day, or null where the calendar has no such day.
 * @example serialOfDay(2026, 2, 30) // null */
export const serialOfDay = (year: number, month: number, day: number): number | null => {
  const wall = new Date(Date.UTC(year, month - 1, day));
  return wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day ? wall.getTime() / dayLength + epochDay : null;
};

/** Year, month … of a serial on the wall, as a Date to be read with its UTC methods. */
export const wallOfSerial = (serial: number): Date => new Date(Math.round((serial - epochDay) * 86_400) * 1000);
