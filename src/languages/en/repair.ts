import type { Language } from '../index';

/** What the check of the workbook says. */
export const repair: Language['repair'] = {
  fine: 'Checked: nothing is missing or damaged',
  mended: '{n} {n:thing|things} mended',
  left: '{n} {n:is|are} left to you and unchanged',
  kinds: {
    tabLost: 'The tab {tab} is missing: laid anew',
    markLost: 'The sheet {name} is no longer known as {tab}: marked again',
    copy: '{name} is a copy of {tab}, which the add-on does not read: left as it is',
    unplaced: 'Neither headers nor hidden keys of {tab} can be recognised: please undo the change to its first two rows',
    keyLost: '{tab} {cell}: the hidden key of {column} is lost: put back',
    keyDoubled: '{tab} {cell}: the hidden key of {column} is there twice: this one is taken away, and the column is yours',
    columnLost: '{tab} lacks the column {column}: put in',
    formulaLost: '{tab} {cell}: the formula of {column} is missing or changed: put back',
    formulaBlocked: '{tab} {cell} stands in the way of the formula of {column}: please move or delete what is in that cell',
    nameLost: '{tab}: the named range {name} is missing or points elsewhere: set again',
    listLost: '{tab}: choices are missing in {columns}: put back',
    guardLost: '{tab}: warnings before an edit are missing in {columns}: put back',
    colourLost: '{tab}: {n} conditional {n:colour is|colours are} missing: put back',
    idDoubled: '{tab}, row {row}, “{title}”, has the id of a row above: that one keeps it, this one gets a new id',
    settingsLost: 'Settings lacks {n} {n:row|rows}: put back with defaults',
    triggerDoubled: 'The trigger of the daily refresh is there more than once: one stays',
    triggerLost: 'The daily refresh is on and has not run since {day}: its trigger is made anew, as yours',
  },
};
