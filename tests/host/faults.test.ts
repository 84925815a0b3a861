import { describe, expect, it } from '@jest/globals';
import { hostOf } from './script';

const code = `function main() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  const values = sheet.getRange('A1:B2').getValues();
  sheet.getRange('A1:B1').setValues([[1, 2]]);
  SpreadsheetApp.flush();
  PropertiesService.getDocumentProperties().setProperty('done', 'yes');
}`;
const timedOut = 'Service Spreadsheets timed out while accessing document with id 1.';

describe('an execution', () => {
  it('counts the calls that talk to the document, and no handle', () => {
    const { calls, simulated } = hostOf(code).clickMenu('main');
    expect(calls.total).toBe(5);
    expect(Object.fromEntries(calls.byName)).toEqual({
      'Spreadsheet.getSheets': 1,
      'Range.getValues': 1,
      'Range.setValues': 1,
      'SpreadsheetApp.flush': 1,
      'Properties.setProperty': 1,
    });
    // Two reads, four cells read, one write of two cells, one flush, one property.
    expect(simulated.mid).toBeCloseTo(2 * 5 + 4 * 0.005 + 1.2 + 2 * 0.15 + 150 + 45);
  });

  it('pays for a read after a write as for a flush', () => {
    const { simulated } = hostOf(
      `function main() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue(1); sheet.getLastRow(); }`,
    ).clickMenu('main');
    expect(simulated.mid).toBeCloseTo(5 + 1.2 + 0.15 + 150 + 5);
  });

  it('lets time pass in the script as calls and sleep cost it', () => {
    const { log } = hostOf(
      'function main() { const start = Date.now(); Utilities.sleep(2000); console.log(Date.now() - start, new Date() instanceof Date); }',
    ).clickMenu('main');
    expect(log).toEqual(['2000 true']);
  });

  it('ends after six minutes, whatever the script catches', () => {
    const { error, log } = hostOf(`function main() {
      try { Utilities.sleep(361000); } catch (error) {}
      try { console.log('still here'); } catch (error) {}
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
    }`).clickMenu('main');
    expect(log).toEqual([]);
    expect(error).toBe('Exception: Exceeded maximum execution time');
  });

  it('starts in a fresh scope each time', () => {
    const host = hostOf('let count = 0; function main() { count += 1; console.log(count); }');
    host.clickMenu('main');
    expect(host.clickMenu('main').log).toEqual(['1']);
  });
});

describe('a fault', () => {
  const effects = (host: ReturnType<typeof hostOf>) => [host.engine.extent(0).columns, host.memory().properties.document.size];

  it('can strike every call, and spares the run after', () => {
    const expected = [
      [0, 0],
      [0, 0],
      [0, 0],
      [2, 0],
      [2, 0],
    ];
    expected.forEach((left, index) => {
      const host = hostOf(code);
      host.failAt(index, timedOut);
      expect(host.clickMenu('main').error).toBe(`Exception: ${timedOut}`);
      expect(effects(host)).toEqual(left);
      expect(host.clickMenu('main').error).toBeNull();
      expect(effects(host)).toEqual([2, 1]);
    });
  });

  it('can strike after the call took effect', () => {
    const host = hostOf(code);
    host.failAt(4, timedOut, { when: 'after' });
    expect(host.clickMenu('main').error).toBe(`Exception: ${timedOut}`);
    expect(effects(host)).toEqual([2, 1]);
  });

  it('can strike several times, so that tries are used up', () => {
    const tries = `function main() { for (let n = 1; ; n += 1) try { return SpreadsheetApp.getActiveSheet(); } catch (error) { console.log(n); if (n === 3) throw error; } }`;
    const host = hostOf(tries);
    host.failAt(0, timedOut, { times: 2 });
    expect(host.clickMenu('main')).toMatchObject({ error: null, log: ['1', '2'] });
    host.failAt(0, timedOut, { times: 3 });
    expect(host.clickMenu('main')).toMatchObject({ error: `Exception: ${timedOut}`, log: ['1', '2', '3'] });
  });

  it('can kill the run: nothing more is done, whatever the script catches', () => {
    const host = hostOf(
      `function main() { const sheet = SpreadsheetApp.getActiveSheet(); try { sheet.getRange('A1').setValue(1); } catch {} sheet.getRange('A2').setValue(1); }`,
    );
    host.failAt(1, 'Exceeded maximum execution time', { kill: true });
    expect(host.clickMenu('main').error).toBe('Exception: Exceeded maximum execution time');
    expect(host.engine.extent(0).rows).toBe(0);
  });
});

describe('the document lock', () => {
  const locking = `function main() { const lock = LockService.getDocumentLock(); console.log(lock.tryLock(5000), lock.hasLock()); }
    function waiting() { LockService.getDocumentLock().waitLock(10000); }`;

  it('is not had while another process holds it, and costs the wait', () => {
    const host = hostOf(locking);
    expect(host.clickMenu('main').log).toEqual(['true true']);
    host.holdLock(true);
    const { log, simulated } = host.clickMenu('main');
    expect(log).toEqual(['false false']);
    expect(simulated.mid).toBeCloseTo(5045);
    expect(host.clickMenu('waiting').error).toBe('Exception: Lock timeout: another process was holding the lock for too long.');
    host.holdLock(false);
    expect(host.clickMenu('waiting').error).toBeNull();
  });
});
