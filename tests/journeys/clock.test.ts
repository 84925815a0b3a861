import { describe, expect, it } from '@jest/globals';
import { labelOf } from '../../src/languages/choose';
import { zhCn } from '../../src/languages/zh-cn';
import { isWorkDay } from '../../src/rules/calendar';
import { quarterToReview } from '../../src/rules/clock';
import { china } from '../tabs/book';
import { atQuartersEnd, clockLines, first, ledgerOf, second } from './daily';
import { answerOf, ask, rowsOf, rowWith, serialOf, type } from './matrix';

const hour = 3_600_000;
const day = 24 * hour;
const says = (host: Parameters<typeof rowsOf>[0], key: string) => rowWith(host, 'settings', 'id', key).cell.get('value') ?? '';

describe('two weeks over a quarter’s end and a holiday, with two people’s triggers', () => {
  const host = atQuartersEnd(2, '2026-09-27T22:30:00+08:00', [first, second]);
  const changed: string[] = [];
  const ticks: number[] = [];
  for (let at = 0; at < 14 * 24; at += 1) {
    const before = JSON.stringify(host.engine.save());
    const lines = clockLines(host).length;
    host.advance(hour);
    const now = new Date(host.now() + 8 * hour).toISOString();
    const failed = host
      .executions()
      .slice(-2)
      .find(({ error }) => error !== null);
    if (failed) throw new Error(failed.error ?? '');
    if (JSON.stringify(host.engine.save()) !== before) changed.push(now.slice(0, 13));
    ticks.push(clockLines(host).length - lines);
  }
  const days = Array.from({ length: 14 }, (_, at) => new Date(Date.parse('2026-09-28T00:00:00Z') + at * day).toISOString().slice(0, 10));

  it('has each of them ticking', () => {
    expect(
      host
        .triggers()
        .map(({ by }) => by)
        .sort(),
    ).toEqual([first, second]);
  });

  it('refreshes once a day, at its hour, and tells of it in Runs with how long it took', () => {
    expect(clockLines(host).map(({ cell }) => String(cell.get('at')).slice(0, 13))).toEqual(days.map((one) => `${one} 07`));
    expect(clockLines(host).every(({ cell }) => Number(cell.get('duration')) > 0)).toBe(true);
    expect(String(says(host, 'ranAt')).slice(0, 10)).toBe(days.at(-1));
    expect([says(host, 'beganAt'), says(host, 'failedAt'), says(host, 'trouble')]).toEqual(['', '', '']);
  });

  it('writes nothing at all in the other hours', () => {
    expect(changed).toHaveLength(14);
    expect(ticks.filter((n) => n > 0)).toHaveLength(14);
  });

  it('asks each lead for the review on the days it is due, and on no other', () => {
    const due = days.filter((one) => quarterToReview(one, china) !== null);
    expect(due).toContain('2026-09-30');
    expect(due).not.toContain('2026-10-01');
    const quarter = [...ledgerOf(host).values()].filter(({ kind }) => kind === '季度');
    expect(quarter.map(({ day: on, to }) => `${on} ${to}`).sort()).toEqual(
      due.flatMap((one) => ['m-1', 'm-2'].map((id) => `${serialOf(one)} ${id}@example.com`)).sort(),
    );
  });

  it('mails a person at most one digest a day, on working days only, and sends what the ledger says is sent', () => {
    const rows = [...ledgerOf(host).values()];
    expect(rows.every(({ state }) => state === '已发送')).toBe(true);
    expect(host.mails()).toHaveLength(rows.length);
    const digests = rows.filter(({ kind }) => kind === '每日提醒');
    expect(new Set(digests.map(({ day: on, to }) => `${on} ${to}`)).size).toBe(digests.length);
    const workDays = days.filter((one) => isWorkDay(one, china)).map(serialOf);
    expect(digests.every(({ day: on }) => workDays.includes(Number(on)))).toBe(true);
  });

  it('keeps the numbers of the quarter once, on the day after its end', () => {
    const kept = rowsOf(host, 'snapshots').filter(({ cell }) => cell.get('kind') === 'numbers');
    expect(kept.map(({ cell }) => [cell.get('period'), String(cell.get('frozenAt')).slice(0, 10)])).toEqual([['2026-Q3', '2026-10-01']]);
  });
});

