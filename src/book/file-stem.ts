import type { Document } from '../define/document';

/** Name of a report's file without its extension: team, title and period; characters that file systems refuse are dropped, Chinese is kept.
 * @example fileStem(document) // '增长部-季度复盘-2026-Q2'
 */
export const fileStem = ({ team, title, period }: Document): string =>
  [team, title, period.key.replace('/', '_')]
    .map((part) => part.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim().replace(/\s+/g, '-'))
    .filter((part) => part !== '')
    .join('-');
