import type { Document } from '../define/document';
import type { Language } from '../languages';
import { say } from '../languages/say';

/** The name under which a review is saved: team and quarter, Chinese kept, nothing in it that a file system refuses.
 * @param extension - Without the dot.
 * @example reviewFileName(review, en, 'html') // 'User operations-quarterly-review-2026-Q2.html'
 */
export const reviewFileName = ({ team, period }: Document, language: Language, extension: string): string => {
  const safe = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[\ud800-\udfff]/gu, '')
      .replace(/[\p{C}\\/:*?"<>|#%]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\.+|[. ]+$/g, '');
  const name = say(language.exports.fileName, { team: [...safe(team)].slice(0, 60).join('').trim(), period: period.key.replace('/', '_') });
  return `${safe(name).replace(/^[-.\s]+/, '')}.${extension}`;
};
