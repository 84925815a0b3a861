import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultAt, HostState } from '../../local/host/host';
import type { NodeHost } from '../../local/host/node/run';
import { atQuartersEnd, clockLines, first, leads, ledgerOf, second } from './daily';
import { contentsOf, openHost, rowsOf, smallEngine } from './matrix';
import { shown } from './shown';

const hour = 3_600_000;
const sevenThirty = Date.parse('2026-10-08T07:30:00+08:00');
/** Of the daily run's calls every so many, another one first for each fault: `FAULTS=1` tries all. */
const step = Number(process.env.FAULTS ?? 9);

/** How a call breaks: fails for good, before or after it took effect, or takes the whole run with it. */
const faults = [
  { fault: 'timeout', times: 3 },
  { fault: 'timeout', times: 3, when: 'after' },
  { fault: 'tooSlow' },
  { fault: 'killed' },
  { fault: 'killed', when: 'after', loses: true },
  { fault: 'mailQuota' },
] as const satisfies readonly Omit<FaultAt, 'call'>[];

/** What comes after: a run in the same hour, the other person's trigger, the next hour's, the next day's. */
const after = {
  'in the same hour': (host: NodeHost) => host.runTrigger(triggerOf(host, first), sevenThirty + 60_000),
  'by the other trigger': (host: NodeHost) => host.runTrigger(triggerOf(host, second), sevenThirty + 120_000),
  'in the next hour': (host: NodeHost) => host.runTrigger(triggerOf(host, first), sevenThirty + hour),
  'on the next day': (host: NodeHost) => host.runTrigger(triggerOf(host, first), sevenThirty + 24 * hour),
} as const;
type After = keyof typeof after;

const triggerOf = (host: NodeHost, user: string): string => host.triggers().find(({ by }) => by === user)?.id ?? '';

let start: HostState;
const begin = (): NodeHost => {
  const engine = smallEngine();
  engine.load(start.workbook);
  const host = openHost({ engine, user: first, now: sevenThirty - hour });
  host.signIn({ user: second });
  host.signIn({ user: first });
  const memory = host.memory();
  memory.triggers = start.triggers;
  host.setNow(sevenThirty);
  return host;
};

/** Everything but the logs, without times, running ids and the days on which a stamp was last set: what a run that broke off and one that did not have in common. */
const matrixOf = (host: NodeHost): string =>
  JSON.stringify({
    ...contentsOf(host, ['mails', 'runs', 'snapshots', 'settings']),
    settings: rowsOf(host, 'settings').map(({ cell }) => ['id', 'value', 'second', 'laid'].map((key) => cell.get(key) ?? '')),
  })
    .replaceAll(/2026-10-0\d[T ]\d\d:\d\d/g, 'then')
    .replaceAll(/\b([A-Z]+)-[0-9a-f]{8}-[0-9a-z]+/g, '$1-run');

/** Where two texts part. */
const parting = (a: string, b: string): string => {
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return `…${a.slice(Math.max(0, at - 60), at + 60)}… instead of …${b.slice(Math.max(0, at - 20), at + 60)}…`;
};

/** What is wrong with what became of the mails: each is sent once, or the ledger shows that it was not, or may not have been. */
const wrongWith = (host: NodeHost): readonly string[] => {
  const sent = new Map<string, number>();
  for (const { to, subject, at } of host.mails()) {
    const key = `${to} ${new Date(at + 8 * hour).toISOString().slice(0, 10)} ${subject}`;
    sent.set(key, (sent.get(key) ?? 0) + 1);
  }
  const twice = [...sent].filter(([, n]) => n > 1).map(([key]) => `twice: ${key}`);
  const rows = [...ledgerOf(host).values()];
  const told = (state: string) => rows.filter((row) => row.state === state).length;
  const lost = told('已发送') > host.mails().length ? ['sent in the ledger only'] : [];
  const unsaid = host.mails().length > told('已发送') + told('发送中') + told('失败') ? ['sent without the ledger’s knowing'] : [];
  return [...twice, ...lost, ...unsaid];
};

const figures = { tried: 0, lostOrDoubled: 0 };
const broken = (at: FaultAt, again: After): { readonly host: NodeHost; readonly wrong: readonly string[] } => {
  const host = begin();
  host.failAt(at);
  host.runTrigger(triggerOf(host, first), sevenThirty);
  after[again](host);
  const wrong = wrongWith(host);
  figures.tried += 1;
  figures.lostOrDoubled += wrong.length;
  return { host, wrong };
};

