/** The function that the hourly trigger calls. */
const handler = 'onClock';

/** How many of those whoever is at the keyboard has. */
export const triggerCount = (): number =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler).length;

/** Gives whoever is at the keyboard exactly one hourly trigger in this workbook, or none, whatever was there before. A trigger is made anew each time, for one that is there may have lost its right. */
export const setTrigger = (on: boolean): void => {
  for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
  if (on) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
};
