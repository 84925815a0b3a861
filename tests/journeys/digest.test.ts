import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { zhCn } from '../../src/languages/zh-cn';
import { clockLines, first, ledgerOf } from './daily';
import { answerOf, codes, installed, rowsOf, rowWith, type } from './matrix';

const day = 86_400_000;
const languageIn = (code: string) => languageOf(code) ?? zhCn;
const wordIn = (code: string, key: 'done' | 'inProgress') => labelOf(languageIn(code), 'taskState', key);

const taskOf = (host: NodeHost, owner: string) => {
  const found = rowsOf(host, 'tasks').find(({ cell }) => cell.get('owner') === owner && !cell.get('done'));
  if (!found) throw new Error(`${owner} has no open task.`);
  return found;
};

/** The matrix on a Tuesday evening, mails on, with two members who have an address; the second reads the other language. */
const begun = (code: 'zh-CN' | 'en') => {
  const host = installed(code, { region: 'CN' }, { now: '2026-05-12T22:30:00+08:00', user: first });
  const members = rowsOf(host, 'members');
  const owners = new Set(rowsOf(host, 'tasks').map(({ cell }) => cell.get('owner')));
  const [one, two] = members.filter(({ cell }) => owners.has(cell.get('member') ?? ''));
  if (!one || !two) throw new Error('Tasks have fewer than two owners.');
  const other = code === 'en' ? 'zh-CN' : 'en';
  type(host, 'members', one.at, 'email', 'one@example.com');
  type(host, 'members', two.at, 'email', 'two@example.com');
  type(host, 'members', two.at, 'language', labelOf(languageIn(code), 'language', other));
  const names = [one, two].map(({ cell }) => String(cell.get('member')));
  for (const name of names) {
    const { at } = taskOf(host, name);
    type(host, 'tasks', at, 'state', wordIn(code, 'inProgress'));
    type(host, 'tasks', at, 'due', '2026-05-11');
  }
  answerOf(host, 'switchDaily', { on: true, mails: true, by: names[0] ?? '', failuresTo: '' });
  return { host, names, other, at: [one.at, two.at] } as const;
};
const digests = (host: NodeHost, to: string) => host.mails().filter((mail) => mail.to === to);
const failures = (host: NodeHost) => host.executions().flatMap(({ error }) => (error === null ? [] : [error]));

describe.each(codes)('members’ digests by the clock, in %s', (code) => {
  const { host, names, other, at } = begun(code);
  const [one = '', two = ''] = names;
  const words = (of: string) => languageIn(of).digest;

  it('tells each on the first run all that is open, in their own language, as HTML and as text', () => {
    host.advance(day);
    expect(failures(host)).toEqual([]);
    for (const [to, name, of] of [
      ['one@example.com', one, code],
      ['two@example.com', two, other],
    ] as const) {
      const [mail, ...more] = digests(host, to);
      expect(more).toEqual([]);
      expect(mail?.subject.replace(/^\d+/, '{n}')).toContain(words(of).sections.overdue.count);
      expect(mail?.body).toContain(String(taskOf(host, name).cell.get('task')));
      expect(mail?.body).toContain(words(of).footer);
      expect(mail?.htmlBody).toContain(words(of).sections.overdue.name);
      expect(mail?.htmlBody).toContain(`lang="${of}"`);
    }
    expect(digests(host, 'one@example.com')).toHaveLength(host.mails().length - 1);
    const sent = labelOf(languageIn(code), 'mailState', 'sent');
    expect([...ledgerOf(host).values()].map(({ state }) => state)).toEqual([sent, sent]);
    expect([...ledgerOf(host).keys()].every((id) => /^ML-digest-M-.+-2026-05-13$/.test(id))).toBe(true);
  });

  it('sends nothing in a second run of the day, nor the day after when nothing is new', () => {
    const [ran] = [rowWith(host, 'settings', 'id', 'ranAt')];
    type(host, 'settings', ran.at, 'value', "'2026-05-12T07:20");
    host.runTrigger('onClock', Date.parse('2026-05-13T23:00:00+08:00'));
    expect(clockLines(host).length + rowsOf(host, 'runs').filter(({ cell }) => cell.get('startedBy') === 'Clock').length).toBeGreaterThan(
      1,
    );
    expect(host.mails()).toHaveLength(2);
    host.advance(day);
    expect(digests(host, 'two@example.com')).toHaveLength(1);
  });

  it('tells what became due meanwhile, and not what was told this week', () => {
    const before = digests(host, 'one@example.com').length;
    const old = String(taskOf(host, one).cell.get('task'));
    const fresh = rowsOf(host, 'tasks').find(({ cell }) => ![one, two].includes(String(cell.get('owner'))) && !cell.get('done'));
    if (!fresh) throw new Error('All tasks are theirs.');
    type(host, 'tasks', fresh.at, 'owner', one);
    type(host, 'tasks', fresh.at, 'state', wordIn(code, 'inProgress'));
    type(host, 'tasks', fresh.at, 'due', '2026-05-15');
    host.advance(day);
    const mail = digests(host, 'one@example.com')[before];
    expect(mail?.body).toContain(String(fresh.cell.get('task')));
    expect(mail?.body).not.toContain(old);
  });

  it('tells all that is open on the Monday after, and nothing on the weekend', () => {
    const before = host.mails().length;
    host.advance(2 * day);
    expect(host.mails()).toHaveLength(before);
    host.advance(day);
    const monday = digests(host, 'one@example.com').at(-1);
    expect(monday?.body).toContain(String(taskOf(host, one).cell.get('task')));
    expect(new Date((monday?.at ?? 0) + 8 * 3_600_000).toISOString().slice(0, 10)).toBe('2026-05-18');
  });

  it('leaves in peace who wants none, and sends nothing from a copy', () => {
    type(host, 'members', at[1], 'reminders', labelOf(languageIn(code), 'reminders', 'never'));
    const theirs = digests(host, 'two@example.com').length;
    const all = host.mails().length;
    for (const name of names) type(host, 'tasks', taskOf(host, name).at, 'due', '2026-05-18');
    host.advance(day);
    expect([digests(host, 'two@example.com').length, host.mails().length]).toEqual([theirs, all + 1]);
    for (const name of names) type(host, 'tasks', taskOf(host, name).at, 'due', '2026-05-19');
    type(host, 'settings', rowWith(host, 'settings', 'id', 'mailsFor').at, 'value', 'the-original');
    host.advance(day);
    expect(host.mails()).toHaveLength(all + 1);
    expect(failures(host)).toEqual([]);
  });
});
