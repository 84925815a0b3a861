import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, languageFor } from '../languages';

/** The language of the page; until the first answer has named it, the browser's. */
export const Words = createContext<Language>(languageFor(globalThis.navigator?.language ?? ''));

/** All words of the page's language. */
export const useWords = (): Language => useContext(Words);
