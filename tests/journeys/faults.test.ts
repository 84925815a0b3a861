import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import type { HostState } from '../../local/host/state';
import type { PageCall, PageCalls } from '../../src/define/page-calls';
import { labelOf } from '../../src/languages/choose';
import { zhCn } from '../../src/languages/zh-cn';
import { addingEngine, answerOf, ask, installed, installInput, openHost, rowWith, smallEngine, type, wholeOf } from './matrix';

const fault = 'Service Spreadsheets timed out while accessing document with id 1.';

/** Where two texts part, with what stands around. */
const parting = (a: string, b: string): string => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${a.slice(Math.max(0, at - 120), at + 80)}… instead of …${b.slice(Math.max(0, at - 40), at + 80)}…`;
};

/** How a run is broken off at its call `k`: a fault that lasts longer than reads are tried again; the end of the process, with what was not flushed lost; the same once the call has taken effect. */
const ways: readonly ((host: NodeHost, k: number) => void)[] = [
  (host, k) => host.failAt(k, fault, { times: 3 }),
  (host, k) => host.failAt({ call: k, fault: 'killed', loses: true }),
  (host, k) => host.failAt({ call: k, fault: 'killed', when: 'after' }),
];

/** Breaks a call off at each of its service calls in turn (each `step`-th), in one of the ways or with `FAULTS` in all, makes it again, and compares the workbook with the one that came about undisturbed. */
const brokenEverywhere = <C extends PageCall>(
  start: () => NodeHost,
  name: C,
  input: PageCalls[C]['input'],
  step = 1,
): { readonly tried: number; readonly wrong: readonly string[] } => {
  const clean = start();
  ask(clean, name, input);
  const wanted = wholeOf(clean);
  const last = clean.executions().at(-1);
  const calls = last?.calls.total ?? 0;
  // What fails after the last line of the script is told to nobody.
  const wrong: string[] = last?.unflushed ? [`${name} ends with something that is not flushed`] : [];
  let tried = 0;
  for (let k = 0; k < calls; k += step)
    for (const [way, breakOff] of ways.entries()) {
      if (!process.env.FAULTS && way !== (k / step) % ways.length) continue;
      const host = start();
      breakOff(host, k);
      try {
        ask(host, name, input);
      } catch {
        // The page says that it failed; the person tries again.
      }
      const again = ask(host, name, input);
      const seen = wholeOf(host);
      if (!again.ok && 'refused' in again) wrong.push(`${k}, way ${way}: ${JSON.stringify(again.refused)}`);
      else if (seen !== wanted) wrong.push(`${k}, way ${way}: ${parting(seen, wanted)}`);
      tried += 1;
    }
  process.stdout.write(`${name}: ${tried} faults at ${calls} calls\n`);
  return { tried, wrong };
};

/** Copies of a workbook on small sheets, one for each try. */
const copies = (first: NodeHost) => {
  const workbook = first.engine.save();
  return (): NodeHost => {
    const engine = smallEngine();
    engine.load(workbook);
    return openHost({ engine });
  };
};

/** The matrix, laid once. */
const laid = () => copies(installed('zh-CN', { region: 'US' }));

/** Each k-th of an installation's some 425 calls; `FAULTS=1` tries all of them. */
const step = Number(process.env.FAULTS ?? 5);

describe('what is broken off at a service call and made again comes out as if it had not been', () => {
  it('an installation', () => {
    expect(brokenEverywhere(() => openHost(), 'install', installInput('zh-CN', { region: 'US' }), step).wrong).toEqual([]);
  }, 200_000);

  it('a new goal with its KPI', () => {
    const goal = { goal: '新目标', owner: 'M-1', period: '2026 Q2' };
    const kpi = { kpi: '新指标', owner: 'M-1', method: 'increase', unit: '人', baseline: '1', target: '9', aggregation: 'latest' };
    expect(brokenEverywhere(laid(), 'saveGoal', { id: '', token: 'a1', goal, kpiId: '', kpi }).wrong).toEqual([]);
  });

  it('a new member with a column in the grid', () => {
    const member = { member: '新成员', role: '内容', team: '内容组' };
    expect(brokenEverywhere(laid(), 'saveMember', { id: '', token: 'a1', member }).wrong).toEqual([]);
  });

  it('a new work item', () => {
    const item = { item: '新事项', kind: 'duty', goal: 'G-1' };
    expect(brokenEverywhere(laid(), 'saveItem', { id: '', token: 'a1', item, letters: { 'M-1': 'A', 'M-2': 'R' } }).wrong).toEqual([]);
  });

  it('an import', () => {
    const rows = {
      header: ['任务', '负责人', '截止日'],
      rows: [
        ['甲', '新人', '2026-05-20'],
        ['乙', '用户运营', '2026-05-01'],
      ],
    };
    expect(brokenEverywhere(laid(), 'importRows', { tab: 'tasks', ...rows, mapping: null, write: true }).wrong).toEqual([]);
  });

  it('the refresh of the next day', () => {
    const start = laid();
    const nextDay = () => {
      const host = start();
      host.setNow('2026-05-14T09:00:00+08:00');
      return host;
    };
    expect(brokenEverywhere(nextDay, 'refresh' as 'sidebar', {}).wrong).toEqual([]);
  });

  it('a target that was agreed on, changed with its reason', () => {
    const input = { id: 'G-2', token: 'a1', goal: { weight: '30%' }, kpiId: 'K-1', kpi: { target: '4%' }, reason: '市场变了' };
    expect(brokenEverywhere(laid(), 'changeGoal', input).wrong).toEqual([]);
  });

  it('a refresh that logs what a formula gives and what was changed of agreed targets', () => {
    const start = laid();
    const edited = () => {
      const engine = addingEngine();
      engine.load(start().engine.save());
      const host = openHost({ engine });
      type(host, 'kpis', 3, 'actual', '=0.0341+0.0001');
      type(host, 'kpis', 6, 'actual', '=200+50');
      type(host, 'kpis', 6, 'target', '600');
      type(host, 'goals', 4, 'weight', '30%');
      return host;
    };
    expect(brokenEverywhere(edited, 'refresh' as 'sidebar', {}).wrong).toEqual([]);
  });

  it('a finding that is put off for the first time, or mended by a click', () => {
    const late = { rule: 'taskOverdue', tab: 'tasks', id: 'T-10', column: 'due' };
    expect(brokenEverywhere(laid(), 'snooze', { ...late, reason: '节后再说' }).wrong).toEqual([]);
    const first = installed('zh-CN', { region: 'US', areas: ['lessons'] });
    for (const [key, text] of [
      ['event', '接口变慢'],
      ['kind', labelOf(zhCn, 'lessonKind', 'failure')],
      ['why', '没有压测'],
      ['practice', '上线前压测'],
      ['owner', String(rowWith(first, 'members', 'id', 'M-2').cell.get('member'))],
    ] as const)
      type(first, 'lessons', 3, key, text);
    const lesson = answerOf(first, 'sidebar', {}).findings.find(({ rule }) => rule === 'lessonNoTask');
    expect(lesson?.does).toContain('上线前压测');
    const mark = { rule: 'lessonNoTask', tab: 'lessons', id: lesson?.id ?? '', column: 'task' };
    // What was mended before the run broke off is told as such.
    const wrong = brokenEverywhere(copies(first), 'mendFinding', mark).wrong.filter((text) => !text.includes(zhCn.pages.findings.gone));
    expect(wrong).toEqual([]);
  }, 120_000);

  it('an area that is laid', () => {
    expect(brokenEverywhere(laid(), 'chooseAreas', { add: ['decisions'], hide: [], remove: [] }).wrong).toEqual([]);
  });

  it('an area that is switched off, switched on again, or deleted with its rows', () => {
    const first = installed('zh-CN', { region: 'US', areas: ['decisions'] });
    type(first, 'decisions', 3, 'question', '预算翻倍？');
    const off = copies(first);
    const change = { add: [], hide: [], remove: [], confirmed: true };
    expect(brokenEverywhere(off, 'chooseAreas', { ...change, hide: ['decisions'] }).wrong).toEqual([]);
    expect(brokenEverywhere(off, 'chooseAreas', { ...change, remove: ['decisions'] }).wrong).toEqual([]);
    ask(first, 'chooseAreas', { ...change, hide: ['decisions'] });
    expect(brokenEverywhere(copies(first), 'chooseAreas', { ...change, add: ['decisions'] }).wrong).toEqual([]);
  });

  it('a refresh that brings a workbook of the first version up to date', () => {
    const file = join(__dirname, '..', 'fixtures', 'workbook-first-version.json');
    const { workbook } = (JSON.parse(readFileSync(file, 'utf8')) as { readonly en: HostState }).en;
    const start = () => {
      const engine = smallEngine();
      engine.load(workbook);
      return openHost({ engine });
    };
    expect(brokenEverywhere(start, 'refresh', {}, step).wrong).toEqual([]);
  }, 200_000);

  it('a review', () => {
    expect(brokenEverywhere(laid(), 'review', { period: '2026-Q2' }).wrong).toEqual([]);
  });
});

describe('a read that fails for a moment', () => {
  it('is made again, and nobody notices', () => {
    const host = laid()();
    for (const k of [1, 2, 5, 9, 15]) {
      host.failAt(k, fault);
      expect(ask(host, 'sidebar', {}).ok).toBe(true);
    }
  });

  it('is made again whatever language Google speaks', () => {
    const host = laid()();
    host.setErrorLanguage('zh');
    for (const k of [1, 2, 5, 9, 15]) {
      host.failAt({ call: k, fault: 'serverError' });
      expect(ask(host, 'sidebar', {}).ok).toBe(true);
    }
  });

  it('stops the run with nothing written where it lasts', () => {
    const host = laid()();
    const before = JSON.stringify(host.engine.save());
    host.failAt(5, fault, { times: 100 });
    expect(() => ask(host, 'review', { period: '2026-Q2' })).toThrow('timed out');
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });
});
