import { describe, expect, it } from '@jest/globals';
import type { FaultAt } from '../../local/host/host';
import { hostOf } from './script';

const code = `function main() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const lock = LockService.getDocumentLock();
  lock.tryLock(1000);
  try {
    sheet.getRange('A1').setValue('flushed');
    SpreadsheetApp.flush();
    sheet.getRange('A2').setValue('buffered');
    MailApp.sendEmail('a@example.com', 'Due', 'body');
    sheet.getRange('A3').setValue('after');
    return 'done';
  } catch (error) {
    sheet.getRange('B1').setValue('caught');
    return 'caught';
  } finally {
    PropertiesService.getScriptProperties().setProperty('finally', 'ran');
    lock.releaseLock();
  }
}
function second() { console.log(LockService.getDocumentLock().tryLock(10)); }`;

const columnA = (host: ReturnType<typeof hostOf>) =>
  host.engine
    .read({ sheet: 0, row: 1, column: 1, rows: 3, columns: 1 })
    .map(([cell]) => cell?.value)
    .filter((value) => value !== null);

describe('a run that is killed', () => {
  const killed = (fault: FaultAt) => {
    const host = hostOf(code);
    host.failAt(fault);
    return { host, call: () => host.callFromPage('main', []) };
  };

  it('runs no catch and no finally, answers nothing and gives its lock back', () => {
    const { host, call } = killed({ call: 'MailApp.sendEmail', fault: 'killed' });
    expect(call).toThrow('The JavaScript runtime exited unexpectedly.');
    expect([columnA(host), host.mails().length, host.memory().properties.script.size]).toEqual([['flushed', 'buffered'], 0, 0]);
    expect(host.engine.extent(0).columns).toBe(1);
    expect(host.clickMenu('second').log).toEqual(['true']);
  });

  it('may have sent the mail all the same', () => {
    const { host, call } = killed({ call: 'MailApp.sendEmail', fault: 'killed', when: 'after' });
    expect(call).toThrow('exited');
    expect(host.mails()).toHaveLength(1);
  });

  it('may lose what it had not flushed, and nothing else', () => {
    const { host, call } = killed({ call: 'MailApp.sendEmail', fault: 'killed', loses: true });
    expect(call).toThrow('exited');
    expect(columnA(host)).toEqual(['flushed']);
    host.callFromPage('main', []);
    expect(columnA(host)).toEqual(['flushed', 'buffered', 'after']);
  });
});

describe('a call that fails', () => {
  it('is found by its name and its number among those of the name', () => {
    const host = hostOf(code);
    host.failAt({ call: 'Range.setValue', nth: 2, fault: 'timeout' });
    expect(host.callFromPage('main', [])).toBe('caught');
    expect(columnA(host)).toEqual(['flushed', 'buffered']);
    expect(host.mails()).toHaveLength(1);
  });

  it('says what is the matter in Google’s words', () => {
    const said = (fault: 'timeout' | 'serverError' | 'mailQuota' | 'tooOften' | 'tooSlow') => {
      const host = hostOf('function main() { SpreadsheetApp.flush(); }');
      host.failAt({ call: 0, fault });
      return host.clickMenu('main').error?.replace('Exception: ', '');
    };
    expect(said('timeout')).toBe('Service Spreadsheets timed out while accessing document with id 1.');
    expect(said('serverError')).toMatch(/^We're sorry, a server error occurred\./);
    expect(said('mailQuota')).toBe('Service invoked too many times for one day: email.');
    expect(said('tooOften')).toMatch(/^Service invoked too many times in a short time/);
    expect(said('tooSlow')).toBe('Exceeded maximum execution time');
  });

  it('can be the flush, with what it should have written lost', () => {
    const host = hostOf(code);
    host.failAt({ call: 'SpreadsheetApp.flush', fault: 'timeout', loses: true });
    expect(host.callFromPage('main', [])).toBe('caught');
    expect(columnA(host)).toEqual([]);
    expect(host.engine.extent(0)).toEqual({ rows: 1, columns: 2 });
  });
});

describe('what is written and not flushed', () => {
  const run = (body: string, fault?: FaultAt) => {
    const host = hostOf(
      `function main() { const sheet = SpreadsheetApp.getActiveSheet(); const lock = LockService.getDocumentLock(); lock.tryLock(1); ${body} }`,
    );
    if (fault) host.failAt(fault);
    return { host, execution: host.clickMenu('main') };
  };

  it('when the run ends or gives its lock back is told, for nobody would catch its failure', () => {
    const { unflushed } = run("sheet.getRange('A1').setValue(1);").execution;
    expect(unflushed).toBe(true);
    expect(run("sheet.getRange('A1').setValue(1); lock.releaseLock(); SpreadsheetApp.flush();").execution.unflushed).toBe(true);
    expect(run("sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); lock.releaseLock();").execution.unflushed).toBe(false);
  });

  it('may fail after the last line of the script', () => {
    const { host, execution } = run("try { sheet.getRange('A1').setValue(1); } catch (error) { console.log('caught'); }", {
      call: 'end',
      fault: 'timeout',
      loses: true,
    });
    expect(execution).toMatchObject({ error: expect.stringContaining('timed out'), log: [] });
    expect(columnA(host)).toEqual([]);
  });
});

describe('what happens meanwhile', () => {
  it('is another run that finds the lock taken', () => {
    const host = hostOf(code);
    host.meanwhile(3, () => {
      host.signIn({ user: 'other@example.com' });
      expect(host.clickMenu('second').log).toEqual(['false']);
    });
    expect(host.callFromPage('main', [])).toBe('done');
    expect(host.clickMenu('second').log).toEqual(['true']);
  });

  it('is a person who types between a read and a write', () => {
    const host = hostOf(
      `function main() { const sheet = SpreadsheetApp.getActiveSheet(); const rows = sheet.getLastRow(); sheet.getRange(rows + 1, 1).setValue('mine'); }`,
    );
    host.meanwhile(2, () => {
      host.edit(0, 1, 1, 'theirs');
    });
    host.clickMenu('main');
    expect(columnA(host)).toEqual(['mine']);
  });
});
