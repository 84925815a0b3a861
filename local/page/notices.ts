import { element } from './element';
import type { Words } from './words';

/** Short messages over the grid. */
export interface Notices {
  /** A toast at the lower right, gone after five seconds, as Sheets shows it. */
  readonly toast: (text: string, title: string) => void;
  /** What a script threw; it stays until it is dismissed. */
  readonly fault: (text: string) => void;
  /** Shown while a script runs. */
  readonly running: (label: string | null) => void;
}

/** Messages at the page's edge. */
export const notices = (words: Words): Notices => {
  const toasts = element('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  const top = element('div', { class: 'top-notice', role: 'alert' });
  document.body.append(toasts, top);
  const dismiss = (close: () => void): HTMLElement => element('button', { type: 'button', onclick: close }, words.dismiss);
  let slow: ReturnType<typeof setTimeout> | undefined;
  return {
    toast: (text, title) => {
      const one = element('div', { class: 'toast' });
      one.append(
        element('div', {}, ...(title === '' ? [] : [element('strong', {}, title)]), element('span', {}, text)),
        element('button', { type: 'button', class: 'icon', 'aria-label': words.close, onclick: () => one.remove() }, '✕'),
      );
      toasts.replaceChildren(one);
      setTimeout(() => one.remove(), 5000);
    },
    fault: (text) => {
      top.className = 'top-notice fault';
      top.replaceChildren(
        element('span', {}, text),
        dismiss(() => top.replaceChildren()),
      );
    },
    running: (label) => {
      clearTimeout(slow);
      if (label === null) {
        if (!top.classList.contains('fault')) top.replaceChildren();
        return;
      }
      top.className = 'top-notice';
      top.replaceChildren();
      slow = setTimeout(() => top.replaceChildren(element('span', {}, label)), 250);
    },
  };
};
