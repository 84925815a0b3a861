import { IRenderManagerService } from '@univerjs/engine-render';
import type { UniverEngine } from '../univer/univer-engine';

/** Stops the painting of the grid while a script writes, and paints once when it ends. */
export const pause = (engine: UniverEngine, paused: boolean): void => {
  const render = engine.book.injector.get(IRenderManagerService).getRenderById(engine.book.unitId());
  if (paused) render?.deactivate();
  else render?.activate();
};
