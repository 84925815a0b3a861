import type { ShownPage } from '../host/host';
import { element } from './element';
import { type FrameCalls, pageFrame } from './frame';
import type { Words } from './words';

/** Shows an add-on's sidebar and dialogs: one of each at most, the newest. */
export const shownPages = (side: HTMLElement, words: Words, call: FrameCalls['call']): ((page: ShownPage) => void) => {
  let endSidebar = (): void => {};
  let endDialog = (): void => {};
  const closeButton = (close: () => void): HTMLElement =>
    element('button', { type: 'button', class: 'icon', 'aria-label': words.close, title: words.close, onclick: close }, '✕');

  const sidebar = (page: ShownPage): void => {
    endSidebar();
    const { frame, end } = pageFrame(page.html, page.title, { call, close: () => endSidebar() });
    endSidebar = () => {
      end();
      side.replaceChildren();
      side.hidden = true;
    };
    side.replaceChildren(element('header', {}, element('h2', {}, page.title), closeButton(endSidebar)), frame);
    side.setAttribute('aria-label', page.title);
    side.hidden = false;
  };
  const dialog = (page: ShownPage): void => {
    endDialog();
    const box = element('dialog', { class: 'page-dialog', 'aria-label': page.title });
    const { frame, end } = pageFrame(page.html, page.title, { call, close: () => endDialog() });
    endDialog = () => {
      end();
      box.remove();
    };
    frame.style.width = `${page.width ?? 600}px`;
    frame.style.height = `${page.height ?? 400}px`;
    box.addEventListener('close', () => endDialog());
    box.append(element('header', {}, element('h2', {}, page.title), closeButton(endDialog)), frame);
    document.body.append(box);
    box.showModal();
  };
  return (page) => (page.kind === 'sidebar' ? sidebar(page) : dialog(page));
};
