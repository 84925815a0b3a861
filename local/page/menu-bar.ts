import { element } from './element';

/** An entry of a menu: what it does, a line, or a menu of its own. */
export type Entry =
  | { readonly label: string; readonly act: () => void; readonly disabled?: boolean }
  | { readonly separator: true }
  | { readonly label: string; readonly entries: () => readonly Entry[] };

/** A menu of the bar; its entries are asked for each time it opens. */
export interface Menu {
  readonly label: string;
  readonly entries: () => readonly Entry[];
}

const itemsOf = (menu: Element): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>(':scope > li > [role=menuitem]:not([aria-disabled=true])'),
];
const move = (items: readonly HTMLElement[], by: number): void => {
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + by + items.length) % items.length]?.focus();
};

/** A bar of menus, used with the mouse or with arrows, Enter and Esc. */
export const menuBar = (menus: readonly Menu[]): HTMLElement => {
  const bar = element('nav', { class: 'menus', role: 'menubar' });
  let opened: { readonly button: HTMLElement; readonly list: HTMLElement } | null = null;

  const close = (refocus = false): void => {
    if (!opened) return;
    opened.list.remove();
    opened.button.setAttribute('aria-expanded', 'false');
    if (refocus) opened.button.focus();
    opened = null;
  };
  const choose = (act: () => void): void => {
    close();
    act();
  };
  const openInside = (item: HTMLElement, entries: readonly Entry[], focus: boolean): void => {
    closeInside(item.closest('ul'));
    const list = listOf(entries);
    item.setAttribute('aria-expanded', 'true');
    item.parentElement?.append(list);
    if (focus) itemsOf(list)[0]?.focus();
  };
  const closeInside = (list: Element | null): void => {
    for (const inside of list?.querySelectorAll(':scope ul') ?? []) inside.remove();
    for (const item of list?.querySelectorAll(':scope > li > [aria-expanded=true]') ?? []) item.setAttribute('aria-expanded', 'false');
  };
  const listOf = (entries: readonly Entry[]): HTMLElement => {
    const list = element('ul', { class: 'menu', role: 'menu' });
    for (const entry of entries) list.append(itemOf(entry));
    list.addEventListener('keydown', keys);
    return list;
  };
  const itemOf = (entry: Entry): HTMLElement => {
    if ('separator' in entry) return element('li', { role: 'separator' });
    if ('entries' in entry) {
      const item = element(
        'button',
        { type: 'button', role: 'menuitem', 'aria-haspopup': 'true', 'aria-expanded': 'false', tabindex: '-1' },
        entry.label,
      );
      item.addEventListener('mouseenter', () => openInside(item, entry.entries(), false));
      item.addEventListener('click', () => openInside(item, entry.entries(), true));
      return element('li', { role: 'none' }, item);
    }
    const item = element(
      'button',
      { type: 'button', role: 'menuitem', tabindex: '-1', 'aria-disabled': entry.disabled ? 'true' : 'false' },
      entry.label,
    );
    item.addEventListener('mouseenter', () => closeInside(item.closest('ul')));
    item.addEventListener('click', () => {
      if (!entry.disabled) choose(entry.act);
    });
    return element('li', { role: 'none' }, item);
  };
  const open = (button: HTMLElement, menu: Menu, focus: boolean): void => {
    close();
    const list = listOf(menu.entries());
    button.setAttribute('aria-expanded', 'true');
    button.parentElement?.append(list);
    opened = { button, list };
    if (focus) itemsOf(list)[0]?.focus();
  };
  const buttons = (): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>(':scope > div > button')];
  const openBeside = (by: number): void => {
    const all = buttons();
    const at = opened ? all.indexOf(opened.button) : all.indexOf(document.activeElement as HTMLElement);
    const next = (at + by + all.length) % all.length;
    const menu = menus[next];
    if (opened && menu && all[next]) open(all[next], menu, true);
    else all[next]?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const item = document.activeElement as HTMLElement;
    const isInside = list.parentElement?.tagName === 'LI';
    const act = new Map<string, () => void>([
      ['ArrowDown', () => move(itemsOf(list), 1)],
      ['ArrowUp', () => move(itemsOf(list), -1)],
      ['Home', () => itemsOf(list)[0]?.focus()],
      ['End', () => itemsOf(list).at(-1)?.focus()],
      ['ArrowRight', () => (item.getAttribute('aria-haspopup') ? item.click() : openBeside(1))],
      ['ArrowLeft', () => (isInside ? leave(list) : openBeside(-1))],
      ['Escape', () => (isInside ? leave(list) : close(true))],
      ['Tab', () => close()],
    ]).get(event.key);
    if (!act) return;
    act();
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  };
  const leave = (list: HTMLElement): void => {
    const owner = list.parentElement?.querySelector<HTMLElement>(':scope > [role=menuitem]');
    list.remove();
    owner?.setAttribute('aria-expanded', 'false');
    owner?.focus();
  };

  for (const menu of menus) {
    const button = element('button', { type: 'button', role: 'menuitem', 'aria-haspopup': 'true', 'aria-expanded': 'false' }, menu.label);
    button.addEventListener('click', () => (opened?.button === button ? close() : open(button, menu, false)));
    button.addEventListener('mouseenter', () => {
      if (opened && opened.button !== button) open(button, menu, false);
    });
    button.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') {
        open(button, menu, true);
        event.preventDefault();
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') openBeside(event.key === 'ArrowRight' ? 1 : -1);
      else if (event.key === 'Escape') close(true);
    });
    bar.append(element('div', {}, button));
  }
  document.addEventListener('pointerdown', (event) => {
    if (!bar.contains(event.target as Node)) close();
  });
  return bar;
};
