import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { addon } from '../../src/addon';
import type { Language } from '../../src/languages';
import { languageFor } from '../../src/languages';
import { ask, installed, openHost, rowsOf, rowWith, type, wholeOf } from './matrix';

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

  it('leaves a file without the matrix alone', () => {
    const host = openHost();
    const before = JSON.stringify(host.engine.save());
    expect(host.open()?.error).toBeNull();
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });
});

describe('the daily refresh', () => {
  const answering = () => {
    const asked: string[] = [];
    const host = openHost({
      ask: ({ text, buttons }) => {
        asked.push(text);
        return buttons.includes('YES') ? 'YES' : 'OK';
      },
    });
    return { host, asked };
  };

  it('is exactly one trigger once it is on, and none once it is off', () => {
    const { host, asked } = answering();
    const reply = ask(host, 'install', { language: 'en', starter: 'general', examples: true, region: 'CN', team: 'Growth' });
    expect(reply.ok).toBe(true);
    expect(host.clickMenu('menuDaily').error).toBeNull();
    expect(host.triggers().map(({ function: name, event }) => [name, event])).toEqual([['onClock', 'CLOCK']]);
    expect(host.clickMenu('menuDaily').error).toBeNull();
    expect(host.triggers()).toEqual([]);
    expect(asked.map((text) => text.slice(0, 3))).toEqual(['Off', 'On:']);
    host.clickMenu('menuDaily');
    expect(host.triggers()).toHaveLength(1);
  });

  it('says that there is no matrix where there is none, and switches nothing', () => {
    const { host, asked } = answering();
    expect(host.clickMenu('menuDaily').error).toBeNull();
    expect([asked.length, host.triggers().length]).toEqual([1, 0]);
  });

  it('refreshes once a day from its hour on', () => {
    const { host } = answering();
    ask(host, 'install', { language: 'en', starter: 'general', examples: true, region: 'CN', team: 'Growth' });
    host.clickMenu('menuDaily');
    host.setNow('2026-05-14T00:10:00+08:00');
    host.advance(24 * 3_600_000 - 1);
    const runs = rowsOf(host, 'runs').filter(({ cell }) => cell.get('startedBy') === 'Clock');
    expect(runs.map(({ cell }) => String(cell.get('at')).slice(0, 13))).toEqual(['2026-05-14 07']);
    host.advance(24 * 3_600_000);
    expect(rowsOf(host, 'runs').filter(({ cell }) => cell.get('startedBy') === 'Clock')).toHaveLength(2);
  });

  it('waits for the hour that the team has set', () => {
    const { host } = answering();
    ask(host, 'install', { language: 'en', starter: 'general', examples: true, region: 'CN', team: 'Growth' });
    host.clickMenu('menuDaily');
    const { at } = rowWith(host, 'settings', 'id', 'refreshHour');
    type(host, 'settings', at, 'value', '18');
    host.setNow('2026-05-14T00:10:00+08:00');
    host.advance(24 * 3_600_000 - 1);
    const runs = rowsOf(host, 'runs').filter(({ cell }) => cell.get('startedBy') === 'Clock');
    expect(runs.map(({ cell }) => String(cell.get('at')).slice(0, 13))).toEqual(['2026-05-14 18']);
  });

  it('leaves where a clock knows no spreadsheet', () => {
    const host = openHost({ clockKnowsSheet: false, ask: () => 'YES' });
    ask(host, 'install', { language: 'en', starter: 'general', examples: true, region: 'CN', team: 'Growth' });
    host.clickMenu('menuDaily');
    expect(host.runTrigger('onClock', Date.parse('2026-05-15T10:00:00+08:00')).error).toBeNull();
    expect(rowsOf(host, 'runs')).toHaveLength(1);
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
