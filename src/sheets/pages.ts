import type { Addon } from '../define/addon';
import type { PageAnswer, PageCall } from '../define/page-calls';
import { say } from '../languages/say';
import { run, userLanguage } from './run';

const sizes = { install: [480, 600], areas: [480, 600], import: [760, 640], review: [520, 460] } as const;

/** Opens a dialog of the add-on. */
export const showDialog = (page: keyof typeof sizes): void => {
  const [width, height] = sizes[page];
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height),
    userLanguage().actions.titles[page],
  );
};

/** Opens the sidebar. */
export const showSidebar = (): void => {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(userLanguage().actions.titles.sidebar));
};

/** The door through which pages ask for an action: only those that pages may call, input and answer as JSON. */
export const answerPage = (addon: Addon, name: string, input: unknown): PageAnswer<PageCall> => {
  const action = addon.actions.find((one) => one.name === name && one.page === true);
  if (!action) return { ok: false, refused: { '': say(userLanguage().actions.unknownAction, { name: String(name) }) } };
  const strange = action.accepts?.(input) ?? null;
  if (strange !== null) return { ok: false, refused: { '': say(userLanguage().actions.strangeInput, { path: strange || name }) } };
  const ended = run(addon, name, input, 'page');
  if (ended.ok) return { ok: true, answer: ended.answer as never, notice: ended.notice };
  return 'ask' in ended ? { ok: false, ask: ended.ask } : { ok: false, refused: ended.refused };
};

const actionName = (name: string): string => (userLanguage().actions.names as { readonly [name: string]: string })[name] ?? name;

/** Runs an action from the menu; a toast says how it ended, a dialog that it failed. */
export const runFromMenu = (addon: Addon, name: string): void => {
  try {
    const ended = run(addon, name, {}, 'menu');
    const text = ended.ok ? ended.notice : 'ask' in ended ? ended.ask : Object.values(ended.refused).join('\n');
    if (text) SpreadsheetApp.getActive().toast(text, actionName(name));
  } catch (thrown) {
    const ui = SpreadsheetApp.getUi();
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    ui.alert(actionName(name), say(userLanguage().actions.failed, { action: actionName(name), error }), ui.ButtonSet.OK);
  }
};
