import type { Area, CellStyle } from '../engine';
import type { Run } from '../run';
import type { Table } from '../service';
import { mayChange } from '../write-cells';
import { checkedBlock } from './range-values';

type Reader = (value: unknown) => CellStyle;

const readers = {
  Background: (value) => ({ background: value === null ? null : String(value) }),
  FontColor: (value) => ({ color: value === null ? null : String(value) }),
  FontWeight: (value) => ({ bold: value === 'bold' }),
  FontStyle: (value) => ({ italic: value === 'italic' }),
  FontSize: (value) => ({ size: Number(value) }),
  NumberFormat: (value) => ({ format: String(value) }),
  HorizontalAlignment: (value) => ({ horizontal: value === 'left' || value === 'center' || value === 'right' ? value : null }),
  VerticalAlignment: (value) => ({ vertical: value === 'top' || value === 'middle' ? value : 'bottom' }),
  Wrap: (value) => ({ wrap: value === true }),
  WrapStrategy: (value) => ({ wrap: String(value) === 'WRAP' }),
} satisfies Record<string, Reader>;

/** How a range looks. */
export const rangeStyles = (run: Run, area: Area): Table<GoogleAppsScript.Spreadsheet.Range> => {
  const { engine } = run.desk;
  const put = (style: Parameters<typeof engine.style>[1], cells: number): void => {
    if (!mayChange(run, area)) return;
    engine.style(area, style);
    run.changed(cells);
  };
  const one = (reader: Reader) => (value: unknown) => {
    put(reader(value), 0);
  };
  const many = (method: string, reader: Reader) => (block: unknown) => {
    put(
      checkedBlock(run, area, block, method).map((line) => line.map(reader)),
      area.rows * area.columns,
    );
  };
  const formats = (part: Area): string[][] => run.read(part).map((line) => line.map(({ format }) => format ?? '0.###############'));
  const group = (closed: boolean): void => {
    engine.groupColumns(area.sheet, area.column, area.columns, closed);
    run.changed();
  };
  return {
    read: {
      getNumberFormat: () => formats({ ...area, rows: 1, columns: 1 })[0]?.[0],
      getNumberFormats: () => formats(area),
    },
    write: {
      setBackground: one(readers.Background),
      setBackgrounds: many('setBackgrounds', readers.Background),
      setFontColor: one(readers.FontColor),
      setFontColors: many('setFontColors', readers.FontColor),
      setFontWeight: one(readers.FontWeight),
      setFontWeights: many('setFontWeights', readers.FontWeight),
      setFontStyle: one(readers.FontStyle),
      setFontStyles: many('setFontStyles', readers.FontStyle),
      setFontSize: one(readers.FontSize),
      setFontSizes: many('setFontSizes', readers.FontSize),
      setNumberFormat: one(readers.NumberFormat),
      setNumberFormats: many('setNumberFormats', readers.NumberFormat),
      setHorizontalAlignment: one(readers.HorizontalAlignment),
      setHorizontalAlignments: many('setHorizontalAlignments', readers.HorizontalAlignment),
      setVerticalAlignment: one(readers.VerticalAlignment),
      setVerticalAlignments: many('setVerticalAlignments', readers.VerticalAlignment),
      setWrap: one(readers.Wrap),
      setWraps: many('setWraps', readers.Wrap),
      setWrapStrategy: one(readers.WrapStrategy),
      setWrapStrategies: many('setWrapStrategies', readers.WrapStrategy),
      shiftColumnGroupDepth: (delta: number) => {
        const last = area.column + area.columns - 1;
        const there = engine.columnGroups(area.sheet).some((group) => group.first === area.column && group.last === last);
        // Sheets would put a second group into the first.
        if (delta !== 1 || there) throw run.error('SpreadsheetApp.Range.shiftColumnGroupDepth knows one depth here', 'TypeError');
        group(false);
      },
      collapseGroups: () => {
        group(true);
      },
      expandGroups: () => {
        group(false);
      },
    },
  };
};
