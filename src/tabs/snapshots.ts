import type { Document } from '../define/document';
import type { Tab } from '../define/tab';
import type { Row, RowChange } from '../define/table';
import { checksum } from '../rules/checksum';
import { type Book, columns } from './columns';

type Columns = (typeof columns)['snapshots'];

/** 数据存档: frozen reviews as JSON, cut into parts that fit a cell. */
export const snapshots: Tab<Book, 'snapshots'> = {
  key: 'snapshots',
  kind: 'log',
  colour: 'log',
  columns: columns.snapshots,
  prefix: 'Z',
  title: 'period',
  keys: ['period', 'frozenAt', 'part'],
};

/** Below the 50,000 characters that a cell holds. */
const longest = 44_000;

/** Whether neither side of a cut can be changed by a cell: no blank at its edge, no pair of surrogates torn, no sign that begins a formula. */
const isSafeCut = (text: string, at: number): boolean =>
  !/[\s=+\-@'\uff1d\uff0b\uff0d\uff20\udc00-\udfff]/.test(text.charAt(at)) && !/\s/.test(text.charAt(at - 1));

const cut = (text: string): readonly string[] => {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    let to = from + longest;
    while (to > from + 1 && !isSafeCut(text, to)) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return [...parts, text.slice(from)];
};

/** The rows that keep a frozen review, or the `numbers` of a quarter that nobody has reviewed yet; each carries the checksum of the whole.
 * @example toSnapshot(document, newId).length // 1, for a review below 44,000 characters
 */
export const toSnapshot = (
  document: Document,
  newId: (prefix: string) => string,
  kind: 'review' | 'numbers' = 'review',
): readonly RowChange<Columns>[] => {
  const text = JSON.stringify(document);
  const check = checksum(text);
  return cut(text).map((content, index, all) => ({
    add: {
      id: newId(snapshots.prefix),
      kind,
      period: document.period.key,
      frozenAt: document.frozenAt,
      part: index + 1,
      parts: all.length,
      check,
      content,
    },
  }));
};

/** The latest frozen review of a period: null where there is none, and null with `damaged` where its parts are missing or were changed.
 * @example fromSnapshot(book.snapshots.rows, '2026-Q2').document?.team // '增长部'
 */
export const fromSnapshot = (
  rows: readonly Row<Columns>[],
  periodKey: string,
): { readonly document: Document | null; readonly problem: 'damaged' | null } => {
  const own = rows.filter(({ kind, period }) => kind === 'review' && period === periodKey);
  const latest =
    own
      .map(({ frozenAt }) => frozenAt ?? '')
      .sort()
      .at(-1) ?? '';
  // Of two freezings within one minute, the one laid last.
  const last = own.filter(({ frozenAt }) => (frozenAt ?? '') === latest).at(-1);
  if (!last) return { document: null, problem: null };
  const parts = own.filter(({ frozenAt, check }) => (frozenAt ?? '') === latest && check === last.check);
  const byPart = new Map(parts.map((row) => [row.part ?? 0, row.content ?? '']));
  const text = Array.from({ length: last.parts ?? 0 }, (_, index) => byPart.get(index + 1) ?? '').join('');
  if (checksum(text) !== last.check) return { document: null, problem: 'damaged' };
  return { document: JSON.parse(text) as Document, problem: null };
};
