import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import type { Book } from '../columns';
import { describeFinding } from '../describe-finding';
import { gridReading } from '../readings/grid-readings';
import { gridFindings } from './grid-findings';
import { heading, paragraph, strong, table, words } from './show';

/** The responsibility grid as it stands, and the faults in it. */
export const gridReview = (book: Book, moment: Moment): readonly Block[] => {
  const { language } = moment;
  const { head, review } = language.reports;
  const { items, members } = gridReading(book, moment);
  const columns = members.map((member, at) => ({
    head: member.member ?? '',
    cell: (item: (typeof items)[number]) => ({ text: item.letters[at]?.join('/') ?? item.row.cells?.get(member.id) ?? '' }),
  }));
  const faults = gridFindings(book, moment).filter(({ weight }) => weight !== 'hint');
  const mends = table(faults, [
    { head: head.fault, width: 2, cell: (found) => strong(describeFinding(found, language).says) },
    { head: head.mend, width: 2, cell: (found) => words(describeFinding(found, language).mend) },
  ]);
  return [
    heading(review.grid),
    table(items, [{ head: head.item, width: 2.4, cell: ({ row }) => words(row.item) }, ...columns], review.gridEmpty),
    ...(items.length === 0 ? [] : [heading(review.faults, 2), faults.length > 0 ? mends : paragraph(review.faultsNone)]),
  ];
};