describe('a daily run with five mails at a quarter’s end and the digests, broken off at a call and run again', () => {
  afterAll(() => shown('mail-faults', figures));
  const clean = new Map<After, string>();
  let names: readonly string[] = [];

  beforeAll(() => {
    const host = atQuartersEnd(5, '2026-10-07T06:30:00+08:00', [first, second]);
    // The day before lays the ledger's tab or not; the numbers of the quarter are kept.
    host.runTrigger(triggerOf(host, first), sevenThirty - 24 * hour);
    start = host.state();
    for (const again of Object.keys(after) as After[]) {
      const undisturbed = begin();
      undisturbed.runTrigger(triggerOf(undisturbed, first), sevenThirty);
      names = [...(undisturbed.executions().at(-1)?.calls.byName ?? [])].flatMap(([name, n]) => Array.from({ length: n }, () => name));
      after[again](undisturbed);
      clean.set(again, matrixOf(undisturbed));
    }
  });

  it('sends each mail once where nothing breaks, and none in a second run', () => {
    const host = begin();
    host.runTrigger(triggerOf(host, first), sevenThirty);
    after['by the other trigger'](host);
    after['in the next hour'](host);
    const to = (asks: boolean) =>
      host
        .mails()
        .filter(({ subject }) => subject.includes('复盘') === asks)
        .map((mail) => mail.to)
        .sort();
    expect(to(true)).toEqual(leads.map((id) => `${id.toLowerCase()}@example.com`));
    expect(to(false).length).toBeGreaterThan(0);
    expect(to(false)).toEqual([...new Set(to(false))]);
    expect([...ledgerOf(host).values()].map(({ state }) => state)).toEqual(host.mails().map(() => '已发送'));
    expect(clockLines(host)).toHaveLength(2);
  });

  it.each(faults.map((fault) => [`${fault.fault}${'when' in fault ? ' after it took effect' : ''}`, fault] as const))(
    'loses no mail and doubles none: %s',
    (_, fault) => {
      const from = Math.min(faults.indexOf(fault), step - 1);
      const wrong: string[] = [];
      let tried = 0;
      for (let call = from; call < names.length; call += step) {
        const again = (Object.keys(after) as After[])[tried % 4] as After;
        const { host, wrong: found } = broken({ ...fault, call }, again);
        tried += 1;
        const whole = matrixOf(host) === clean.get(again) ? [] : [parting(matrixOf(host), clean.get(again) ?? '')];
        wrong.push(...[...found, ...whole].map((text) => `${call} ${again}: ${text}`));
      }
      process.stdout.write(`${fault.fault}: ${tried} of ${names.length} calls\n`);
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  const sending = ['MailApp.getRemainingDailyQuota', 'MailApp.sendEmail'] as const;
  it('loses no mail and doubles none at each mail, whatever strikes, and tells of each that did not leave', () => {
    const wrong: string[] = [];
    for (const call of sending)
      for (let nth = 0; nth < (call === 'MailApp.sendEmail' ? 8 : 1); nth += 1)
        for (const fault of faults) {
          const again = (Object.keys(after) as After[])[nth % 4] as After;
          const { host, wrong: found } = broken({ ...fault, times: 1, call, nth }, again);
          const rows = [...ledgerOf(host).values()].filter(
            ({ kind, day }) => kind === '季度' && day === [...ledgerOf(host).values()][0]?.day,
          );
          const missing = rows.length === 5 ? [] : [`${rows.length} rows`];
          wrong.push(...[...found, ...missing].map((text) => `${call} ${nth} ${fault.fault} ${again}: ${text}`));
        }
    expect(wrong).toEqual([]);
  }, 200_000);

  it('says in Runs, in Settings and to whom it was asked to that a run was killed, once a day', () => {
    const host = begin();
    host.failAt({ call: 'MailApp.sendEmail', nth: 2, fault: 'killed', when: 'after' });
    host.runTrigger(triggerOf(host, first), sevenThirty);
    expect(host.mails()).toHaveLength(3);
    after['in the next hour'](host);
    const failure = host.mails().filter(({ subject }) => subject.includes('没有完成'));
    expect(failure.map(({ to }) => to)).toEqual(['m-1@example.com']);
    expect(
      rowsOf(host, 'runs')
        .map(({ cell }) => String(cell.get('result')))
        .join(),
    ).toContain('开始的运行中断了');
    const states = [...ledgerOf(host).values()].filter(({ kind }) => kind === '季度').map(({ state }) => state);
    expect(states.sort()).toEqual(['发送中', '已发送', '已发送', '已发送', '已发送']);
  });
});
