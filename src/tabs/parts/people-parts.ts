import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { addDays, weekday } from '../../rules/day';
import type { Book } from '../columns';
import type { MemberRow } from '../readings/grid-readings';
import { kpiReadings } from '../readings/kpi-readings';
import { running } from '../readings/periods';
import { type TaskReading, taskReadings } from '../readings/task-readings';
import { count, heading, longTable, paragraph, strong, table, words } from './show';

interface Person {
  readonly member: MemberRow;
  readonly open: number;
  readonly overdue: readonly string[];
  readonly dueThisWeek: number;
  readonly notReported: readonly string[];
}

const peopleOf = (book: Book, moment: Moment): readonly Person[] => {
  const { today } = moment;
  const sunday = addDays(today, 7 - weekday(today));
  const tasks = new Map<string, TaskReading[]>();
  for (const task of taskReadings(book, moment)) {
    if (!task.open || task.row.owner === null) continue;
    const own = tasks.get(task.row.owner);
    if (own) own.push(task);
    else tasks.set(task.row.owner, [task]);
  }
  const kpis = running(kpiReadings(book, moment), today).filter(
    ({ actual, late, period }) => today >= period.start && (actual === null || late > 0),
  );
  return book.members.rows
    .filter(({ takesPart }) => takesPart !== 'viewer')
    .map((member) => {
      const own = tasks.get(member.id) ?? [];
      return {
        member,
        open: own.length,
        overdue: own.filter(({ overdue }) => overdue).map(({ row }) => row.task ?? ''),
        dueThisWeek: own.filter(({ row }) => row.due !== null && row.due >= today && row.due <= sunday).length,
        notReported: kpis.filter(({ row }) => row.owner === member.id).map(({ row }) => row.kpi ?? ''),
      };
    });
};

/** Who has what open, late or unreported, and a text to remind them with. */
export const peopleSummary = (book: Book, moment: Moment): readonly Block[] => {
  const { summary, head, listSeparator } = moment.language.reports;
  const people = peopleOf(book, moment);
  const lines = people.flatMap(({ member, notReported, overdue }) => {
    const name = member.member ?? '';
    return [
      ...(overdue.length > 0 ? [say(summary.remindTasks, { member: name, n: overdue.length, tasks: overdue.join(listSeparator) })] : []),
      ...(notReported.length > 0 ? [say(summary.remindLine, { member: name, kpis: notReported.join(listSeparator) })] : []),
    ];
  });
  return [
    heading(summary.people),
    table(
      people,
      [
        { head: head.person, width: 2, cell: ({ member }) => words(member.member) },
        { head: head.open, right: true, cell: ({ open }) => count(open) },
        {
          head: head.overdue,
          right: true,
          cell: ({ overdue }) => (overdue.length > 0 ? { ...count(overdue.length), status: 'overdue' } : count(0)),
        },
        { head: head.dueThisWeek, right: true, cell: ({ dueThisWeek }) => count(dueThisWeek) },
        { head: head.notReported, width: 2, cell: ({ notReported }) => words(notReported.join(listSeparator)) },
      ],
      summary.peopleEmpty,
    ),
    ...(people.length === 0
      ? []
      : lines.length === 0
        ? [paragraph(summary.allReported)]
        : [heading(summary.remind, 2), ...lines.map(paragraph)]),
  ];
};

/** Who takes part, and in what role; no ranking. */
export const rosterReview = ({ members: { rows } }: Book, { language }: Moment): readonly Block[] => {
  const { columns } = language.tabs.members;
  if (rows.length === 0) return [];
  return [
    heading(language.reports.review.roster, 2),
    ...longTable(
      rows,
      [
        { head: columns.member.header, cell: ({ member }) => strong(member ?? '') },
        { head: columns.role.header, width: 3, cell: ({ role }) => words(role) },
        { head: columns.team.header, cell: ({ team }) => words(team) },
        { head: columns.takesPart.header, cell: ({ takesPart }) => words(labelOf(language, 'takesPart', takesPart ?? 'member')) },
      ],
      language.reports.summary.more,
    ),
  ];
};
