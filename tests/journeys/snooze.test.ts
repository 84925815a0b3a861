import { describe, expect, it } from '@jest/globals';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { answerOf, ask, codes, columnsOf, contentsOf, installed, refusalOf, rowsOf, serialOf, sheetOf, type } from './matrix';

type Host = ReturnType<typeof installed>;
const stateOf = (host: Host) => answerOf(host, 'sidebar', {});
const late = { rule: 'taskOverdue', tab: 'tasks', id: 'T-10', column: 'due', of: '' };
const isTold = (host: Host, tab: string, text: string) =>
  sheetOf(host, tab).cells.some(([, , { value }]) => typeof value === 'string' && value.includes(text));

describe.each(codes)('a finding that is put off in %s', (code) => {
  const { pages, tabs, actions } = languageOf(code) as Language;
  const words = pages.findings;
  const putOff = (host: Host, more: object = {}) => answerOf(host, 'snooze', { ...late, reason: 'After the holiday', ...more });

  it('leaves Summary and counts until its day, and stands in a log that is laid when it is first needed', () => {
    const host = installed(code);
    const before = stateOf(host);
    const task = before.findings.find(({ rule }) => rule === 'taskOverdue')!;
    const open = answerOf(host, 'refresh', {}).findings;
    expect(isTold(host, 'summary', task.says)).toBe(true);
    expect(host.engine.sheets().some(({ name }) => name === tabs.snoozes.name)).toBe(false);
    const { state } = putOff(host);
    expect(state.findings).toHaveLength(before.findings.length - 1);
    expect(state.snoozed).toMatchObject([{ ...late, says: task.says, until: '2026-05-20', reason: 'After the holiday' }]);
    expect(rowsOf(host, 'snoozes').map(({ cell }) => ['day', 'what', 'until', 'reason'].map((key) => cell.get(key)))).toEqual([
      [serialOf('2026-05-13'), task.says, serialOf('2026-05-20'), 'After the holiday'],
    ]);
    expect(answerOf(host, 'refresh', {}).findings).toBe(open - 1);
    expect(isTold(host, 'summary', task.says)).toBe(false);
  });

  it('is back on its day', () => {
    const host = installed(code);
    putOff(host, { until: '2026-05-14' });
    expect(stateOf(host).snoozed).toHaveLength(1);
    host.advance(86_400_000);
    expect(stateOf(host).snoozed).toEqual([]);
    expect(stateOf(host).findings.some(({ rule }) => rule === 'taskOverdue')).toBe(true);
  });

  it('stays in the review', () => {
    const host = installed(code);
    const plain = installed(code);
    putOff(host);
    const blocks = (one: Host) => answerOf(one, 'review', { period: '2026-Q2' }).document.blocks;
    expect(blocks(host)).toEqual(blocks(plain));
  });

  it('can be woken, and the log keeps that it slept', () => {
    const host = installed(code);
    putOff(host);
    const { state } = answerOf(host, 'wake', late);
    expect([state.snoozed, state.findings.some(({ rule }) => rule === 'taskOverdue')]).toEqual([[], true]);
    expect(rowsOf(host, 'snoozes').map(({ cell }) => cell.get('until'))).toEqual([serialOf('2026-05-13')]);
    expect(refusalOf(host, 'wake', late)).toEqual({ '': words.gone });
  });

  it('is put off anew over an earlier row, and as people change its day in the log', () => {
    const host = installed(code);
    putOff(host, { until: '2026-05-15' });
    putOff(host, { until: '2026-06-01', reason: 'Later' });
    expect(stateOf(host).snoozed.map(({ until, reason }) => [until, reason])).toEqual([['2026-06-01', 'Later']]);
    type(host, 'snoozes', rowsOf(host, 'snoozes').at(-1)?.at ?? 0, 'until', '2026-05-12');
    expect(stateOf(host).snoozed).toEqual([]);
  });

  it('wants a reason, and a day within sixty', () => {
    const host = installed(code);
    const range = { until: say(words.untilRefused, { from: '2026-05-14', to: '2026-07-12' }) };
    expect(refusalOf(host, 'snooze', { ...late, reason: ' ' })).toEqual({ reason: words.reasonMissing });
    for (const until of ['2026-05-13', '2026-07-13', 'soon'])
      expect(refusalOf(host, 'snooze', { ...late, until, reason: 'x' })).toEqual(range);
    expect(refusalOf(host, 'snooze', { ...late, id: 'T-99', reason: 'x' })).toEqual({ '': words.gone });
    expect(host.engine.sheets().some(({ name }) => name === tabs.snoozes.name)).toBe(false);
    putOff(host, { until: '2026-07-12' });
  });

  it('leaves a person’s own tab of that name alone', () => {
    const host = installed(code);
    const own = host.engine.addSheet(tabs.snoozes.name, 0);
    host.engine.write({ sheet: own, row: 1, column: 1, rows: 1, columns: 1 }, [[{ value: 'mine' }]]);
    putOff(host);
    expect(rowsOf(host, 'snoozes')).toHaveLength(1);
    expect(host.engine.read({ sheet: own, row: 1, column: 1, rows: 1, columns: 1 })[0]?.[0]?.value).toBe('mine');
  });

  it('is taken for the same while its words change from day to day', () => {
    const host = installed(code);
    putOff(host);
    host.advance(2 * 86_400_000);
    expect(stateOf(host).snoozed).toMatchObject([late]);
  });

  it('is undone as any action is, and refused where nothing is installed', () => {
    const host = installed(code);
    putOff(host);
    answerOf(host, 'undo', {});
    expect(stateOf(host).snoozed).toEqual([]);
    expect(columnsOf(sheetOf(host, 'snoozes')).size).toBeGreaterThan(5);
    expect(actions.names.snooze).not.toBe('');
  });

  it('costs a workbook without a log nothing', () => {
    const host = installed(code);
    answerOf(host, 'refresh', {});
    const before = contentsOf(host, ['runs', 'settings']);
    answerOf(host, 'refresh', {});
    expect(contentsOf(host, ['runs', 'settings'])).toEqual(before);
    expect(ask(host, 'sidebar', {}).ok).toBe(true);
  });
});
