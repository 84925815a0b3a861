import { describe, expect, it } from '@jest/globals';
import { brokenByTheRest, brokenEverywhere, keepFigures } from './break-off';
import { addingEngine, ask, installed, type } from './matrix';
import { copies, withTheirs } from './theirs';

const fault = 'Service Spreadsheets timed out while accessing document with id 1.';
const laid = () => withTheirs(installed('zh-CN', { region: 'US' }), ['goals', 'kpis', 'members', 'responsibilities', 'tasks']);

keepFigures('faults-daily');

describe('what the clock or the menu does, broken off at a service call and made again, comes out as if it had not been', () => {
  it('the refresh of the next day', () => {
    const first = laid();
    first.setNow('2026-05-14T09:00:00+08:00');
    expect(brokenEverywhere({ start: copies(first), name: 'refresh', input: {} })).toEqual([]);
  }, 60_000);

  it('a refresh that logs what a formula gives and what was changed of agreed targets', () => {
    const host = laid();
    type(host, 'kpis', 3, 'actual', '=0.0341+0.0001');
    type(host, 'kpis', 6, 'actual', '=200+50');
    type(host, 'kpis', 6, 'target', '600');
    type(host, 'goals', 4, 'weight', '30%');
    expect(brokenEverywhere({ start: copies(host, addingEngine()), name: 'refresh', input: {} })).toEqual([]);
  }, 60_000);

  it('a review', () => {
    expect(brokenEverywhere({ start: copies(laid()), name: 'review', input: { period: '2026-Q2' } })).toEqual([]);
  }, 60_000);

  it('whatever kind of fault strikes whatever method', () => {
    expect(brokenByTheRest()).toEqual([]);
  }, 60_000);
});

describe('a read that fails for a moment', () => {
  const start = copies(laid());

  it('is made again, and nobody notices', () => {
    const host = start();
    for (const k of [1, 2, 5, 9, 15]) {
      host.failAt(k, fault);
      expect(ask(host, 'sidebar', {}).ok).toBe(true);
    }
  });

  it('is made again whatever language Google speaks', () => {
    const host = start();
    host.setErrorLanguage('zh');
    for (const k of [1, 2, 5, 9, 15]) {
      host.failAt({ call: k, fault: 'serverError' });
      expect(ask(host, 'sidebar', {}).ok).toBe(true);
    }
  });

  it('stops the run with nothing written where it lasts', () => {
    const host = start();
    const before = JSON.stringify(host.engine.save());
    host.failAt(5, fault, { times: 100 });
    expect(() => ask(host, 'review', { period: '2026-Q2' })).toThrow('timed out');
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });
});
