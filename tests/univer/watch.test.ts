import { describe, expect, it, jest } from '@jest/globals';
import { type Language, languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { say } from '../../src/languages/say';
import { installInput } from '../journeys/matrix';
import { built } from './built';

jest.setTimeout(120_000);
const { univerHost } = built();

describe.each(['zh-CN'] as const)('the line under the Summary’s head in %s', (code) => {
  const language = languageOf(code) as Language;
  const { clock } = language;

  it('says what nobody ran to say: that runs failed, stopped, or left mails waiting', async () => {
    const host = univerHost({ dist: 'dist' });
    const ask = async (name: string, input: object) => {
      expect(await host.callFromPage('callFromPage', [name, input])).toMatchObject({ ok: true });
    };
    const sheetOf = (tab: string) => host.engine.metadata().find(({ value }) => value.startsWith(`${tab}:`))?.sheet ?? -1;
    const cell = (tab: string, row: number, column: number) =>
      host.engine.read({ sheet: sheetOf(tab), row, column, rows: 1, columns: 1 })[0]?.[0];
    const settingAt = (id: string): number => {
      const rows = host.engine.read({ sheet: sheetOf('settings'), row: 1, column: 1, rows: 60, columns: 20 });
      const column = rows[0]?.findIndex(({ value }) => value === 'settings.id') ?? -1;
      return rows.findIndex((row) => row[column]?.value === id) + 1;
    };
    const set = (id: string, value: string) =>
      host.engine.write({ sheet: sheetOf('settings'), row: settingAt(id), column: 2, rows: 1, columns: 1 }, [[{ value }]]);
    const line = async () => {
      await host.engine.calculate();
      return cell('summary', 3, 1)?.value ?? '';
    };
    await ask('install', installInput(code));
    await ask('refresh', {});
    expect(cell('summary', 3, 1)?.formula).toMatch(/^=IFERROR/);
    expect(await line()).toBe('');
    const [who, day] = [installInput(code).team, '2026-02-03'];
    set('dailyBy', who);
    set('ranAt', `${day}T07:20`);
    expect(await line()).toBe(say(clock.stopped, { day, who }));
    set('failedAt', '2026-02-04T08:20');
    set('trouble', 'Say "why"');
    expect(await line()).toBe(say(clock.trouble, { time: '2026-02-04 08:20', trouble: 'Say "why"' }));
    set('trouble', '');
    set('dailyBy', '');
    expect(await line()).toBe('');
    expect(labelOf(language, 'mailState', 'planned')).not.toBe('');
    await host.close();
  });
});
