import type { AnyAction } from '../define/action';
import { archive } from './archive';
import { areasForm } from './areas-form';
import { chooseAreas } from './choose-areas';
import { daily } from './daily';
import { dailyFailed } from './daily-failed';
import { dailyForm } from './daily-form';
import { functionHelp } from './function-help';
import { goTo } from './go-to';
import { importForm } from './import-form';
import { importRows } from './import-rows';
import { insertFormula } from './insert-formula';
import { install } from './install';
import { installForm } from './install-form';
import { mendFinding } from './mend-finding';
import { previewMails } from './preview-mails';
import { refresh } from './refresh';
import { removeExamples } from './remove-examples';
import { repair } from './repair';
import { review } from './review';
import { reviewForm } from './review-form';
import { changeGoal, saveGoal } from './save-goal';
import { saveItem } from './save-item';
import { saveMember } from './save-member';
import { sidebar } from './sidebar';
import { snooze, wake } from './snooze';
import { switchDaily } from './switch-daily';
import { undo } from './undo';
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
  goTo,
  mendFinding,
  snooze,
  wake,
  importForm,
  importRows,
  refresh,
  daily,
  dailyForm,
  switchDaily,
  previewMails,
  dailyFailed,
  reviewForm,
  review,
  functionHelp,
  insertFormula,
  undoFormula,
  undo,
  removeExamples,
  archive,
  repair,
];
