const typed =
  /^(?:\d{4}-\d{2}-\d{2}[T ]+)?(上午|下午|晚上|晚)?\s*(\d{1,2})\s*(?::(\d{2})(?::\d{2})?|[点时](?:(\d{1,2})分?|(半))?)?\s*(am|pm)?$/i;

/** Minutes since midnight of a time as people type it or a sheet keeps it (a share of the day), or null where the text is none.
 * @example minutesOf('19:30') // 1170
 * @example minutesOf('下午3点半') // 930
 * @example minutesOf('0.8125') // 1170
 */
export const minutesOf = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  if (/^0?\.\d+$/.test(plain)) return Math.round(Number(plain) * 1440) % 1440;
  const [, before = '', hours = '', minutes, after, half, english = ''] = typed.exec(plain) ?? [];
  if (hours === '' || (!minutes && !plain.match(/[点时]/) && !english)) return null;
  const late = /下午|晚|pm/i.test(before + english);
  const early = /上午|am/i.test(before + english);
  const hour = late && Number(hours) < 12 ? Number(hours) + 12 : early && Number(hours) === 12 ? 0 : Number(hours);
  const minute = half ? 30 : Number(minutes ?? after ?? 0);
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
};
