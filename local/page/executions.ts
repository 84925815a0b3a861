import type { Execution, InstalledTrigger } from '../host/host';
import { element } from './element';
import type { Words } from './words';

/** The drawer that lists what ran and lets triggers run. */
export interface ExecutionsDrawer {
  readonly element: HTMLElement;
  readonly add: (execution: Execution) => void;
  readonly toggle: () => void;
}

const timeOf = (at: number): string => {
  const day = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())} ${two(day.getHours())}:${two(day.getMinutes())}:${two(day.getSeconds())}`;
};
const secondsOf = (milliseconds: number): string => (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1);

const details = (execution: Execution): HTMLElement => {
  const calls = [...execution.calls.byName].sort(([, one], [, other]) => other - one).map(([name, count]) => `${name} × ${count}`);
  const lines = [...execution.log, ...(calls.length > 0 ? [calls.join('   ')] : [])];
  return element('pre', {}, [...(execution.error === null ? [] : [execution.error]), ...lines].join('\n'));
};

const rowsOf = (execution: Execution, words: Words): readonly HTMLElement[] => {
  const more = element('tr', { class: 'details', hidden: true }, element('td', { colspan: '6' }, details(execution)));
  const name = element('button', { type: 'button', 'aria-expanded': 'false' }, execution.function);
  name.addEventListener('click', () => {
    more.hidden = !more.hidden;
    name.setAttribute('aria-expanded', String(!more.hidden));
  });
  const row = element(
    'tr',
    { class: execution.error === null ? 'done' : 'failed' },
    element('td', {}, name),
    element('td', {}, words.startedBy[execution.startedBy] ?? execution.startedBy),
    element('td', {}, timeOf(execution.at)),
    element('td', { class: 'number' }, words.calls(execution.calls.total)),
    element('td', { class: 'number' }, words.seconds(secondsOf(execution.simulated.mid))),
    element('td', {}, execution.error === null ? `✓ ${words.done}` : `■ ${words.failed}`),
  );
  return [row, more];
};

/** The drawer under the grid: newest execution first, opened by its name; triggers on the right. */
export const executionsDrawer = (
  words: Words,
  act: {
    readonly triggers: () => Promise<readonly InstalledTrigger[]>;
    readonly run: (trigger: string) => void;
    readonly reopen: () => void;
  },
): ExecutionsDrawer => {
  const list = element('tbody');
  const empty = element('p', { class: 'empty' }, words.noExecutions);
  const head = element(
    'thead',
    {},
    element('tr', {}, ...words.columns.map((label, at) => element('th', { ...(at === 3 || at === 4 ? { class: 'number' } : {}) }, label))),
  );
  const table = element('table', { hidden: true }, head, list);
  const triggers = element('ul');
  const drawer = element('section', { class: 'executions', 'aria-label': words.executions, hidden: true });
  const close = element('button', { type: 'button', class: 'icon', 'aria-label': words.close, onclick: () => toggle() }, '✕');
  drawer.append(
    element('header', {}, element('h2', {}, words.executions), close),
    element(
      'div',
      { class: 'columns' },
      element('div', { class: 'ran' }, empty, table),
      element(
        'aside',
        {},
        element('h3', {}, words.triggers),
        triggers,
        element('button', { type: 'button', onclick: act.reopen }, words.reopen),
      ),
    ),
  );
  const showTriggers = async (): Promise<void> => {
    const installed = await act.triggers();
    const items = installed.map((trigger) =>
      element(
        'li',
        {},
        element('span', {}, trigger.function, ...(trigger.due === undefined ? [] : [element('small', {}, timeOf(trigger.due))])),
        element('button', { type: 'button', onclick: () => act.run(trigger.id) }, words.runNow),
      ),
    );
    triggers.replaceChildren(...(items.length > 0 ? items : [element('li', { class: 'empty' }, words.noTriggers)]));
  };
  const toggle = (): void => {
    drawer.hidden = !drawer.hidden;
    if (!drawer.hidden) void showTriggers();
  };
  return {
    element: drawer,
    toggle,
    add: (execution) => {
      empty.hidden = true;
      table.hidden = false;
      list.prepend(...rowsOf(execution, words));
      if (!drawer.hidden) void showTriggers();
    },
  };
};
