/** A data file shipped beside the code as HTML, parsed: `starter-general`, `calendars`. */
export const dataFile = (name: string): unknown => JSON.parse(HtmlService.createTemplateFromFile(name).getRawContent());
