import type { HostState, MenuEntry, ShownMenu } from '../host/host';
import { keepState, openMemory } from '../host/state';
import { emptyWorkbook } from '../host/workbook';
import { evaluate } from '../univer/evaluate';
import { type HostThread, hostThread } from '../univer/host-thread';
import type { HostMemory } from '../univer/host-worker';
import { type UniverEngine, univerEngine } from '../univer/univer-engine';
import { dayControl } from './day-control';
import { element } from './element';
import { sayErrors, showErrors } from './error-cells';
import { executionsDrawer } from './executions';
import { fileEntries } from './file-menu';
import { startGrid } from './grid';
import { keeper, readKept } from './keeper';
import { type Entry, menuBar } from './menu-bar';
import { notices } from './notices';
import { pause } from './pause';
import { personEdits } from './person-edits';
import { askQuestion } from './question';
import { fitRows } from './row-heights';
import { shell } from './shell';
import { shownPages } from './shown-pages';
import { pageLanguage, type Words, wordsIn } from './words';

const language = pageLanguage(location.search, navigator.language);
const words = wordsIn(language);
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

const blank = (): HostState =>
  keepState(
    emptyWorkbook({
      name: words.untitled,
      locale: language === 'zh' ? 'zh_CN' : 'en_US',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    openMemory(),
  );
const memoryOf = ({ workbook: _, ...memory }: HostState): HostMemory => memory;

const addonEntries = (menus: readonly ShownMenu[], click: (name: string) => void, help: () => void): readonly Entry[] => {
  const entry = (from: MenuEntry): Entry => {
    if ('separator' in from) return from;
    if ('entries' in from) return { label: from.label, entries: () => from.entries.map(entry) };
    return { label: from.label, act: () => click(from.function) };
  };
  // Sheets itself adds Help to an add-on's menu.
  const items = menus.filter(({ addon }) => addon).flatMap((menu) => menu.entries.map(entry));
  return [
    {
      label: words.addon,
      entries: () => [...items, ...(items.length > 0 ? [{ separator: true } as const] : []), { label: words.help, act: help }],
    },
  ];
};

const foldColumns = (engine: UniverEngine, closed: boolean): void => {
  const { sheet } = engine.active();
  for (const { first, last } of engine.state.groups.get(sheet) ?? []) engine.groupColumns(sheet, first, last - first + 1, closed);
};

const start = async (page: HTMLElement): Promise<void> => {
  const parts = shell(page, words);
  const [kept, files] = await Promise.all([readKept(), fetch('dist').then((response) => response.json() as Promise<[string, string][]>)]);
  const state = kept ?? blank();
  const engine = univerEngine(startGrid(parts.grid, language), state.workbook);
  showErrors(engine);
  sayErrors(engine, parts.grid);
  fitRows(engine);
  const shown = notices(words);
  let menus: readonly ShownMenu[] = [];
  let ready: HostThread | null = null;

  const save = keeper(
    words,
    async () => {
      const memory = ready ? await ready.kept() : memoryOf(state);
      return { ...memory, workbook: engine.save() };
    },
    parts.say,
  );
  const call = (name: string, args: readonly unknown[]): Promise<unknown> => thread.host.callFromPage(name, args);
  const drawer = executionsDrawer(words, {
    triggers: () => thread.host.triggers(),
    run: (trigger) => void run(() => thread.host.runTrigger(trigger)),
    reopen: () => void run(() => thread.host.open()),
  });
  const worker = new Worker('worker.js');
  const thread = hostThread({
    post: (message) => worker.postMessage(message),
    engine,
    evaluate,
    files,
    options: { memory: memoryOf(state), locale: language === 'zh' ? 'zh_CN' : 'en' },
    screen: {
      ask: (question) => askQuestion(words, question),
      show: shownPages(parts.side, words, call),
      toast: shown.toast,
      menu: (now) => {
        menus = now;
        page.dataset.ready = 'true';
      },
      busy: (busy) => pause(engine, busy),
      execution: (execution) => {
        drawer.add(execution);
        save.changed();
      },
    },
  });
  worker.addEventListener('message', ({ data }) => thread.receive(data));
  ready = thread;

  const run = async (act: () => Promise<unknown>): Promise<void> => {
    shown.running(words.running);
    const result = await act().catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }));
    shown.running(null);
    const error = typeof result === 'object' && result !== null && 'error' in result ? result.error : null;
    if (typeof error === 'string') shown.fault(error);
  };
  // For the console and for tests: the grid is a canvas and says nothing.
  Object.assign(globalThis, { localSheet: { engine, host: thread.host } });
  personEdits(
    engine,
    (edit) => void thread.host.edited(edit),
    () => shown.toast(words.protectedCells, ''),
  );
  engine.onChange(save.changed);

  const ask = async (title: string, text: string): Promise<boolean> =>
    (await askQuestion(words, { title, text, buttons: ['OK', 'CANCEL'] })) === 'OK';
  const help = (): void => void askQuestion(words, { title: words.addon, text: words.helpText, buttons: ['OK'] });
  parts.fill({
    name: engine.about().name,
    rename: (name) => {
      engine.rename(name);
      document.title = name;
      save.changed();
    },
    drawer: drawer.element,
    tools: [
      dayControl(words, (ahead) => {
        thread.setClock({ ahead });
        void run(async () => (await thread.host.tick()).find(({ error }) => error !== null));
      }),
      element('button', { type: 'button', class: 'plain', onclick: drawer.toggle }, words.executions),
    ],
    menus: menuBar([
      { label: words.file, entries: () => fileEntries(words, blank, engine, ask, shown.fault) },
      {
        label: words.view,
        entries: () => [
          { label: words.showColumns, act: () => foldColumns(engine, false) },
          { label: words.hideColumns, act: () => foldColumns(engine, true) },
          { separator: true },
          { label: words.executions, act: drawer.toggle },
        ],
      },
      { label: words.extensions, entries: () => addonEntries(menus, (name) => void run(() => thread.host.clickMenu(name)), help) },
      ...helpMenu(words, help),
    ]),
  });
  document.title = engine.about().name;
  await run(() => thread.host.open());
  parts.say(words.saved);
  page.dataset.ready = 'true';
};

const helpMenu = (from: Words, help: () => void) => [
  { label: from.help, entries: (): readonly Entry[] => [{ label: from.addon, act: help }] },
];

const page = document.getElementById('page');
if (page) void start(page);
