import Papa from 'papaparse';

/** A file's rows under its column names, or what keeps it from being read: nothing in it, or quotes that do not match. */
export type SourceTable =
  | { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly problem: 'noRows' }
  | { readonly problem: 'quotes'; readonly line: number };

/** Column names made different: a blank one is `#3`, a second "Date" is "Date (2)". */
const distinct = (names: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return names.map((name, at) => {
    const plain = name.trim() || `#${at + 1}`;
    const n = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, n);
    return n === 1 ? plain : `${plain} (${n})`;
  });
};

/** Text with separators (comma, semicolon, tab or bar, found out) as rows; blank rows are dropped, short ones filled up.
 * @example readTable('\ufeffa;b\n1;"x;y"\n') // { header: ['a', 'b'], rows: [['1', 'x;y']] }
 */
export const readTable = (text: string): SourceTable => {
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: [',', '\t', ';', '|'],
    skipEmptyLines: 'greedy',
  });
  const fault = parsed.errors.find((error) => error.type === 'Quotes');
  if (fault) return { problem: 'quotes', line: (fault.row ?? 0) + 1 };
  const [names, ...rows] = parsed.data;
  if (!names || rows.length === 0) return { problem: 'noRows' };
  const width = Math.max(names.length, ...rows.map((row) => row.length));
  const fill = (row: readonly string[]): readonly string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  return { header: distinct(fill(names)), rows: rows.map(fill) };
};

/** A file's text: UTF-8 or UTF-16 as marked, else GB 18030, in which Chinese Excel saves its CSV. */
export const textOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};
