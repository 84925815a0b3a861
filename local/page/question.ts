import type { Answer, Question } from '../host/host';
import { element } from './element';
import type { Words } from './words';

/** Asks as `ui.alert` does: a modal with the buttons it was given; closing it answers CLOSE. */
export const askQuestion = (words: Words, { title, text, buttons }: Question): Promise<Answer> =>
  new Promise((answered) => {
    const box = element('dialog', { class: 'question', ...(title === '' ? {} : { 'aria-label': title }) });
    const answer = (given: Answer): void => {
      box.remove();
      answered(given);
    };
    const shown = buttons.map((button, at) =>
      element('button', { type: 'button', class: at === 0 ? 'primary' : 'plain', onclick: () => answer(button) }, words.answers[button]),
    );
    box.append(...(title === '' ? [] : [element('h2', {}, title)]), element('p', {}, text), element('footer', {}, ...shown.reverse()));
    box.addEventListener('cancel', () => answer('CLOSE'));
    document.body.append(box);
    box.showModal();
    shown.at(-1)?.focus();
  });
