/** The function that the hourly trigger calls. */
const handler = 'onClock';

/** Gives whoever is at the keyboard exactly one hourly trigger in this workbook, or none, whatever was there before. A trigger is made anew each time, for one that is there may have lost its right. */
export const setTrigger = (on: boolean): void => {
  for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
  if (on) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
};
