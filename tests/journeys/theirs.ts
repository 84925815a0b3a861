import type { Engine } from '../../local/host/engine';
import type { NodeHost } from '../../local/host/node/run';
import { closedHost, smallEngine } from './matrix';

// What people have in the workbook that is none of ours: a tab, columns between ours, comments.

const tab = 'Mine';
const column = 'My own';
const put = ({ engine }: NodeHost, sheet: number, row: number, at: number, texts: readonly (readonly string[])[]): void => {
  const lines = texts.map((line) => line.map((text) => (text.startsWith('=') ? { formula: text } : { value: text })));
  engine.write({ sheet, row, column: at, rows: lines.length, columns: 1 }, lines);
};

/** Puts a tab of a person's own beside ours, and into each of the tabs named a column with two cells and a comment, and a comment on the first title. */
export const withTheirs = (host: NodeHost, tabs: readonly string[]): NodeHost => {
  const { engine } = host;
  const mine = engine.addSheet(tab, 0);
  put(host, mine, 1, 1, [['Mine'], ['=1+2'], ["'007"]]);
  engine.setNotes({ sheet: mine, row: 1, column: 1, rows: 1, columns: 1 }, [['ask Robin']]);
  for (const { sheet, value } of engine.metadata()) {
    if (!tabs.includes(value.split(':')[0] ?? '')) continue;
    host.does({ do: 'insert', axis: 'column', sheet, first: 2, count: 1 });
    put(host, sheet, 2, 2, [[column], ['kept'], [''], ['kept too']]);
    engine.setNotes({ sheet, row: 3, column: 1, rows: 1, columns: 2 }, [['of the title', 'of the cell']]);
  }
  return host;
};

/** What a person has, cell by cell, each with its comment and the one beside it. */
export const theirsIn = ({ engine }: NodeHost): readonly string[] =>
  engine.sheets().flatMap(({ id, name, rows, columns }) => {
    const headers = engine.read({ sheet: id, row: 2, column: 1, rows: 1, columns })[0] ?? [];
    const at = name === tab ? 1 : headers.findIndex(({ value }) => value === column) + 1;
    if (at === 0) return [];
    const first = name === tab ? 1 : 3;
    const area = { sheet: id, row: first, column: at, rows: rows - first + 1, columns: 1 };
    const notes = engine.notes(area);
    const beside = engine.notes({ ...area, column: 1 });
    return engine.read(area).flatMap(([cell], down) => {
      const text = cell?.formula ?? cell?.value ?? '';
      const note = notes[down]?.[0] ?? '';
      return text === '' && note === '' ? [] : [JSON.stringify([name, text, note, beside[down]?.[0] ?? ''])];
    });
  });

/** The cells of a person's that are no longer as they were. */
export const changedOf = (before: readonly string[], after: readonly string[]): string[] => {
  const there = new Set(after);
  return before.filter((cell) => !there.has(cell));
};

/** Copies of a workbook with what Google remembers beside it, one for each try, on one engine that is set back. */
export const copies = (first: NodeHost, engine: Engine = smallEngine()): (() => NodeHost) => {
  engine.load(first.engine.save());
  let back = engine.mark?.();
  return () => {
    back?.();
    back = engine.mark?.();
    const host = closedHost({ engine, now: first.now() });
    for (const [key, value] of first.memory().properties.document) host.memory().properties.document.set(key, value);
    return host;
  };
};
