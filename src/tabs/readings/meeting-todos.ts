import type { Moment } from '../../define/moment';
import type { Grown } from '../../define/tab';
import { fold } from '../../languages/choose';
import { readDay } from '../../rules/cell';
import { addDays, type Day, dayOf, daysBetween } from '../../rules/day';
import type { Book } from '../columns';
import { todosOf } from './meeting-readings';

type Meeting = Book['meetings']['rows'][number];

/** A to-do of an outcome that names a day. */
export interface DatedTodo {
  readonly what: string;
  /** The member's name as written; the id is null where no member bears it. */
  readonly who: string;
  readonly owner: string | null;
  readonly due: Day;
}

/** A day at the end of a text, without its year the next one from a day on; null where there is none.
 * @example endDay('Ann 5/15', '2026-05-11') // { due: '2026-05-15', before: 'Ann' }
 */
const endDay = (text: string, from: Day): { readonly due: Day; readonly before: string } | null => {
  const plain = text.normalize('NFKC').trim();
  const whole = /^(.*?)[\s,，]*(\d{4}\s*(?:年|[-/.]).+)$/.exec(plain);
  const due = whole && readDay(whole[2] ?? '');
  if (due) return { due, before: (whole[1] ?? '').trim() };
  const short = /^(.*?)[\s,，]*(?<!\d)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?前?$/.exec(plain);
  if (!short) return null;
  const year = Number(from.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => dayOf(one, Number(short[2]), Number(short[3])) ?? []);
  const near = days.find((day) => day >= addDays(from, -60));
  return near ? { due: near, before: (short[1] ?? '').trim() } : null;
};

/** The to-dos of a meeting's outcome that name a day, `what @who by when`, one a line; others stay lines of the outcome.
 * @example datedTodos({ held: '2026-05-11', outcome: 'One set of numbers @Ann 5/15', … }, book) // [{ what: 'One set of numbers', who: 'Ann', owner: 'm-1', due: '2026-05-15' }]
 */
export const datedTodos = ({ held, outcome }: Meeting, { members }: Pick<Book, 'members'>): readonly DatedTodo[] => {
  if (held === null) return [];
  return (outcome ?? '').split('\n').flatMap((line) => {
    const [what] = todosOf(line);
    if (what === undefined) return [];
    const found = endDay(line.slice(line.indexOf(what) + what.length).replace(/^\s*[@＠]\s*/, ''), held);
    if (!found) return [];
    const who = found.before.replace(/\s+by$/i, '');
    return [
      { what, who, owner: members.rows.find(({ member }) => member !== null && fold(member) === fold(who))?.id ?? null, due: found.due },
    ];
  });
};

/** A to-do is looked after for so many days after its meeting: an older outcome is history. */
const freshDays = 14;

/** Tasks for the to-dos of meetings held lately: once, as the sessions remembered say, and not where an open task already bears the name. Their ids are the meeting's with day and number, so that a run that broke off doubles none.
 * @example meetingTasks(book, moment).tasks // [{ add: { id: 'T-MT-1-2026-05-11-0', task: 'One set of numbers', from: 'meeting', … } }]
 */
export const meetingTasks = (book: Book, { today }: Moment): Grown<Book> => {
  const ids = new Set(book.tasks.rows.map(({ id }) => id));
  const added = book.meetings.rows.flatMap((row) => {
    const { id, held, outcome, log } = row;
    if (held === null || held > today || daysBetween(held, today) > freshDays) return [];
    // Nothing has come to the outcome since a refresh saw it: what was taken away since stays away.
    if ((log ?? '').split(' ').includes(`${held}:${todosOf(outcome).length}`)) return [];
    const series = `T-${id}-${held}-`;
    const isThere = (what: string): boolean =>
      book.tasks.rows.some(
        (task) =>
          fold(task.task ?? '') === fold(what) && (task.id.startsWith(series) || (task.state !== 'done' && task.state !== 'cancelled')),
      );
    return datedTodos(row, book).flatMap(({ what, owner, due }, at) => {
      if (isThere(what)) return [];
      // A line written above the others later on finds its number taken.
      let n = at;
      while (ids.has(`${series}${n}`)) n++;
      ids.add(`${series}${n}`);
      return [{ add: { id: `${series}${n}`, task: what, owner, due, state: 'notStarted', from: 'meeting' } as const }];
    });
  });
  return added.length > 0 ? { tasks: added } : {};
};
