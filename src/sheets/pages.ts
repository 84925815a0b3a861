import { anObject, aRecord, aText, type Check } from '../define/accepts';
import type { Addon } from '../define/addon';
import type { PageAnswer, PageCall, PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import { plan } from './plan';
import { actionName, run, userLanguage } from './run';

const sizes = {
  install: [480, 600],
  areas: [480, 600],
  import: [760, 640],
  review: [520, 460],
  daily: [480, 560],
  preview: [760, 640],
  plan: [680, 560],
} as const;

const show = (page: keyof typeof sizes, output: GoogleAppsScript.HTML.HtmlOutput, title: string): void => {
  const [width, height] = sizes[page];
  SpreadsheetApp.getUi().showModalDialog(output.setWidth(width).setHeight(height), title);
};

/** Opens a dialog of the add-on. */
export const showDialog = (page: Exclude<keyof typeof sizes, 'plan'>): void =>
  show(page, HtmlService.createHtmlOutputFromFile(page), userLanguage().actions.titles[page]);

/** Opens the dialog that tells what an action will do before it does it; `action` is one of our own names. */
export const showPlan = (action: string): void => {
  const page = HtmlService.createHtmlOutputFromFile('plan').getContent();
  const named = page.replace('<div id="page">', `<div id="page" data-action="${action}" data-language="${userLanguage().code}">`);
  show('plan', HtmlService.createHtmlOutput(named), titleOf(action));
};

/** Opens the sidebar. */
export const showSidebar = (): void => {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(userLanguage().actions.titles.sidebar));
};

const takesPlan = anObject<PageCalls['plan']['input']>({ action: aText, input: aRecord<unknown>(() => null) });

const refuse = (text: string): PageAnswer<PageCall> => ({ ok: false, refused: { '': text } });

/** The door through which pages ask for an action, or for the plan of one: only those that pages may call, input and answer as JSON. */
export const answerPage = (addon: Addon, name: string, input: unknown): PageAnswer<PageCall> => {
  const words = userLanguage().actions;
  const strange = (check: Check<unknown>, given: unknown): string | null => {
    const path = check(given);
    return path === null ? null : say(words.strangeInput, { path: path || name });
  };
  const dry = name === 'plan';
  const ill = dry ? strange(takesPlan, input) : null;
  if (ill !== null) return refuse(ill);
  const asked = dry ? (input as PageCalls['plan']['input']) : { action: name, input };
  const action = addon.actions.find((one) => one.name === asked.action && one.page);
  if (!action?.page) return refuse(say(words.unknownAction, { name: String(asked.action) }));
  const wrong = strange(action.page, asked.input);
  if (wrong !== null) return refuse(wrong);
  const ended = dry ? plan(addon, action, asked.input) : run(addon, name, input, 'page');
  if (ended.ok) return { ok: true, answer: ended.answer as never, notice: ended.notice };
  return 'ask' in ended ? { ok: false, ask: ended.ask } : { ok: false, refused: ended.refused };
};

/** A dialog is headed by what it shows, where that is not just the action's name. */
const titleOf = (action: string): string =>
  (userLanguage().actions.titles as { readonly [action: string]: string })[action] ?? nameOf(action);

const nameOf = (action: string): string => actionName(userLanguage(), action);

/** Runs an action from the menu; a toast says how it ended, a dialog that it failed. */
export const runFromMenu = (addon: Addon, name: string): void => {
  try {
    const ended = run(addon, name, {}, 'menu');
    const text = ended.ok ? ended.notice : 'ask' in ended ? ended.ask : Object.values(ended.refused).join('\n');
    if (text) SpreadsheetApp.getActive().toast(text, nameOf(name));
  } catch (thrown) {
    const ui = SpreadsheetApp.getUi();
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    ui.alert(nameOf(name), say(userLanguage().actions.failed, { action: nameOf(name), error }), ui.ButtonSet.OK);
  }
};
