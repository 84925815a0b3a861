import { type Deed, type DeedOf, refused, type Told, touched } from './deed';
import type { Desk } from './desk';
import { showCell } from './display';
import type { Area, CellRead } from './engine';
import type { Edit } from './events';
import { personEdit } from './person';
import { dragged, duplicated, reordered } from './rearrange';
import { copiedFormula } from './references';
import { words } from './words';

const blankLast = (order: (a: CellRead, b: CellRead) => number) => (a: CellRead, b: CellRead) => {
  const [noA, noB] = [a.value === null && !a.error, b.value === null && !b.error];
  return noA || noB ? Number(noA) - Number(noB) : order(a, b);
};
const rank = ({ value }: CellRead): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
const ascending = (a: CellRead, b: CellRead): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  return showCell(a).localeCompare(showCell(b), 'zh-CN');
};

const sort = (desk: Desk, { area, by, descending = false }: DeedOf<'sort'>): void => {
  const { engine } = desk;
  engine.calculate();
  const keys = engine.read({ ...area, column: by, columns: 1 }).map(([cell]) => cell ?? { value: null });
  const compare = blankLast((a, b) => (descending ? ascending(b, a) : ascending(a, b)));
  const order = keys.map((_, index) => index).sort((a, b) => compare(keys[a] ?? { value: null }, keys[b] ?? { value: null }));
  engine.load(reordered(engine.save(), area, order));
};

const filter = (desk: Desk, { sheet, column, first, shows }: DeedOf<'filter'>): void => {
  const { engine } = desk;
  const rows = engine.extent(sheet).rows - first + 1;
  if (rows < 1) return;
  engine.read({ sheet, row: first, column, rows, columns: 1 }).forEach(([cell], index) => {
    engine.hide(sheet, 'rows', first + index, 1, !shows.includes(cell ? showCell(cell) : ''));
  });
};

const copy = (desk: Desk, { from, to }: DeedOf<'copy'>): Edit => {
  const { engine } = desk;
  const target = { ...from, ...to };
  const rules = engine.validation(from);
  const cells = engine.save().sheets.find(({ id }) => id === from.sheet)?.cells ?? [];
  const notes = engine.notes(from);
  engine.clear(target, { values: true, styles: true, notes: true, validations: true });
  for (const [row, column, { style, note: _, ...write }] of cells) {
    const [down, across] = [row - from.row, column - from.column];
    if (down < 0 || across < 0 || down >= from.rows || across >= from.columns) continue;
    const at = { sheet: to.sheet, row: to.row + down, column: to.column + across, rows: 1, columns: 1 };
    const formula = write.formula === undefined ? undefined : copiedFormula(write.formula, to.row - from.row, to.column - from.column);
    engine.write(at, [[formula === undefined ? write : { formula }]]);
    if (style) engine.style(at, style);
  }
  engine.setNotes(target, notes);
  rules.forEach((line, down) => {
    line.forEach((rule, across) => {
      if (rule) engine.setValidation({ sheet: to.sheet, row: to.row + down, column: to.column + across, rows: 1, columns: 1 }, rule);
    });
  });
  return target;
};

const room = (desk: Desk, { sheet, row, column, rows, columns }: Area): void => {
  const state = desk.engine.sheets().find(({ id }) => id === sheet);
  if (!state) return;
  if (row + rows - 1 > state.rows) desk.engine.insertRows(sheet, state.rows + 1, row + rows - 1 - state.rows);
  if (column + columns - 1 > state.columns) desk.engine.insertColumns(sheet, state.columns + 1, column + columns - 1 - state.columns);
};

const merge = ({ engine }: Desk, { area }: DeedOf<'merge'>): void => {
  const [[first] = []] = engine.read(area);
  engine.clear(area, { values: true });
  const kept = first?.formula === undefined ? { value: first?.value ?? null } : { formula: first.formula };
  engine.write({ ...area, rows: 1, columns: 1 }, [[kept]]);
};

const duplicate = ({ engine }: Desk, { sheet, metadata = true }: DeedOf<'duplicate'>): void => {
  const name = engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
  const wanted = engine.about().locale.startsWith('zh') ? `“${name}”的副本` : `Copy of ${name}`;
  const taken = new Set(engine.sheets().map((other) => other.name));
  let free = wanted;
  for (let n = 2; taken.has(free); n += 1) free = `${wanted} ${n}`;
  engine.load(duplicated(engine.save(), sheet, free, metadata));
};

