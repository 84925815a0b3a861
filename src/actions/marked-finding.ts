import { aText, maybe } from '../define/accepts';
import type { Finding } from '../define/finding';
import type { FindingMark } from '../define/page-calls';
import { markOf, markText } from '../tabs/readings/snoozed';
import type { Refreshed } from './refreshed';

/** What a page sends to say which finding it means. */
export const aMark = { rule: aText, tab: aText, id: aText, column: maybe(aText), of: maybe(aText) };

/** The finding that is meant, put off or not; undefined where it holds no more. */
export const findMarked = ({ findings, snoozed }: Pick<Refreshed, 'findings' | 'snoozed'>, mark: FindingMark): Finding | undefined => {
  const wanted = markText(mark);
  return [...findings, ...snoozed.map(({ finding }) => finding)].find((one) => markText(markOf(one)) === wanted);
};
