import { describe, expect, it } from '@jest/globals';
import { changeBook } from '../../src/book/change-book';
import { importInto } from '../../src/book/import-rows';
import { readBook } from '../../src/book/read-book';
import type { ImportInput } from '../../src/define/page-calls';
import type { AnyBook } from '../../src/define/table';
import { languageOf } from '../../src/languages';
import { tabs } from '../../src/tabs';

const en = languageOf('en')!;
let count = 0;
const newId = (prefix: string) => `${prefix}-${++count}`;
const empty = () => readBook(tabs, new Map(), newId) as AnyBook;
const into = (tab: string, book: AnyBook, input: Partial<ImportInput> & Pick<ImportInput, 'header' | 'rows'>) =>
  importInto(tabs, tabs.find(({ key }) => key === tab)!, book, { tab, mapping: null, write: true, ...input }, en, newId);

describe('importing rows', () => {
  it('matches columns by key and by header in either language', () => {
    const { answer } = into('tasks', empty(), { header: ['任务', 'Owner', 'due', 'week'], rows: [] });
    expect(answer.mapping.columns).toEqual({ 任务: 'task', Owner: 'owner', due: 'due' });
  });

  it('brings the same file in twice without doubling a row', () => {
    const file = {
      header: ['id', 'task', 'owner', 'due'],
      rows: [
        ['K1', 'Freeze', 'Lead', '2026-05-01'],
        ['K2', 'Blog', 'Comms', '2026-05-02'],
      ],
    };
    const first = into('tasks', empty(), file);
    expect(first.answer).toMatchObject({ added: 2, changed: 0, same: 0 });
    const book = changeBook(tabs, empty(), first.changes);
    expect(book.members!.rows.map(({ member }) => member)).toEqual(['Lead', 'Comms']);
    const again = into('tasks', book, file);
    expect(again.answer).toMatchObject({ added: 0, changed: 0, same: 2 });
  });

  it('changes the row that is there when the file has new values', () => {
    const header = ['task', 'due'];
    const book = changeBook(tabs, empty(), into('tasks', empty(), { header, rows: [['Freeze', '2026-05-01']] }).changes);
    const { answer, changes } = into('tasks', book, { header, rows: [['Freeze', '2026-05-08']] });
    expect(answer).toMatchObject({ added: 0, changed: 1 });
    expect(changeBook(tabs, book, changes).tasks!.rows[0]).toMatchObject({ task: 'Freeze', due: '2026-05-08' });
  });

  it('names line, column and text of what it cannot read, and leaves that row out', () => {
    const { answer, changes } = into('tasks', empty(), {
      header: ['task', 'due'],
      rows: [
        ['Freeze', 'someday'],
        ['Blog', '2026-05-02'],
      ],
    });
    expect(answer.problems).toEqual([{ line: 1, header: 'due', text: 'someday', says: en.actions.expected.day }]);
    expect(changes.tasks).toHaveLength(1);
  });

  it('takes named values for none', () => {
    const mapping = { tab: 'kpis', columns: { name: 'kpi', this_quarter: 'actual' }, blanks: { actual: ['0', 'n.a.'] }, defaults: {} };
    const { changes } = into('kpis', empty(), {
      header: ['name', 'this_quarter'],
      rows: [
        ['Calls', '0'],
        ['Mail', '95.5'],
        ['Chat', 'N.A.'],
      ],
      mapping,
    });
    const rows = changeBook(tabs, empty(), changes).kpis!.rows;
    expect(rows.map(({ actual }) => actual)).toEqual([null, 95.5, null]);
  });

  it('maps the columns of a responsibility table to members, adding those who are not there', () => {
    const mapping = { tab: 'responsibilities', columns: { activity: 'item', PM: '@PM', BM: '@BM' }, blanks: {}, defaults: {} };
    const { changes } = into('responsibilities', empty(), { header: ['activity', 'PM', 'BM'], rows: [['Charter', 'R', 'A/S']], mapping });
    const book = changeBook(tabs, empty(), changes);
    const [pm, bm] = book.members!.rows;
    expect([...book.responsibilities!.rows[0]!.cells!]).toEqual([
      [pm!.id, 'R'],
      [bm!.id, 'A/S'],
    ]);
  });

  it('lets a row name one that stands further down the same file', () => {
    const { changes } = into('goals', empty(), {
      header: ['goal', 'parent'],
      rows: [
        ['Team goal', 'Company goal'],
        ['Company goal', ''],
      ],
    });
    const rows = changeBook(tabs, empty(), changes).goals!.rows;
    expect(rows).toHaveLength(2);
    expect(rows[0]!.parent).toBe(rows[1]!.id);
  });

  it('takes a task with a finishing day for done', () => {
    const { changes } = into('tasks', empty(), { header: ['task', 'done'], rows: [['Freeze', '2026-05-01']] });
    expect(changeBook(tabs, empty(), changes).tasks!.rows[0]).toMatchObject({ state: 'done' });
  });
});
