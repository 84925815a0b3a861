import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { addon } from '../../src/addon';
import type { Language } from '../../src/languages';
import { languageFor } from '../../src/languages';
import { answerOf, ask, installed, openHost, refusalOf, rowsOf, rowWith, type, wholeOf } from './matrix';

const entries = (host: NodeHost) =>
  host
    .menu()
    .flatMap((menu) => menu.entries.flatMap((entry) => ('label' in entry && 'function' in entry ? [[entry.label, entry.function]] : [])));
const wanted = ({ actions }: Language) => addon.menu.flatMap((line) => ('item' in line ? [[actions.menu[line.item], line.handler]] : []));
const lastCalls = (host: NodeHost) => host.executions().at(-1)?.calls.total;

describe.each(['zh_CN', 'en_GB'])('opening the file as a person whose Google speaks %s', (locale) => {
  it('puts up the whole menu without rights and without a call', () => {
    const host = openHost({ locale });
    const before = JSON.stringify(host.engine.save());
    const opened = host.open('NONE');
    expect([opened?.error, opened?.calls.total]).toEqual([null, 0]);
    expect(entries(host)).toEqual(wanted(languageFor(locale)));
    expect(host.menu().every(({ addon: under }) => under)).toBe(true);
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });

  it('puts up the menu at installation', () => {
    const host = openHost({ locale });
    expect(host.install()?.error).toBeNull();
    expect(entries(host)).toEqual(wanted(languageFor(locale)));
  });
});

describe('opening a file with the matrix', () => {
  it('does nothing where today was refreshed', () => {
    const host = installed('zh-CN');
    const before = JSON.stringify(host.engine.save());
    expect(host.open()?.error).toBeNull();
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });

  it('catches up once a day', () => {
    const host = installed('zh-CN');
    host.setNow('2026-05-14T08:30:00+08:00');
    host.open();
    expect(rowWith(host, 'settings', 'id', 'refreshedAt').cell.get('value')).toBe('2026-05-14T08:30');
    expect(rowsOf(host, 'runs').at(-1)?.cell.get('startedBy')).toBe('打开文件');
    const after = wholeOf(host);
    host.setNow('2026-05-14T17:00:00+08:00');
    host.open();
    expect(rowsOf(host, 'runs')).toHaveLength(2);
    expect(wholeOf(host)).toBe(after);
  });

  it('tries once a day, also where Google ends it', () => {
    const host = installed('zh-CN');
    host.setNow('2026-05-14T08:30:00+08:00');
    host.failAt({ call: 'Sheet.clear', fault: 'tooSlow' });
    expect(host.open()?.error).toContain('maximum execution time');
    const calls = host.executions().at(-1)?.calls.total ?? 0;
    host.open();
    expect(lastCalls(host)).toBeLessThan(calls / 2);
    host.setNow('2026-05-15T08:30:00+08:00');
    host.open();
    expect(rowWith(host, 'settings', 'id', 'refreshedAt').cell.get('value')).toBe('2026-05-15T08:30');
  });

  it('leaves a file without the matrix alone', () => {
    const host = openHost();
    const before = JSON.stringify(host.engine.save());
    expect(host.open()?.error).toBeNull();
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });
});

describe('the daily refresh', () => {
  const switching = { on: true, mails: false, by: 'User operations', failuresTo: '' };
  const matrix = (options: Parameters<typeof openHost>[0] = {}) => {
    const host = openHost(options);
    const reply = ask(host, 'install', { language: 'en', starter: 'general', examples: true, region: 'CN', team: 'Growth' });
    expect(reply.ok).toBe(true);
    return host;
  };
  const byClock = (host: NodeHost) =>
    rowsOf(host, 'runs')
      .filter(({ cell }) => cell.get('startedBy') === 'Clock')
      .map(({ cell }) => String(cell.get('at')).slice(0, 13));

  it('is exactly one trigger once it is on, and none once it is off', () => {
    const host = matrix();
    expect(ask(host, 'switchDaily', switching).ok).toBe(true);
    expect(host.triggers().map(({ function: name, event }) => [name, event])).toEqual([['onClock', 'CLOCK']]);
    expect(answerOf(host, 'dailyForm', {})).toMatchObject({ on: true, mails: false, by: 'User operations', hour: 7, stopped: false });
    expect(ask(host, 'switchDaily', switching).ok).toBe(true);
    expect(host.triggers()).toHaveLength(1);
    expect(ask(host, 'switchDaily', { ...switching, on: false }).ok).toBe(true);
    expect(host.triggers()).toEqual([]);
    expect(answerOf(host, 'dailyForm', {})).toMatchObject({ on: false, by: '' });
  });

  it('says that there is no matrix where there is none, and switches nothing', () => {
    const host = openHost();
    expect(refusalOf(host, 'switchDaily', switching)['']).toContain('还没有运营矩阵');
    expect(refusalOf(host, 'dailyForm', {})['']).toContain('还没有运营矩阵');
    expect(host.triggers()).toEqual([]);
  });

  it('wants to know by whom, and tells failures only to who has an address', () => {
    const host = matrix();
    expect(Object.keys(refusalOf(host, 'switchDaily', { ...switching, by: ' ', failuresTo: 'User operations' }))).toEqual([
      'by',
      'failuresTo',
    ]);
    expect(host.triggers()).toEqual([]);
  });

  it('refreshes once a day from its hour on', () => {
    const host = matrix();
    ask(host, 'switchDaily', switching);
    host.setNow('2026-05-14T00:10:00+08:00');
    host.advance(24 * 3_600_000 - 1);
    expect(byClock(host)).toEqual(['2026-05-14 07']);
    host.advance(24 * 3_600_000);
    expect(byClock(host)).toEqual(['2026-05-14 07', '2026-05-15 07']);
  });

  it('waits for the hour that the team has set', () => {
    const host = matrix();
    ask(host, 'switchDaily', switching);
    type(host, 'settings', rowWith(host, 'settings', 'id', 'refreshHour').at, 'value', '18');
    host.setNow('2026-05-14T00:10:00+08:00');
    host.advance(24 * 3_600_000 - 1);
    expect(byClock(host)).toEqual(['2026-05-14 18']);
  });

  it('leaves where a clock knows no spreadsheet', () => {
    const host = matrix({ clockKnowsSheet: false });
    ask(host, 'switchDaily', switching);
    expect(host.runTrigger('onClock', Date.parse('2026-05-15T10:00:00+08:00')).error).toBeNull();
    expect(byClock(host)).toEqual([]);
  });
});

describe('two at once', () => {
  it('writes nothing without the lock and says so', () => {
    const host = installed('zh-CN');
    const before = JSON.stringify(host.engine.save());
    host.holdLock(true);
    expect(ask(host, 'refresh' as 'sidebar', {})).toEqual({ ok: false, refused: { '': expect.stringContaining('没有写入') } });
    expect(JSON.stringify(host.engine.save())).toBe(before);
    host.holdLock(false);
    expect(ask(host, 'refresh' as 'sidebar', {}).ok).toBe(true);
    expect(lastCalls(host)).toBeGreaterThan(0);
  });
});
