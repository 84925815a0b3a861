import { rangeNames } from '../../define/range-names';
import type { Language } from '../../languages';
import { labelOf } from '../../languages/choose';
import { type Clock, clockKeys } from '../../rules/clock';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A sentence as a formula that puts it together; slots are formulas.
 * @example sentence('{n} left', { n: 'A1' }) // 'A1&" left"'
 */
const sentence = (text: string, slots: { readonly [slot: string]: string }): string =>
  text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => slots[part.slice(1, -1)] ?? quoted(part))
    .join('&');

const setting = (key: keyof Clock): string => `INDEX(${rangeNames.clock},${clockKeys.indexOf(key) + 1})`;

const time = (key: keyof Clock): string => `SUBSTITUTE(${setting(key)},"T"," ")`;

/** Says under the Summary's head, whether or not anything still runs, that the last run by the clock failed, that there has been none since a day, and that mails wait: it reads Settings, the ledger and today's date. Blank where all is well.
 * @example watchFormula(en).startsWith('=IFERROR(') // true
 */
export const watchFormula = (language: Language): string => {
  const { clock } = language;
  const ran = setting('ranAt');
  const day = `LEFT(${ran},10)`;
  const date = `DATE(VALUE(LEFT(${ran},4)),VALUE(MID(${ran},6,2)),VALUE(MID(${ran},9,2)))`;
  const trouble = sentence(clock.trouble, { time: time('failedAt'), trouble: setting('trouble') });
  const stopped = sentence(clock.stopped, { day, who: setting('dailyBy') });
  const runs = `IF(${setting('trouble')}<>"",${trouble},IF(${setting('dailyBy')}="","",IF(TODAY()-${date}>1,${stopped},"")))`;
  const n = (['planned', 'sending'] as const)
    .map((state) => `COUNTIF(${rangeNames.mails},${quoted(labelOf(language, 'mailState', state))})`)
    .join('+');
  const waiting = `IF(${n}>0,${sentence(clock.waiting, { n: `(${n})` })},"")`;
  return `=IFERROR(${runs},"")&IFERROR(${waiting},"")`;
};
