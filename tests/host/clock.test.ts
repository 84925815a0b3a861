import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeState } from '../../local/host/node/state-file';
import { hostOf } from './script';

const code = `
  function start() { ScriptApp.newTrigger('onClock').timeBased().everyHours(1).create(); }
  function nightly() { ScriptApp.newTrigger('onClock').timeBased().everyDays(1).atHour(9).create(); }
  function often() { ScriptApp.newTrigger('onClock').timeBased().everyMinutes(5).create(); }
  function stop() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
  function watch() { ScriptApp.newTrigger('onWatched').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
  function onWatched(e) { console.log(String(e.authMode), e.range.getA1Notation(), e.user.getEmail()); }
  function onClock(e) { console.log(JSON.stringify([e.hour, e.timezone, 'source' in e, String(e.authMode), SpreadsheetApp.getActive() !== null])); }
`;
const hour = 3_600_000;

describe('a clock trigger', () => {
  it('fires each hour with the moment in UTC and no source', () => {
    const host = hostOf(code, { now: '2026-05-13T09:00:00+08:00' });
    host.clickMenu('start');
    host.advance(3 * hour + 1000);
    const runs = host.executions().filter(({ startedBy }) => startedBy === 'clock');
    expect(runs.map(({ log }) => JSON.parse(log[0] ?? ''))).toEqual([
      [2, 'UTC', false, 'FULL', true],
      [3, 'UTC', false, 'FULL', true],
      [4, 'UTC', false, 'FULL', true],
    ]);
  });

  it('may have no active spreadsheet', () => {
    const host = hostOf(code, { clockKnowsSheet: false });
    host.clickMenu('start');
    expect(host.runTrigger('onClock').log[0]).toContain('"FULL",false]');
  });

  it('fires at its hour of the script’s day', () => {
    const host = hostOf(code, { now: '2026-05-13T09:00:00+08:00', timeZone: 'Asia/Shanghai', random: () => 0.5 });
    host.clickMenu('nightly');
    expect(new Date(host.nextDue() ?? 0).toISOString()).toBe('2026-05-13T01:30:00.000Z');
    host.advance(24 * hour);
    expect(new Date(host.nextDue() ?? 0).toISOString()).toBe('2026-05-14T01:30:00.000Z');
  });

  it('is one for a user and document, at most hourly', () => {
    const host = hostOf(code);
    host.clickMenu('start');
    expect(host.clickMenu('start').error).toBe(
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    host.clickMenu('stop');
    expect(host.triggers()).toEqual([]);
    expect(host.clickMenu('often').error).toContain('once an hour');
  });

  it('catches up once where the machine was asleep', () => {
    const host = hostOf(code);
    host.clickMenu('start');
    host.setNow(host.now() + 10 * hour);
    expect(host.tick()).toHaveLength(1);
    expect(host.tick()).toHaveLength(0);
  });

  it('may not show anything', () => {
    const host = hostOf(
      "function start() { ScriptApp.newTrigger('onClock').timeBased().everyHours(1).create(); } function onClock() { SpreadsheetApp.getUi(); }",
    );
    host.clickMenu('start');
    expect(host.runTrigger('onClock').error).toBe('Exception: Cannot call SpreadsheetApp.getUi() from this context.');
  });
});

describe('an installed edit trigger', () => {
  it('runs in full mode beside the simple one', () => {
    const host = hostOf(code, { user: 'lead@example.com' });
    host.clickMenu('watch');
    const result = host.edit(0, 1, 1, 'x');
    expect(result.done && result.executions.map(({ log }) => log[0])).toEqual(['FULL A1 lead@example.com']);
  });
});

describe('the state file', () => {
  it('keeps workbook, properties, triggers and sent mail', () => {
    const folder = mkdtempSync(join(tmpdir(), 'host-'));
    const file = join(folder, 'state.json');
    const more = `${code} function keep() {
      SpreadsheetApp.getActiveSheet().getRange('B2').setValue('kept').setNote('why').setBackground('#eeeeee');
      PropertiesService.getUserProperties().setProperty('me', 'ops');
      MailApp.sendEmail({ to: 'a@example.com', subject: 'Due', body: 'Two tasks' });
    }`;
    const before = hostOf(more);
    before.clickMenu('start');
    before.clickMenu('keep');
    writeState(file, before.state());
    const after = hostOf(more, { file });
    expect(after.state()).toEqual(before.state());
    expect(after.memory().outbox[0]).toMatchObject({ to: 'a@example.com', subject: 'Due' });
    rmSync(folder, { recursive: true });
  });
});
