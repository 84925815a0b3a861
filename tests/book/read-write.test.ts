import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, type Cells, readCell, writeCell } from '../../src/book/cells';
import { changeBook } from '../../src/book/change-book';
import { tabLook } from '../../src/book/look';
import { type ReadTable, readBook, titleOf } from '../../src/book/read-book';
import { writeTable } from '../../src/book/write-book';
import type { AnyBook, AnyRowChange } from '../../src/define/table';
import { languageOf } from '../../src/languages';
import { tabs } from '../../src/tabs';

const zh = languageOf('zh-CN')!;
const en = languageOf('en')!;
const tabOf = (key: string) => tabs.find((tab) => tab.key === key)!;
let count = 0;
const newId = (prefix: string) => `${prefix}-new-${++count}`;

/** An empty sheet as install lays it. */
const laid = (key: string, language = en): Cell[][] => {
  const look = tabLook(tabOf(key), '', language, []);
  return [look.columns.map(({ keyText }) => keyText), look.columns.map(({ header }) => header)];
};

const write = (sheets: Map<string, Cell[][]>, changes: { [tab: string]: AnyRowChange[] }, language = en, today = '2026-05-13') => {
  const before = readBook(tabs, new Map([...sheets].map(([key, values]) => [key, { values, formulas: null }])), newId);
  const after = changeBook(tabs, before as AnyBook, changes);
  const title = titleOf(tabs, after);
  const written: { tab: string; blocks: number; rows: number }[] = [];
  for (const [key, values] of sheets) {
    const result = writeTable(tabOf(key), before[key] as ReadTable, after[key]!.rows, changes[key] ?? [], { language, today, title });
    for (const { row, column, values: block, formats } of result.blocks) {
      if (formats) continue;
      block.forEach((line, r) => {
        while (values.length < row + r) values.push(Array.from({ length: values[0]!.length }, () => ''));
        line.forEach((cell, c) => {
          if (cell !== null) values[row + r - 1]![column + c - 1] = typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
        });
      });
    }
    for (const { value, column, rows } of result.same)
      for (const { first, count: n } of rows)
        for (let at = first; at < first + n; at++)
          values[at - 1]![column - 1] = typeof value === 'string' ? value.replace(/^'/, '') : value;
    for (const { row, count: rows } of result.removed) values.splice(row - 1, rows);
    written.push({ tab: key, blocks: result.blocks.length + result.same.length, rows: result.rows });
  }
  return written;
};

const read = (sheets: Map<string, Cells>) =>
  readBook(tabs, new Map([...sheets].map(([key, values]) => [key, { values, formulas: null }])), newId);

describe('a book written and read again', () => {
  it('says on which day somebody last changed a row', () => {
    const sheets = new Map([['tasks', laid('tasks')]]);
    expect(read(sheets).tasks?.updated).toBeUndefined();
    write(sheets, { tasks: [{ add: { id: 'T-1', task: 'Brief' } }, { add: { id: 'T-2', task: 'Page' } }] }, en, '2026-05-04');
    write(sheets, { tasks: [{ id: 'T-1', set: { task: 'The brief' } }] }, en, '2026-05-11');
    // What refresh writes is nobody's change.
    write(sheets, { tasks: [{ id: 'T-2', set: { postponed: 1 } }] }, en, '2026-05-12');
    expect(read(sheets).tasks?.updated).toBe('2026-05-11');
  });
  it('gives back any text, number, day and choice as they were', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('notStarted', 'inProgress', 'blocked', 'done', 'cancelled'),
        (text, hours, state) => {
          const sheets = new Map([['tasks', laid('tasks')]]);
          write(sheets, { tasks: [{ add: { id: 'T-1', task: text, hours, state, due: '2026-02-28' } }] });
          expect(read(sheets).tasks!.rows[0]).toMatchObject({
            id: 'T-1',
            task: text,
            hours: hours === 0 ? 0 : hours,
            state,
            due: '2026-02-28',
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('a month that Sheets took for a date is that month; another day is no period', () => {
    expect(readCell({ type: 'period' }, '2026-05-01')).toBe(readCell({ type: 'period' }, '2026-05'));
    expect(readCell({ type: 'period' }, '2026-05-02')).toEqual({ text: '2026-05-02' });
  });
  it('keeps what looks like a formula as text', () => {
    for (const text of ['=1+1', '+1', '-cmd', '@x', '\t=1', '＝1', '07', '1/2']) {
      const cell = writeCell({ type: 'text' }, text, en, null);
      expect(cell).toBe(`'${text}`);
      expect(readCell({ type: 'text' }, text)).toBe(text);
    }
  });

  it('writes nothing when nothing changed', () => {
    const sheets = new Map([
      ['members', laid('members')],
      ['tasks', laid('tasks')],
    ]);
    write(sheets, { members: [{ add: { id: 'M-1', member: 'Ann' } }], tasks: [{ add: { id: 'T-1', task: 'Brief', owner: 'M-1' } }] });
    expect(write(sheets, {})).toEqual([
      { tab: 'members', blocks: 0, rows: 0 },
      { tab: 'tasks', blocks: 0, rows: 0 },
    ]);
  });

  it('names a row in the same words as its list, and follows it when it is renamed', () => {
    const sheets = new Map([
      ['members', laid('members')],
      ['tasks', laid('tasks')],
    ]);
    write(sheets, { members: [{ add: { id: 'M-1', member: 'Ann' } }], tasks: [{ add: { id: 'T-1', task: 'Brief', owner: 'M-1' } }] });
    write(sheets, { members: [{ id: 'M-1', set: { member: 'Anna' } }] });
    expect(sheets.get('tasks')![2]).toContain('Anna');
    expect(read(sheets).tasks!.rows[0]).toMatchObject({ owner: 'M-1' });
  });

  it('keeps every link to a row whose title is cleared, and follows it once it has a new one', () => {
    const sheets = new Map([
      ['goals', laid('goals')],
      ['members', laid('members')],
    ]);
    write(sheets, {
      goals: [{ add: { id: 'G-1', goal: 'Grow', period: '2026-Q2' } }, { add: { id: 'G-2', goal: 'Reach', parent: 'G-1' } }],
    });
    const goals = sheets.get('goals')!;
    const columns = tabLook(tabOf('goals'), '', en, []).columns.map(({ key }) => key);
    const parent = () => goals[3]![columns.indexOf('parent')];
    goals[2]![columns.indexOf('goal')] = '';
    write(sheets, {});
    write(sheets, {});
    expect([parent(), read(sheets).goals!.rows[1]!.parent]).toEqual(['Grow', 'G-1']);
    goals[2]![columns.indexOf('goal')] = 'Grow faster';
    write(sheets, {});
    expect([parent(), read(sheets).goals!.rows[1]!.parent]).toEqual(['Grow faster', 'G-1']);
  });

  it('gives a row typed by hand an id, and of two rows with one id the upper keeps it', () => {
    const sheets = new Map([['members', laid('members')]]);
    write(sheets, { members: [{ add: { id: 'M-1', member: 'Ann' } }] });
    const rows = sheets.get('members')!;
    rows.push(
      [...rows[2]!],
      rows[2]!.map(() => ''),
    );
    rows[4]![0] = 'Typed';
    const ids = read(sheets).members!.rows.map(({ id }) => id);
    expect(ids[0]).toBe('M-1');
    expect(new Set(ids).size).toBe(3);
    write(sheets, {});
    const kept = read(sheets).members!;
    expect(kept.fresh.size).toBe(0);
    expect(kept.rows.map(({ id }) => id)[0]).toBe('M-1');
  });

  it('writes ten thousand changed rows of the machine’s columns as one block', () => {
    const sheets = new Map([['tasks', laid('tasks')]]);
    const many = Array.from({ length: 10_000 }, (_, n) => ({ add: { id: `T-${n}`, task: `Task ${n}` } }));
    write(sheets, { tasks: many });
    const [result] = write(sheets, { tasks: many.map(({ add }) => ({ id: add.id, set: { flag: 'overdue', firstDue: '2026-05-12' } })) });
    expect(result).toEqual({ tab: 'tasks', blocks: 1, rows: 10_000 });
  });

  it('writes few values in scattered rows value by value, where that costs less than the column', () => {
    const sheets = new Map([['tasks', laid('tasks')]]);
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      add: { id: `T-${n}`, task: `Task ${n}`, done: n % 7 === 0 ? '2026-05-01' : null },
    }));
    write(sheets, { tasks: many });
    const flags = (step: number) => (n: number) => (n % step === 0 ? (n % 2 === 0 ? 'overdue' : 'dueToday') : null);
    const flag = (of: ReturnType<typeof flags>) => ({
      tasks: many.flatMap(({ add }, n) => (of(n) === null ? [] : [{ id: add.id, set: { flag: of(n) } }])),
    });
    const rows = () => read(sheets).tasks!.rows;
    expect(write(sheets, flag(flags(101)))).toEqual([{ tab: 'tasks', blocks: 2, rows: 100 }]);
    expect(rows().map((row) => row.flag)).toEqual(many.map((_, n) => flags(101)(n)));
    // Nearly every second row is as good as all of them.
    expect(write(sheets, flag(flags(1)))).toEqual([{ tab: 'tasks', blocks: 1, rows: 10_000 }]);
    // A person's column is not read first: what stands between is not touched.
    const was = rows().map(({ done }) => done);
    const done = many.flatMap(({ add }, n) => (n % 500 === 1 ? [{ id: add.id, set: { done: '2026-05-13' } }] : []));
    expect(write(sheets, { tasks: done })[0]?.blocks).toBe(2);
    expect(rows().map((row) => row.done)).toEqual(was.map((day, n) => (n % 500 === 1 ? '2026-05-13' : day)));
  });

  it('says of no row that it was changed today because others around it were', () => {
    const sheets = new Map([['tasks', laid('tasks')]]);
    write(sheets, { tasks: Array.from({ length: 9 }, (_, n) => ({ add: { id: `T-${n}`, task: `Task ${n}` } })) }, en, '2026-05-04');
    write(sheets, { tasks: [1, 7].map((n) => ({ id: `T-${n}`, set: { progress: 'On its way' } })) }, en, '2026-05-11');
    const [keys = [], , ...rows] = sheets.get('tasks')!;
    const days = rows.map((row) => row[keys.indexOf('tasks.updated')]);
    expect(days.map((day, n) => (day === '2026-05-11' ? n : -1)).filter((n) => n >= 0)).toEqual([1, 7]);
  });

  it('leaves what stands between scattered rows as it is', () => {
    const sheets = new Map([['tasks', laid('tasks')]]);
    write(sheets, { tasks: Array.from({ length: 20 }, (_, n) => ({ add: { id: `T-${n}`, task: `Task ${n}` } })) });
    const scattered = [1, 5, 9, 13, 17];
    write(sheets, { tasks: scattered.map((n) => ({ id: `T-${n}`, set: { done: '2026-05-12' } })) });
    const rows = read(sheets).tasks!.rows;
    expect(rows.filter(({ done }) => done !== null).map(({ id }) => id)).toEqual(scattered.map((n) => `T-${n}`));
    expect(rows.map(({ task }) => task)).toEqual(Array.from({ length: 20 }, (_, n) => `Task ${n}`));
  });
});

describe('a sheet that people have worked on', () => {
  it('is read by its headers in either language when the key row is gone', () => {
    const sheets = new Map<string, Cells>([['members', [laid('members', zh)[1]!, ['小林', '编辑', '内容组']]]]);
    expect(read(sheets).members!.rows[0]).toMatchObject({ member: '小林', role: '编辑', team: '内容组', at: 2 });
  });

  it('is read with its columns in any order, and the user’s own between them', () => {
    const [keys, headers] = laid('members');
    const order = [2, 0, 1];
    const sheets = new Map<string, Cells>([
      [
        'members',
        [
          ['', ...order.map((n) => keys![n]!)],
          ['Mine', ...order.map((n) => headers![n]!)],
          ['x', 'Content', 'Lin', 'Writer'],
        ],
      ],
    ]);
    expect(read(sheets).members!.rows[0]).toMatchObject({ member: 'Lin', role: 'Writer', team: 'Content' });
  });

  it('names the cell that cannot be read, and reads the rest of the row', () => {
    const rows = laid('tasks');
    const at = (key: string) => rows[0]!.indexOf(`tasks.${key}`);
    const row: Cell[] = rows[0]!.map(() => '');
    row[at('task')] = 'Brief';
    row[at('due')] = 'soon';
    row[at('state')] = '进行中';
    const { tasks } = read(new Map([['tasks', [...rows, row]]]));
    expect(tasks!.rows[0]).toMatchObject({ task: 'Brief', due: null, state: 'inProgress' });
    expect(tasks!.unread).toEqual([{ id: tasks!.rows[0]!.id, at: 3, column: 'due', text: 'soon', expected: 'day' }]);
  });

  it('takes an error in a cell for no value and says so', () => {
    const rows = laid('kpis');
    const row: Cell[] = rows[0]!.map(() => '');
    row[rows[0]!.indexOf('kpis.kpi')] = 'Sales';
    row[rows[0]!.indexOf('kpis.actual')] = '#REF!';
    const { kpis } = read(new Map([['kpis', [...rows, row]]]));
    expect(kpis!.rows[0]).toMatchObject({ kpi: 'Sales', actual: null });
    expect(kpis!.unread[0]).toMatchObject({ column: 'actual', text: '#REF!' });
  });
});
