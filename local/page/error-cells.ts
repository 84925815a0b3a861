import { type ICellDataForSheetInterceptor, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { HoverManagerService } from '@univerjs/sheets-ui';
import type { UniverEngine } from '../univer/univer-engine';

/** Shows `#ERROR!` where a custom function threw, as Sheets does, in place of Univer's own word. */
export const showErrors = (engine: UniverEngine): void => {
  const interceptors = engine.book.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'errors-in-sheets-words',
    effect: InterceptorEffectEnum.Value,
    priority: 5,
    handler: (cell, place, next) => {
      const shown = cell?.v;
      if (typeof shown !== 'string' || !shown.startsWith('#')) return next(cell);
      const error = engine.reader.errorAt(place.subUnitId, place.row, place.col, shown);
      if (!error || error.error === shown) return next(cell);
      const changed: ICellDataForSheetInterceptor = { ...cell, v: error.error };
      return next(changed);
    },
  });
};

/** Says what a custom function threw when the pointer rests on its cell. */
export const sayErrors = (engine: UniverEngine, grid: HTMLElement): void => {
  engine.book.injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    const place = cell?.location;
    const read =
      place &&
      engine.read({ sheet: engine.book.numberOf(place.subUnitId), row: place.row + 1, column: place.col + 1, rows: 1, columns: 1 });
    grid.title = read?.[0]?.[0]?.message ?? '';
  });
};
