import { freeName } from '../book/layout';
import { aList, anObject, aText, aTruth, maybe } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import type { Book, BookKey } from '../tabs/columns';
import { areaKeys, areaStates, unknownAreas } from './area-states';

type Call = PageCalls['chooseAreas'];

/** Lays areas, switches them off and on again, and deletes them. What holds rows is asked about first; switched off, a tab keeps all of them on a hidden sheet, is not read and raises nothing. */
export const chooseAreas: Action<Book, Call['input'], Call['answer']> = {
  name: 'chooseAreas',
  reads: areaKeys,
  writes: true,
  undo: 'ends',
  page: anObject({ add: aList(aText), hide: aList(aText), remove: aList(aText), confirmed: maybe(aTruth) }),
  decide: (book, { language, settings }, { add, hide, remove, confirmed }, { found, isNamed }) => {
    const { actions: words } = language;
    if (settings.version === '') return { refused: { '': words.notInstalled } };
    const [unknown] = unknownAreas([...add, ...hide, ...remove]);
    if (unknown !== undefined) return { refused: { '': say(words.unknownArea, { name: unknown }) } };
    const states = new Map(areaStates(book, found).map((state) => [state.key, state]));
    const name = (key: string): string => language.tabs[key as BookKey].name;
    const asks = (keys: readonly string[], sentence: string, offToo: boolean): readonly string[] =>
      keys.flatMap((key) => {
        const { is = 'none', rows = 0 } = states.get(key) ?? {};
        const asked = rows !== 0 && (is === 'on' || (offToo && is === 'off'));
        return asked ? [say(sentence, { area: name(key), n: rows ?? words.unknownRows })] : [];
      });
    const questions = [...asks(hide, words.hideArea, false), ...asks(remove, words.removeArea, true)];
    if (questions.length > 0 && confirmed !== true) return { ask: questions.join('\n') };
    const added = add.filter((key) => states.get(key)?.is !== 'on');
    const gone = [...hide, ...remove].filter((key) => states.get(key)?.is !== 'none');
    const notice = [
      ...(added.length > 0 ? [say(words.areasAdded, { names: added.map(name).join(words.between) })] : []),
      ...(gone.length > 0 ? [say(words.areasGone, { names: gone.map(name).join(words.between) })] : []),
    ].join(words.sentenceEnd);
    return {
      layout: {
        tabs: add.map((tab) => ({ tab, name: states.get(tab)?.is === 'none' ? freeName(name(tab), isNamed) : name(tab) })),
        hide,
        remove,
      },
      ...(added[0] === undefined ? {} : { show: added[0] }),
      answer: { laid: added.length },
      notice,
      ...(notice === '' ? {} : { log: { result: notice } }),
    };
  },
};