const other: Told = { change: 'OTHER' };
const hidden =
  (hide: boolean) =>
  ({ engine }: Desk, { sheet, axis, first, count }: DeedOf<'hide' | 'show'>): Told => {
    engine.hide(sheet, axis === 'row' ? 'rows' : 'columns', first, count, hide);
    return other;
  };

const deeds: { readonly [K in Deed['do']]: (desk: Desk, deed: DeedOf<K>) => Told } = {
  sort: (desk, deed) => {
    sort(desk, deed);
    return other;
  },
  insert: ({ engine }, { axis, sheet, first, count }) => {
    (axis === 'row' ? engine.insertRows : engine.insertColumns)(sheet, first, count);
    return { change: axis === 'row' ? 'INSERT_ROW' : 'INSERT_COLUMN' };
  },
  remove: ({ engine }, { axis, sheet, first, count }) => {
    const state = engine.sheets().find(({ id }) => id === sheet);
    const [frozen, lines] = axis === 'row' ? [state?.frozenRows, state?.rows] : [state?.frozenColumns, state?.columns];
    if (first <= (frozen ?? 0) + 1 && first + count - 1 === lines)
      return { message: words.notUnfrozen(axis === 'row' ? 'rows' : 'columns') };
    (axis === 'row' ? engine.deleteRows : engine.deleteColumns)(sheet, first, count);
    return { change: axis === 'row' ? 'REMOVE_ROW' : 'REMOVE_COLUMN' };
  },
  drag: ({ engine }, deed) => {
    engine.load(dragged(engine.save(), deed.sheet, deed));
    return other;
  },
  hide: hidden(true),
  show: hidden(false),
  filter: (desk, deed) => {
    filter(desk, deed);
    return other;
  },
  unfilter: ({ engine }, { sheet, first }) => {
    const rows = engine.sheets().find(({ id }) => id === sheet)?.rows ?? first;
    engine.hide(sheet, 'rows', first, rows - first + 1, false);
    return other;
  },
  merge: (desk, deed) => {
    merge(desk, deed);
    return other;
  },
  paste: (desk, deed) => {
    const result = personEdit(desk, { ...deed.at, rows: deed.texts.length, columns: deed.texts[0]?.length ?? 1 }, deed.texts);
    return 'message' in result ? result : { edit: result };
  },
  copy: (desk, deed) => ({ edit: copy(desk, deed) }),
  clear: ({ engine }, { area }) => {
    engine.clear(area, { values: true });
    return { edit: area };
  },
  duplicate: (desk, deed) => {
    duplicate(desk, deed);
    return { change: 'INSERT_GRID' };
  },
  rename: ({ engine }, { sheet, name }) => {
    const taken = engine.sheets().some((one) => one.id !== sheet && one.name.toLowerCase() === name.toLowerCase());
    if (taken) return { message: words.sheetExists(name) };
    engine.changeSheet(sheet, { name });
    return other;
  },
  removeSheet: ({ engine }, { sheet }) => {
    if (engine.sheets().length === 1) return { message: words.lastSheet };
    engine.removeSheet(sheet);
    return { change: 'REMOVE_GRID' };
  },
  moveSheet: ({ engine }, { sheet, index }) => {
    engine.changeSheet(sheet, { index });
    return other;
  },
  hideSheet: ({ engine }, { sheet }) => {
    if (engine.sheets().every((one) => one.hidden || one.id === sheet)) return { message: words.lastVisible };
    engine.changeSheet(sheet, { hidden: true });
    return other;
  },
  showSheet: ({ engine }, { sheet }) => {
    engine.changeSheet(sheet, { hidden: false });
    return other;
  },
};

/** A person does something to the workbook: what triggers are told of it, or why it was refused. */
export const done = (desk: Desk, deed: Deed): Told => {
  const message = refused(desk, deed, desk.accounts.current());
  if (message !== null) return { message };
  const area = touched(desk, deed);
  if (area && (deed.do === 'paste' || deed.do === 'copy')) room(desk, area);
  desk.stale = true;
  const does = deeds[deed.do] as (desk: Desk, deed: Deed) => Told;
  return does(desk, deed);
};
