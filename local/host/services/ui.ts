import type { Run } from '../run';
import { enumeration, service, typeNames } from '../service';
import type { Answer, MenuEntry } from '../shown';
import { words } from '../words';
import { heldBy } from './held';

const buttons = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const buttonSets = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

const menuOf = (run: Run, label: string, addon: boolean, entries: MenuEntry[], inside: WeakMap<object, MenuEntry>): object => {
  const menu: object = service<GoogleAppsScript.Base.Menu>(run, 'Menu', [
    {
      handle: {
        addItem: (caption: string, functionName: string) => {
          entries.push({ label: caption, function: functionName });
          return menu;
        },
        addSeparator: () => {
          entries.push({ separator: true });
          return menu;
        },
        addSubMenu: (other: object) => {
          const entry = inside.get(other);
          if (entry) entries.push(entry);
          return menu;
        },
      },
      ui: {
        addToUi: () => {
          run.desk.putMenu({ label, addon, entries });
        },
      },
    },
  ]);
  inside.set(menu, { label, entries });
  return menu;
};

/** The spreadsheet's user interface: menus, questions, sidebar and dialogs. */
export const uiOf = (run: Run): object => {
  const inside = new WeakMap<object, MenuEntry>();
  const ask = (args: readonly unknown[]): unknown => {
    const set = args.find((arg) => typeof arg === 'object' && arg !== null);
    const texts = args.filter((arg) => typeof arg === 'string');
    if (texts.length === 0 || texts.length > 2) throw run.error(words.badParameters(typeNames(args), 'Ui.alert'));
    const [title, text] = texts.length === 2 ? texts : ['', texts[0]];
    const answer = run.desk.ask({ title: title ?? '', text: text ?? '', buttons: String(set ?? 'OK').split('_') as Answer[] });
    return buttons[answer];
  };
  const show = (kind: 'sidebar' | 'dialog', output: unknown, title?: string): void => {
    const page = heldBy(output, 'html');
    if (!page) throw run.error(words.badParameters(typeNames([output]), `Ui.show${kind === 'sidebar' ? 'Sidebar' : 'ModalDialog'}`));
    // A sidebar's width is fixed at 300 pixels, whatever the script says.
    const { width, height, ...rest } = page;
    const size = kind === 'sidebar' ? { width: 300 } : { width: width ?? 600, height: height ?? 400 };
    run.desk.show({ ...rest, kind, title: title ?? page.title, ...size });
  };
  return service<GoogleAppsScript.Base.Ui>(
    run,
    'Ui',
    [
      {
        handle: {
          createMenu: (label: string) => menuOf(run, label, false, [], inside),
          createAddonMenu: () => menuOf(run, '', true, [], inside),
        },
        ui: {
          alert: (...args: readonly unknown[]) => ask(args),
          showSidebar: (output: unknown) => {
            show('sidebar', output);
          },
          showModalDialog: (output: unknown, title: string) => {
            show('dialog', output, title);
          },
        },
      },
    ],
    { Button: buttons, ButtonSet: buttonSets },
  );
};
