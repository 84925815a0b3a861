import type { CustomFunction, Examples } from '../define/function';
import { checkGoal } from '../rules/goal-check';
import { broadcast, sentence } from './broadcast';
import { filledIn, textIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'goal' },
  { name: 'owner', optional: true },
  { name: 'due', optional: true },
  { name: 'measure', optional: true },
  { name: 'language', optional: true },
];

/** `GOAL_CHECK(goal, [owner], [due], [measure], [language])`: what keeps a goal from being one, or nothing. */
export const goalCheck: CustomFunction = {
  name: 'GOAL_CHECK',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const goal = call.cells('goal', textIn);
      const has = (name: string): ((row: number) => boolean | null) => {
        if (!call.isGiven(name)) return () => null;
        const filled = call.cells(name, filledIn);
        return (row) => filled(row) !== null;
      };
      const [hasOwner, hasDue, hasMeasure] = [has('owner'), has('due'), has('measure')];
      return call.rows((row) => {
        const text = goal(row);
        if (text === null) return null;
        const problems = checkGoal(text, { hasOwner: hasOwner(row), hasDue: hasDue(row), hasMeasure: hasMeasure(row) });
        return problems.map((problem) => sentence(call.language, problem)).join(call.language.problems.between);
      });
    }),
};

export const examples: Examples = [
  { formula: '=GOAL_CHECK("Activation to 45 %")', args: ['Activation to 45 %'], result: '' },
  {
    formula: '=GOAL_CHECK("提升用户体验", "李娜", "2026-06-30", "", "简体中文")',
    args: ['提升用户体验', '李娜', '2026-06-30', '', '简体中文'],
    result: '只是口号，请写明改变什么、做到什么程度；无法衡量，请写上数字，或关联指标',
  },
  {
    formula: '=GOAL_CHECK(A2:A4, B2:B4, C2:C4, D2:D4, "English")',
    args: [
      [['Raise sign-up conversion by 15 %'], [''], ['Collect on time']],
      [['User operations'], [''], ['']],
      [['2026-06-30'], [''], ['']],
      [['Sign-up conversion'], [''], ['Collection rate']],
      'English',
    ],
    result: [
      ['15 % may be relative or in points; say which, or write “from 20 % to 23 %”'],
      [''],
      ['Nobody owns it; name one person; No date; give a due day, or name the quarter or the month'],
    ],
  },
];
