import type { AnyAction } from '../define/action';
import { areasForm } from './areas-form';
import { chooseAreas } from './choose-areas';
import { functionHelp } from './function-help';
import { importForm } from './import-form';
import { importRows } from './import-rows';
import { insertFormula } from './insert-formula';
import { install } from './install';
import { installForm } from './install-form';
import { refresh } from './refresh';
import { review } from './review';
import { reviewForm } from './review-form';
import { changeGoal, saveGoal } from './save-goal';
import { saveItem } from './save-item';
import { saveMember } from './save-member';
import { sidebar } from './sidebar';
import { undoFormula } from './undo-formula';

/** Everything that a person or the clock can start. */
export const actions: readonly AnyAction[] = [
  installForm,
  install,
  areasForm,
  chooseAreas,
  sidebar,
  saveGoal,
  changeGoal,
  saveMember,
  saveItem,
  importForm,
  importRows,
  refresh,
  reviewForm,
  review,
  functionHelp,
  insertFormula,
  undoFormula,
];
