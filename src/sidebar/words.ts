import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, languageFor, languageOf } from '../languages';

const named = globalThis.document?.getElementById('page')?.dataset.language ?? '';

/** The language of the page; until the first answer has named it, the one that it was opened in, else the browser's. */
export const Words = createContext<Language>(languageOf(named) ?? languageFor(globalThis.navigator?.language ?? ''));

/** All words of the page's language. */
export const useWords = (): Language => useContext(Words);
