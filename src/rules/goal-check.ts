import type { Problem } from './problem';

/** What is known of a goal beside its text; null where that is not asked. */
export interface GoalFacts {
  readonly hasOwner: boolean | null;
  readonly hasDue: boolean | null;
  readonly hasMeasure: boolean | null;
}

const all = (...parts: readonly string[]): RegExp => new RegExp(`^(?:${parts.join('')})$`);
/** Praise of anything: a verb of improvement, whose, and a noun that everybody has. */
const slogans = [
  all(
    '(?:本季度|本年度|今年|全面|持续|进一步|大力|不断|努力|切实|着力)*',
    '(?:提升|提高|优化|改善|改进|增强|加强|强化|完善|做好|推动|促进|深化|夯实|打造|实现)?',
    '(?:整体|综合|客户|用户|团队|公司|产品|运营|服务|内容|业务|品牌|管理|工作|核心|的)*',
    '(?:体验|质量|品质|效率|效能|能力|水平|服务|管理|业绩|影响力|竞争力|口碑|形象|增长|发展|业务|工作|建设|运营|价值|凝聚力)',
    '(?:提升|增长|发展|建设|优化)?',
  ),
  all('降本增效|提质增效|再创佳绩|更上一层楼|做大做强'),
  all(
    '(?:(?:continuously|continually|further|greatly|significantly|always) )*',
    '(?:(?:improve|enhance|increase|boost|strengthen|optimi[sz]e|raise|drive|deliver|better|promote|ensure|achieve) )?',
    '(?:(?:our|the|overall|customer|user|team|product|service|content|business|operational|company|brand|employee|great|more) )*',
    '(?:experience|quality|efficiency|effectiveness|performance|capability|capabilities|service|services|growth|success|brand|excellence|culture|teamwork|productivity|management|business|operations|results|value|impact|influence|awareness)',
  ),
];

/** Digits that are a day, a quarter or part of a name, not a measure. */
const notMeasures =
  /\d{4}([-/.])\d{1,2}\1\d{1,2}|(?:19|20)\d{2}\s*年?度?(?![\d,.万亿%])|\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?|第\s*\d\s*季度?|双\s*1[12]|\b618\b|[a-z]+\d+[a-z]*/g;
const amounts =
  /\d|[一二两三四五六七八九十百千]+\s*(?:[万亿个倍成家项次人件条天]|分之)|翻(?:一|两)?番|前[一二三五十]|减半|归零|(?:^|[^A-Za-z])零[^售\s]|\b(?:double|triple|halve|half|twice|zero|no|one|two|three|four|five|six|ten|dozen)\b/;

const dates =
  /\d{4}[-/.]\d{1,2}|(?:19|20)\d{2}(?!\d)|\d{1,2}\s*月(?!活)|月\s*\d{1,2}\s*[日号]|(?<![上每各按次])季度|季末|本季|(?:本|当|下|这)个?[年月周]|[上下]半年|年[内底末前终]|月[内底末]|周[内末五]|今年|明年|年度|\d\s*[天日周]\s*[内前]|双\s*1[12]|\b618\b|\b[qh][1-4]\b|\b(?:this|next|by|before|until|within|end of|in)\b (?:(?:the|this|end of|early|mid|late) )*(?:\d+ )?(?:(?:day|week|month|quarter|year)s?|january|february|march|april|may|june|july|august|september|october|november|december)\b/;

const raises =
  /提升|提高|增长|增加|上升|上涨|降低|下降|减少|缩短|改善|升|降|涨|增|减|\b(?:raise|increase|grow|improve|boost|lift|gain|up|cut|reduce|lower|decrease|drop|decline|down|by)/;
/** A level that is reached, a change whose base is said, or points. */
const span = /[从由自]\s*\d.*[到至]\s*\d|\bfrom \d.*\bto \d/;
const settled =
  /[到至达为]|不[低高少多超]|以[上下内]|超过|[低高]于|至少|保持|维持|相对|同比|环比|[比较](?:上|去|前|昨|同)|倍|百分点|个点|\bto\b|\bfrom\b|\b(?:at|no) (?:least|most|more|less)|\bor (?:more|less|better)|\b(?:reach|above|below|under|over|keep|stay)|relative|\bon (?:last|the|a)\b|\b(?:than|versus|vs|compared)\b|year.on.year|\byoy\b|\bpoints?\b|\bpp\b/;
/** What is itself a share: of it a change in per cent may be either. */
const shares =
  /率|(?<![季年月])度|占比|比例|比重|转化|留存|份额|\b(?:\w*rate|share|ratio|conversion|retention|margin|percentage|proportion|satisfaction|churn)\b/;

/** Words and signs that carry meaning; a Chinese sign counts as three quarters of a word. */
const length = (text: string): number => (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 0.75 + (text.match(/[a-z]+/g)?.length ?? 0);

const isSlogan = (text: string): boolean => {
  const parts = text.split(/\s*(?:[,，、;；。.!！&+]|和|与|及|并|\band\b)\s*/).filter((part) => part !== '');
  return parts.every((part) => slogans.some((slogan) => slogan.test(part)));
};

/** The first change in per cent of which nobody can tell whether it is relative or in points, of a share or of nothing named; null where there is none. */
const openRaise = (text: string): string | null => {
  if (span.test(text)) return null;
  for (const clause of text.split(/[,;。!](?!\d)|\band\b/)) {
    const percent = /\d+(?:\.\d+)?\s*%/.exec(clause);
    if (!percent || !raises.test(clause) || settled.test(clause)) continue;
    if (shares.test(clause) || length(clause) < 3) return percent[0];
  }
  return null;
};

/** What keeps a goal from being one: it is a slogan, a raise in per cent may be relative or in points, it cannot be measured, nobody owns it, it has no date. Reads Chinese and English. After G. T. Doran, “There’s a S.M.A.R.T. way to write management’s goals and objectives”, Management Review 70 (11), 1981; of his five criteria, whether it can be reached is left to people.
 * @example checkGoal('转化率提高 15%', { hasOwner: false, hasDue: null, hasMeasure: null })
 * // [{ problem: 'goalRaise', slots: { text: '15%' } }, { problem: 'goalUnowned', slots: {} }]
 */
export const checkGoal = (goal: string, { hasOwner, hasDue, hasMeasure }: GoalFacts): readonly Problem[] => {
  const text = goal.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  const timeless = text.replace(notMeasures, ' ').trim();
  const measured = amounts.test(timeless);
  const raise = openRaise(text);
  const checks: readonly (readonly [boolean, string])[] = [
    [!measured && (length(timeless) < 3 || isSlogan(timeless)), 'goalVague'],
    [raise !== null, 'goalRaise'],
    [hasMeasure === false && !measured, 'goalUnmeasured'],
    [hasOwner === false, 'goalUnowned'],
    [hasDue === false && !dates.test(text), 'goalUndated'],
  ];
  return checks.flatMap(([holds, problem]) => (holds ? [{ problem, slots: problem === 'goalRaise' ? { text: raise ?? '' } : {} }] : []));
};
