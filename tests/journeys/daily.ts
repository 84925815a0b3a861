import type { NodeHost } from '../../local/host/node/run';
import { labelOf } from '../../src/languages/choose';
import { zhCn } from '../../src/languages/zh-cn';
import { answerOf, ask, installed, rowsOf, type } from './matrix';

/** The leads of the team: each has an address and takes part as a manager. */
export const leads = ['M-1', 'M-2', 'M-3', 'M-4', 'M-5'];
/** Whose account the daily run is switched on in first, and in second. */
export const [first, second] = ['first@example.com', 'second@example.com'];

const nameOf = (host: NodeHost, id: string): string =>
  String(
    rowsOf(host, 'members')
      .find(({ cell }) => cell.get('id') === id)
      ?.cell.get('member'),
  );

/** The matrix at the end of a quarter with so many leads, its daily run switched on with mails, in the accounts given. */
export const atQuartersEnd = (many: number, now: string, accounts: readonly string[]): NodeHost => {
  const host = installed('zh-CN', { region: 'CN' }, { now, user: first });
  rowsOf(host, 'members').forEach(({ at, cell }) => {
    const id = String(cell.get('id'));
    if (!leads.slice(0, many).includes(id)) return;
    type(host, 'members', at, 'email', `${id.toLowerCase()}@example.com`);
    type(host, 'members', at, 'takesPart', labelOf(zhCn, 'takesPart', 'manager'));
  });
  for (const [index, user] of accounts.entries()) {
    host.signIn({ user });
    const by = nameOf(host, leads[index] ?? '');
    const input = { on: true, mails: true, by, failuresTo: nameOf(host, 'M-1') };
    const reply = ask(host, 'switchDaily', input);
    if (index > 0 && (reply.ok || !('ask' in reply))) throw new Error('Nobody said that it is on already.');
    if (index > 0) answerOf(host, 'switchDaily', { ...input, confirmed: true });
  }
  host.signIn({ user: first });
  return host;
};

/** The ledger: what its rows say by id. */
export const ledgerOf = (
  host: NodeHost,
): ReadonlyMap<string, { readonly state: string; readonly to: string; readonly kind: string; readonly day: unknown }> =>
  new Map(
    host.engine.metadata().some(({ value }) => value.startsWith('mails:'))
      ? rowsOf(host, 'mails').map(({ cell }) => [
          String(cell.get('id')),
          { state: String(cell.get('state')), to: String(cell.get('to')), kind: String(cell.get('kind')), day: cell.get('day') },
        ])
      : [],
  );

/** The lines that runs by the clock have left in Runs. */
export const clockLines = (host: NodeHost) => rowsOf(host, 'runs').filter(({ cell }) => cell.get('startedBy') === '定时');
