/** Whether a value is a Date, whichever realm it was made in. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** Turns instants into civil days of a time zone; formats are kept, for a sheet holds the same few days many times. */
export const civilDays = (timeZone: string): ((date: Date) => string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const known = new Map<number, string>();
  return (date) => {
    const at = date.getTime();
    let day = known.get(at);
    if (day === undefined) {
      day = format.format(date);
      known.set(at, day);
    }
    return day;
  };
};

/** The civil time of an instant in a zone, `2026-05-13T09:30`. */
export const civilTime = (date: Date, timeZone: string): string => Utilities.formatDate(date, timeZone, "yyyy-MM-dd'T'HH:mm");
