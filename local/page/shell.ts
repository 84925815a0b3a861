import { element } from './element';
import type { Words } from './words';

/** The parts of the page. */
export interface Shell {
  readonly grid: HTMLElement;
  readonly side: HTMLElement;
  readonly say: (text: string) => void;
  /** Fills the head once the workbook is there. */
  readonly fill: (parts: {
    readonly name: string;
    readonly rename: (name: string) => void;
    readonly menus: HTMLElement;
    readonly tools: readonly HTMLElement[];
    readonly drawer: HTMLElement;
  }) => void;
}

/** The frame of the page: name and menus above, the grid with the sidebar beside it, the drawer below. */
export const shell = (page: HTMLElement, words: Words): Shell => {
  const saved = element('span', { class: 'saved', role: 'status' }, words.loading);
  const grid = element('div', { class: 'grid' });
  const side = element('aside', { class: 'sidebar', hidden: true });
  const names = element('div', { class: 'names' });
  const tools = element('div', { class: 'tools' });
  const icon = element('img', { src: 'icon.svg', alt: '', width: '32', height: '32' });
  const middle = element('main', {}, grid, side);
  page.replaceChildren(element('header', { class: 'head' }, icon, names, tools), middle);
  return {
    grid,
    side,
    say: (text) => {
      saved.textContent = text;
    },
    fill: (parts) => {
      const name = element('input', { class: 'name', value: parts.name, 'aria-label': words.name, spellcheck: 'false' });
      const resize = (): void => {
        name.style.width = `${Math.min(
          420,
          Math.max(
            60,
            [...name.value].reduce((sum, letter) => sum + (letter > '\u2e80' ? 17 : 9.2), 18),
          ),
        )}px`;
      };
      resize();
      name.addEventListener('input', resize);
      name.addEventListener('change', () => {
        if (name.value.trim() === '') name.value = words.untitled;
        resize();
        parts.rename(name.value.trim());
      });
      name.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') name.blur();
      });
      names.replaceChildren(element('div', { class: 'title' }, name, saved), parts.menus);
      tools.replaceChildren(...parts.tools);
      page.append(parts.drawer);
    },
  };
};
