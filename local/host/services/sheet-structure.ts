import type { Run } from '../run';
import { service, type Table } from '../service';
import { words } from '../words';
import { mayChange } from '../write-cells';
import { needNumbers } from './bounds';

type What = 'rows' | 'columns';
const mostCells = 10_000_000;
/** A sheet's last column is ZZZ. */
const mostColumns = 18_278;

/** Refuses what would take the spreadsheet beyond ten million cells. */
export const roomFor = (run: Run, cells: number): void => {
  const held = run.sheets().reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  if (held + cells > mostCells) throw run.error(words.tooManyCells);
};

/** Refuses a name that no tab can have. */
export const checkedName = (run: Run, name: string): void => {
  if (name.trim() === '' || name.length > 100) throw run.error(words.badName);
};

/** Rows, columns and groups of a tab. */
export const sheetStructure = (run: Run, id: number): Table<GoogleAppsScript.Spreadsheet.Sheet> => {
  const { engine } = run.desk;
  const within = (what: What, first: number, count: number): void => {
    needNumbers(run, `Sheet.${what}`, [first, count]);
    if (first < 1 || count < 1 || first + count - 1 > run.sheet(id)[what]) throw run.error(words.outOfBounds(what));
  };
  const insert = (what: What, before: number, count: number): void => {
    const { rows, columns } = run.sheet(id);
    needNumbers(run, `Sheet.insert`, [before, count]);
    if (before < 1 || count < 1 || before > (what === 'rows' ? rows : columns) + 1) throw run.error(words.outOfBounds(what));
    roomFor(run, count * (what === 'rows' ? columns : rows));
    if (what === 'columns' && columns + count > mostColumns) throw run.error(words.tooManyColumns);
    if (!mayChange(run, { sheet: id, row: 1, column: 1, rows, columns }, 'whole')) return;
    if (what === 'rows') engine.insertRows(id, before, count);
    else engine.insertColumns(id, before, count);
    run.changed();
  };
  const remove = (what: What, first: number, count: number): void => {
    within(what, first, count);
    const { rows, columns, frozenRows, frozenColumns } = run.sheet(id);
    const isRow = what === 'rows';
    if (count === (isRow ? rows : columns)) throw run.error(words.notAll(what));
    const unfrozen = (isRow ? frozenRows : frozenColumns) + 1;
    if (first <= unfrozen && first + count - 1 === (isRow ? rows : columns)) throw run.error(words.notUnfrozen(what));
    const area = {
      sheet: id,
      row: isRow ? first : 1,
      column: isRow ? 1 : first,
      rows: isRow ? count : rows,
      columns: isRow ? columns : count,
    };
    if (!mayChange(run, area)) return;
    if (what === 'rows') engine.deleteRows(id, first, count);
    else engine.deleteColumns(id, first, count);
    run.changed();
  };
  const hide =
    (what: What, hidden: boolean) =>
    (first: number, count = 1): void => {
      within(what, first, count);
      engine.hide(id, what, first, count, hidden);
      run.changed();
    };
  const width = (first: number, count: number, pixels: number): void => {
    within('columns', first, count);
    engine.setWidth(id, first, count, pixels);
    run.changed();
  };
  const groups = () => engine.columnGroups(id);
  const groupAt = (column: number, depth: number): object => {
    const group = groups().filter(({ first, last }) => column >= first && column <= last)[depth - 1];
    if (!group) throw run.error(words.noGroup(column, depth));
    const fold = (closed: boolean) => () => {
      engine.groupColumns(id, group.first, group.last - group.first + 1, closed);
      run.changed();
    };
    return service<GoogleAppsScript.Spreadsheet.Group>(run, 'SpreadsheetApp.Group', [
      {
        handle: { getDepth: () => depth, getRange: () => columnsOf(group.first, group.last), isCollapsed: () => group.closed },
        write: { collapse: fold(true), expand: fold(false) },
      },
    ]);
  };
  const columnsOf = (first: number, last: number): object =>
    run.make.range({ sheet: id, row: 1, column: first, rows: run.sheet(id).rows, columns: last - first + 1 });
  return {
    read: {
      getColumnGroup: groupAt,
      getColumnGroupDepth: (column: number) => groups().filter(({ first, last }) => column >= first && column <= last).length,
    },
    write: {
      insertRowsAfter: (after: number, count: number) => {
        insert('rows', after + 1, count);
      },
      insertRowsBefore: (before: number, count: number) => {
        insert('rows', before, count);
      },
      insertRowAfter: (after: number) => {
        insert('rows', after + 1, 1);
      },
      insertRowBefore: (before: number) => {
        insert('rows', before, 1);
      },
      insertColumnsAfter: (after: number, count: number) => {
        insert('columns', after + 1, count);
      },
      insertColumnsBefore: (before: number, count: number) => {
        insert('columns', before, count);
      },
      insertColumnAfter: (after: number) => {
        insert('columns', after + 1, 1);
      },
      insertColumnBefore: (before: number) => {
        insert('columns', before, 1);
      },
      deleteRow: (row: number) => {
        remove('rows', row, 1);
      },
      deleteRows: (first: number, count: number) => {
        remove('rows', first, count);
      },
      deleteColumn: (column: number) => {
        remove('columns', column, 1);
      },
      deleteColumns: (first: number, count: number) => {
        remove('columns', first, count);
      },
      hideRows: hide('rows', true),
      showRows: hide('rows', false),
      hideColumns: hide('columns', true),
      showColumns: hide('columns', false),
      setColumnWidth: (column: number, pixels: number) => {
        width(column, 1, pixels);
      },
      setColumnWidths: width,
    },
  };
};
