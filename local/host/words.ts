/** Google's sentences, as a script meets them (in English; Google shows them in the user's language). */
export const words = {
  outside: 'The coordinates of the range are outside the dimensions of the sheet.',
  badRange: 'The coordinates or dimensions of the range are invalid.',
  noRange: 'Range not found',
  noSheet: 'Sheet not found',
  atLeastOne: (what: 'rows' | 'columns') => `The number of ${what} in the range must be at least 1.`,
  outOfBounds: (what: 'rows' | 'columns') => `Those ${what} are out of bounds.`,
  notAll: (what: 'rows' | 'columns') => `You can't delete all the ${what} on the sheet.`,
  dataRows: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  dataColumns: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  notUnfrozen: (what: 'rows' | 'columns') => `Sorry, it is not possible to delete all non-frozen ${what}.`,
  // Google's own words for these two are not known.
  allFrozen: (what: 'rows' | 'columns') => `You can't freeze all visible ${what} on a sheet.`,
  badName: 'The name of a sheet must have between 1 and 100 characters.',
  tooManyColumns: 'This action would increase the number of columns in the sheet above the limit of 18278 columns.',
  metadataPlace:
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  sheetExists: (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`,
  lastSheet: "You can't remove all the sheets in a document.",
  lastVisible: "You can't hide all the sheets in a document.",
  tooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  tooManyCells: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  invalidEntry: (cell: string, values: readonly string[] | undefined) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${values ? ` Please enter one of the following values: ${values.join(', ')}.` : ''}`,
  protected:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  longList: 'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
  otherSheet: 'Conditional format rule cannot reference a different sheet.',
  badParameters: (types: readonly string[], method: string) =>
    `The parameters (${types.join(',')}) don't match the method signature for ${method}.`,
  noPermission: (method: string) => `You do not have permission to call ${method}`,
  needs: (method: string, scopes: string) => `You do not have permission to call ${method}. Required permissions: ${scopes}`,
  insufficient: (method: string, scopes: string) =>
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes}`,
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  tooSlow: 'Exceeded maximum execution time',
  timedOut: 'Service Spreadsheets timed out while accessing document with id 1.',
  serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
  tooOften: 'Service invoked too many times in a short time: Spreadsheets. Try Utilities.sleep(1000) between calls.',
  killed: 'The JavaScript runtime exited unexpectedly.',
  // Google's own words for these two are not known.
  noAccess: 'You do not have permission to access the requested document.',
  viewOnly: 'You do not have permission to edit the requested document.',
  tooMuchTime: 'Service using too much computer time for one day.',
  noFile: (name: string) => `No HTML file named ${name} was found.`,
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  propertyQuota: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  tooLarge: (what: string) => `Argument too large: ${what}`,
  clockTriggers: 'This add-on has created too many time-based triggers in this document for this Google user account.',
  manyTriggers: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  // Google's own words for this are not known.
  subHour: 'This add-on may not run time-based triggers more often than once an hour.',
  noRecipient: 'Failed to send email: no recipient',
  tooManyProperties: 'Service invoked too many times for one day: properties.',
  mailQuota: 'Service invoked too many times for one day: email.',
  badAddress: (address: string) => `Invalid email: ${address}`,
  mailRecipients: 'Limit Exceeded: Email Recipients Per Message.',
  mailBody: 'Limit Exceeded: Email Body Size.',
  noFunction: (name: string) => `Script function not found: ${name}`,
  illegalValue: (name: string) => `Failed due to illegal value in property: ${name}`,
  circular: 'Failed due to circular reference.',
  noGroup: (index: number, depth: number) => `There is no column group at index ${index} and depth ${depth}.`,
} as const;