describe('the daily run', () => {
  const oneDay = (host: ReturnType<typeof atQuartersEnd>) => host.advance(day);

  it('asks for no review once it is frozen', () => {
    const host = atQuartersEnd(1, '2026-10-07T22:30:00+08:00', [first]);
    answerOf(host, 'review', { period: '2026-Q3' });
    oneDay(host);
    expect(clockLines(host)).toHaveLength(1);
    expect([...ledgerOf(host).values()].filter(({ kind }) => kind === '季度')).toEqual([]);
  });

  it('sends nothing a second time on the same day, and nothing from a copy', () => {
    const host = atQuartersEnd(3, '2026-10-07T22:30:00+08:00', [first]);
    oneDay(host);
    const sent = host.mails().length;
    expect(sent).toBeGreaterThanOrEqual(3);
    for (const at of ['2026-10-08T08:00:00+08:00', '2026-10-08T20:00:00+08:00']) host.runTrigger('onClock', Date.parse(at));
    type(host, 'settings', rowWith(host, 'settings', 'id', 'ranAt').at, 'value', "'2026-10-01T07:20");
    host.runTrigger('onClock', Date.parse('2026-10-08T21:00:00+08:00'));
    expect([clockLines(host).length, host.mails().length]).toEqual([2, sent]);
    type(host, 'settings', rowWith(host, 'settings', 'id', 'dailyFor').at, 'value', 'another-workbook');
    const before = JSON.stringify(host.engine.save());
    host.runTrigger('onClock', Date.parse('2026-10-09T08:00:00+08:00'));
    expect(JSON.stringify(host.engine.save())).toBe(before);
    expect(answerOf(host, 'dailyForm', {})).toMatchObject({ on: false, by: '' });
  });

  it('stays within its calls: 60 with the core tabs, 3 for the ledger, 3 a mail, and few in an idle hour', () => {
    const host = atQuartersEnd(5, '2026-10-07T22:30:00+08:00', [first]);
    oneDay(host);
    const runs = host.executions().filter(({ startedBy }) => startedBy === 'clock');
    const mails = host.mails().length;
    const most = Math.max(...runs.map(({ calls }) => calls.total));
    process.stdout.write(`daily with the ledger laid and ${mails} mails: ${most} calls\n`);
    host.advance(day);
    const later = Math.max(
      ...host
        .executions()
        .slice(-24)
        .map(({ calls }) => calls.total),
    );
    const more = host.mails().length - mails;
    process.stdout.write(`daily with ${more} mails: ${later} calls; an idle hour: ${Math.min(...runs.map(({ calls }) => calls.total))}\n`);
    expect(later).toBeLessThanOrEqual(63 + 3 * more);
    expect(Math.min(...runs.map(({ calls }) => calls.total))).toBeLessThanOrEqual(10);
  });

  it('is taken up by who finds it stopped, and the sidebar says so until then', () => {
    const host = atQuartersEnd(1, '2026-09-27T22:30:00+08:00', [first]);
    oneDay(host);
    host.changeAccount({ user: first, role: 'none' });
    host.signIn({ user: second });
    host.setNow('2026-10-02T09:00:00+08:00');
    expect(answerOf(host, 'sidebar', {}).notices.join()).toContain('自 2026-09-28 起没有运行');
    expect(answerOf(host, 'dailyForm', {})).toMatchObject({ on: true, stopped: true });
    const input = { on: true, mails: true, by: '数据分析', failuresTo: '' };
    expect(ask(host, 'switchDaily', input)).toMatchObject({ ok: false, ask: expect.stringContaining('已经开启') });
    answerOf(host, 'switchDaily', { ...input, confirmed: true });
    host.setNow('2026-10-02T10:30:00+08:00');
    host.advance(day);
    expect(String(clockLines(host).at(-1)?.cell.get('at')).slice(0, 13)).toBe('2026-10-03 07');
    expect(answerOf(host, 'sidebar', {}).notices).toEqual([]);
  });

  it('sends what the day’s limit lets through, says what is left, and sends that the next day, once', () => {
    const host = atQuartersEnd(5, '2026-10-09T22:30:00+08:00', [first]);
    const memory = host.memory();
    memory.outbox = Array.from({ length: 97 }, () => ({ at: host.now() + 6 * hour, to: 'x@example.com', subject: 'x', body: 'x' }));
    // Their digests are for the first working day of the week, which this is not.
    for (const { at } of rowsOf(host, 'members')) type(host, 'members', at, 'reminders', labelOf(zhCn, 'reminders', 'mondays'));
    const ours = () => host.mails().filter(({ subject }) => subject.includes('复盘'));
    oneDay(host);
    expect(ours()).toHaveLength(3);
    expect(String(clockLines(host).at(-1)?.cell.get('result'))).toContain('2 封因 Google 的每日限额留到下次');
    expect(answerOf(host, 'sidebar', {}).notices.join()).toContain('2 封邮件还没有发出');
    oneDay(host);
    // The eleventh asks for no review any more; what was left still leaves, and nobody gets a second one.
    expect(
      ours()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['m-1', 'm-2', 'm-3', 'm-4', 'm-5'].map((id) => `${id}@example.com`));
    expect(answerOf(host, 'sidebar', {}).notices).toEqual([]);
    oneDay(host);
    expect(ours()).toHaveLength(5);
  });

  it('refreshes and says so where it may not send mail, and sends once it may', () => {
    const host = atQuartersEnd(1, '2026-10-07T22:30:00+08:00', [first]);
    host.changeAccount({ user: first, withholds: ['script.send_mail'] });
    oneDay(host);
    expect(host.mails()).toEqual([]);
    expect(String(clockLines(host).at(-1)?.cell.get('result'))).toContain('没有发邮件的权限');
    expect([says(host, 'trouble'), String(says(host, 'ranAt')).slice(0, 10)]).toEqual(['', '2026-10-08']);
    host.changeAccount({ user: first, withholds: [] });
    oneDay(host);
    expect(
      host
        .mails()
        .map(({ subject }) => subject.includes('复盘'))
        .sort(),
    ).toEqual([false, true]);
    // The review is asked for by the row that was planned first; what the digest told is told anew.
    expect(
      [...ledgerOf(host).values()]
        .filter(({ kind }) => kind === '每日提醒')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['已发送', '未发送']);
  });

  it('leaves to the copy no mail of the original’s when it is switched on there', () => {
    const host = atQuartersEnd(2, '2026-10-07T22:30:00+08:00', [first]);
    host.changeAccount({ user: first, withholds: ['script.send_mail'] });
    oneDay(host);
    const states = () => [...ledgerOf(host).values()].map(({ state }) => state);
    expect(states().length).toBeGreaterThanOrEqual(2);
    expect(new Set(states())).toEqual(new Set(['待发送']));
    for (const key of ['dailyFor', 'mailsFor']) type(host, 'settings', rowWith(host, 'settings', 'id', key).at, 'value', 'the-original');
    host.changeAccount({ user: first, withholds: [] });
    answerOf(host, 'switchDaily', { on: true, mails: true, by: '数据分析', failuresTo: '' });
    expect(new Set(states())).toEqual(new Set(['未发送']));
    host.runTrigger('onClock', Date.parse('2026-10-08T23:30:00+08:00'));
    expect(host.mails()).toEqual([]);
  });

  it('leaves to the next hour what somebody else is at', () => {
    const host = atQuartersEnd(1, '2026-10-08T06:30:00+08:00', [first]);
    host.holdLock(true);
    host.advance(hour);
    expect(clockLines(host)).toEqual([]);
    host.holdLock(false);
    host.advance(hour);
    expect(clockLines(host)).toHaveLength(1);
  });

  it('says what went wrong once a day by mail however often it fails, tries for three hours, and is well again', () => {
    const host = atQuartersEnd(1, '2026-10-12T06:30:00+08:00', [first]);
    for (let at = 0; at < 6; at += 1) {
      host.failAt({ call: 'Sheet.clear', fault: 'timeout', times: 3 });
      host.advance(hour);
    }
    const failure = () => host.mails().filter(({ subject }) => subject.includes('没有完成'));
    expect(failure().map(({ to }) => to)).toEqual(['m-1@example.com']);
    expect(clockLines(host).map(({ cell }) => String(cell.get('at')).slice(11, 13))).toEqual(['07', '08', '09']);
    expect(clockLines(host).every(({ cell }) => String(cell.get('result')).includes('timed out') && Number(cell.get('duration')) > 0)).toBe(
      true,
    );
    expect(answerOf(host, 'sidebar', {}).notices.join()).toContain('每日刷新没有完成');
    expect(answerOf(host, 'dailyForm', {}).trouble).toContain('timed out');
    host.advance(day - 6 * hour + 2 * hour);
    expect(failure()).toHaveLength(1);
    expect(answerOf(host, 'sidebar', {}).notices).toEqual([]);
  });
});
