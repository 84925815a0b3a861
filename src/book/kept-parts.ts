import { checksum } from '../rules/checksum';

/** Bytes of one part: a property's value may have 9 KB. */
const mostOfPart = 8_000;
/** Bytes in all; a store of properties has 500 KB for everything. */
const mostOfAll = 200_000;

/** Bytes of a letter in UTF-8. */
const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

const cut = (text: string): readonly string[] => {
  const parts: string[] = [];
  let [from, at, bytes] = [0, 0, 0];
  for (const letter of text) {
    const more = bytesOf(letter);
    if (bytes + more > mostOfPart) {
      parts.push(text.slice(from, at));
      [from, bytes] = [at, 0];
    }
    bytes += more;
    at += letter.length;
  }
  return [...parts, text.slice(from)];
};

/** A text as properties `undo.0`, `undo.1`, … and last the head `undo`, by which parts of two texts are not taken for one; null where it is too long.
 * @example toParts('[]') // { 'undo.0': '[]', undo: '1 0bdc…' }
 */
export const toParts = (text: string): { readonly [key: string]: string } | null => {
  const parts = cut(text);
  if (parts.length * mostOfPart > mostOfAll) return null;
  return { ...Object.fromEntries(parts.map((part, n) => [`undo.${n}`, part])), undo: `${parts.length} ${checksum(text)}` };
};

/** The text kept in properties; null where there is none or where it is not whole. */
export const fromParts = (properties: { readonly [key: string]: string }): string | null => {
  const [count, sum] = (properties.undo ?? '').split(' ');
  const text = Array.from({ length: Number(count) || 0 }, (_, n) => properties[`undo.${n}`] ?? '').join('');
  return sum !== undefined && checksum(text) === sum ? text : null;
};
