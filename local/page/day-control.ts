import { element } from './element';
import type { Words } from './words';

const isoOf = (moment: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
};

/**
 * The day scripts take for today: this machine's, or a chosen one at the same time of day.
 * `changed` gets how far the clock is ahead, in milliseconds.
 */
export const dayControl = (words: Words, changed: (ahead: number) => void): HTMLElement => {
  const input = element('input', { type: 'date', 'aria-label': words.today, value: isoOf(new Date()) });
  const back = element('button', { type: 'button', class: 'icon', title: words.realDay, 'aria-label': words.realDay, hidden: true }, '↺');
  const label = element('span', {}, words.today);
  const box = element('div', { class: 'day' }, label, input, back);
  const show = (ahead: number): void => {
    back.hidden = ahead === 0;
    box.classList.toggle('chosen', ahead !== 0);
    label.textContent = ahead === 0 ? words.today : words.chosenDay;
    changed(ahead);
  };
  input.addEventListener('change', () => {
    if (input.value === '') return;
    const days = Math.round((Date.parse(`${input.value}T00:00:00Z`) - Date.parse(`${isoOf(new Date())}T00:00:00Z`)) / 86_400_000);
    show(days * 86_400_000);
  });
  back.addEventListener('click', () => {
    input.value = isoOf(new Date());
    show(0);
  });
  return box;
};
