import { describe, expect, it } from '@jest/globals';
import type { ImportMapping } from '../../src/define/page-calls';
import { type Language, languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { say } from '../../src/languages/say';
import { answerOf, codes, installed, refusalOf, rowsOf, rowWith, sheetOf, wholeOf } from './matrix';
import { bring, real, table } from './real';

const bare = (now = '2026-05-13T09:00:00+08:00', language: 'zh-CN' | 'en' = 'en') => installed(language, { examples: false }, { now });
const ids = (rows: ReturnType<typeof rowsOf>) => rows.map(({ cell }) => String(cell.get('id')));

describe('public plans as tasks', () => {
  real('are read row by row, and a second time bring nothing more', () => {
    const host = bare();
    const preview = bring(host, 'tasks', false);
    expect([preview.added, preview.changed, preview.same, preview.problems]).toEqual([75, 0, 0, []]);
    expect(rowsOf(host, 'tasks')).toEqual([]);
    expect(bring(host, 'tasks').added).toBe(75);
    expect(ids(rowsOf(host, 'tasks'))).toEqual(table('tasks').column('id'));
    const before = wholeOf(host);
    const again = bring(host, 'tasks');
    expect([again.added, again.changed, again.same]).toEqual([0, 0, 75]);
    expect(wholeOf(host)).toBe(before);
  });

  real.each(codes)('are flagged as late as they were, in %s', (code) => {
    const host = bare('2025-11-20T09:00:00+08:00', code);
    const language = languageOf(code) as Language;
    bring(host, 'tasks');
    const flagged = (flag: 'overdue' | 'doneLate') =>
      ids(rowsOf(host, 'tasks').filter(({ cell }) => cell.get('flag') === labelOf(language, 'taskFlag', flag)));
    const counts = ['2025-11-20', '2026-02-05', '2026-03-10', '2026-05-01'].map((day) => {
      host.setNow(`${day}T09:00:00+08:00`);
      host.clickMenu('menuRefresh');
      return flagged('overdue').length;
    });
    expect(counts).toEqual([19, 38, 43, 58]);
    expect(flagged('doneLate')).toEqual(['K135-20', 'K136-08', 'K136-11', 'K136-17']);
    const { column } = table('tasks');
    const released = new Set(column('id').filter((_, index) => /released$|blog published|sneak peek/i.test(column('task')[index] ?? '')));
    expect(flagged('overdue').filter((id) => released.has(id))).toEqual(['K136-14']);
    expect(ids(rowsOf(host, 'tasks').filter(({ cell }) => cell.get('owner') === undefined))).toEqual(['K135-18', 'K136-19']);
  });
});

describe('the working calendar of China', () => {
  it.each([
    ['2026-02-08', '2026-03-01', 11],
    ['2025-09-27', '2025-10-11', 6],
  ])('counts the working days after %s up to %s', (today, due, days) => {
    const host = bare(`${today}T09:00:00+08:00`);
    answerOf(host, 'importRows', { tab: 'tasks', header: ['task', 'due'], rows: [['x', due]], mapping: null, write: true });
    host.clickMenu('menuRefresh');
    const calendar = rowsOf(host, 'calendar').map(({ cell }) => ['day', 'kind', 'name', 'region'].map((key) => cell.get(key) ?? ''));
    const now = rowWith(host, 'settings', 'id', 'today').cell.get('value');
    const at = rowWith(host, 'tasks', 'task', 'x').cell.get('due');
    expect(host.customFunction('TASK_DAYS_LEFT', [at, '', now, '', calendar])).toBe(days);
  });
});

describe('public indicators as KPIs with check-ins', () => {
  real('add up by quarter as each is to be added up', () => {
    const host = bare();
    expect(bring(host, 'kpis')).toMatchObject({ added: 13, problems: [] });
    expect(bring(host, 'kpi_values')).toMatchObject({ added: 467, problems: [] });
    expect(bring(host, 'kpis')).toMatchObject({ added: 0, changed: 0, same: 13 });
    expect(bring(host, 'kpi_values')).toMatchObject({ added: 0, changed: 0, same: 467 });
    const set = (tab: string, header: readonly string[], rows: readonly (readonly string[])[]) =>
      answerOf(host, 'importRows', { tab, header, rows, mapping: null, write: true });
    const goals = rowsOf(host, 'goals').map(({ cell }) => [String(cell.get('goal')), '2015-Q1']);
    expect(set('goals', ['goal', 'period'], goals)).toMatchObject({ added: 0, changed: 3 });
    set(
      'kpis',
      ['id', 'aggregation'],
      [
        ['MTA-20421', 'average'],
        ['MTA-20537', 'sum'],
        ['MTA-20420', 'average'],
      ],
    );
    host.clickMenu('menuRefresh');
    const actual = (id: string) => Number(rowWith(host, 'kpis', 'id', id).cell.get('actual'));
    expect(actual('MTA-20421')).toBeCloseTo(89.1733, 4);
    expect(actual('MTA-20537')).toBe(19_889_077);
    expect(actual('MTA-20420')).toBeCloseTo(5.28, 10);
    const twins = rowsOf(host, 'checkIns').filter(({ cell }) => cell.get('kpi') === 'Total Ridership');
    expect(twins).toHaveLength(72);
  });

  real('take a target of 0 as none', () => {
    const host = bare();
    bring(host, 'kpis');
    const { header, rows } = table('kpi_values');
    const march = rows.filter((row) => row[header.indexOf('period')] === '2015-03-01');
    const mapping: ImportMapping = {
      tab: 'kpis',
      columns: { kpi_id: 'id', ytd_target: 'target', ytd_actual: 'actual', period: 'asOf' },
      blanks: { target: ['0'] },
      defaults: {},
    };
    expect(answerOf(host, 'importRows', { tab: 'kpis', header, rows: march, mapping, write: true })).toMatchObject({
      added: 0,
      changed: 13,
      problems: [],
    });
    const blank = ids(rowsOf(host, 'kpis').filter(({ cell }) => cell.get('target') === undefined));
    expect(blank).toEqual(['MTA-74039', 'MTA-74040', 'MTA-80231']);
    expect(rowWith(host, 'kpis', 'id', 'MTA-20537').cell.get('target')).toBe(20_140_147);
  });

  real('take an actual of 0 that says "not reported" as none', () => {
    const host = bare();
    const { column } = table('kpi_snapshot_hart');
    expect(bring(host, 'kpi_snapshot_hart')).toMatchObject({ added: 45, problems: [] });
    expect(bring(host, 'kpi_snapshot_hart')).toMatchObject({ added: 0, changed: 0, same: 45 });
    const zero = (key: string) => column('kpi_id').filter((_, index) => Number(column(key)[index]) === 0);
    for (const [key, from] of [
      ['actual', 'this_quarter'],
      ['target', 'target'],
    ] as const)
      expect(ids(rowsOf(host, 'kpis').filter(({ cell }) => cell.get(key) === undefined))).toEqual(zero(from));
    host.clickMenu('menuRefresh');
    const summary = sheetOf(host, 'summary').cells.map(([, , { value }]) => String(value ?? ''));
    expect(summary.filter((text) => /Infinity|NaN|undefined|#/.test(text))).toEqual([]);
  });
});

describe.each(codes)('public responsibility tables in %s', (code) => {
  const language = languageOf(code) as Language;
  const checked = (name: string) => {
    const host = bare('2026-05-13T09:00:00+08:00', code);
    const answer = bring(host, name);
    expect(answer.problems).toEqual([]);
    const again = bring(host, name);
    expect([again.added, again.changed, again.same]).toEqual([0, 0, answer.added]);
    const { items } = answerOf(host, 'sidebar', {});
    const named = (rule: 'raciNoA' | 'raciNoR' | 'raciManyA' | 'raciUnread') =>
      items
        .filter(({ check, fields }) => {
          const sentence = say(language.findings[rule].says, { item: fields.item ?? '', n: '§', members: '§', text: '§' });
          const [start = '', ...rest] = sentence.split('§');
          return check.split('\n').some((line) => line.startsWith(start) && line.endsWith(rest.at(-1) ?? ''));
        })
        .map(({ id }) => id);
    return { host, named };
  };
  const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(3)));

  real('find every A of the first', () => {
    const found = checked('raci');
    expect([found.named('raciNoA'), found.named('raciManyA'), found.named('raciUnread')]).toEqual([[], [], []]);
  });

  real('read letters of another alphabet in the second', () => {
    const found = checked('raci_project');
    expect([found.named('raciNoA'), found.named('raciManyA'), found.named('raciUnread')]).toEqual([[], [], []]);
    const letters = rowsOf(found.host, 'responsibilities').flatMap(({ cell }) =>
      [...cell].flatMap(([key, value]) => (key.startsWith('@') ? [String(value)] : [])),
    );
    expect(letters.filter((text) => /\p{Script=Cyrillic}/u.test(text))).toHaveLength(11);
  });

  real('name the rows without A and without R in the third', () => {
    const found = checked('raci_skills');
    expect(numbers(found.named('raciNoA'))).toEqual([14, 23, 33]);
    expect(numbers(found.named('raciNoR'))).toEqual([1, 2, 4, 8, 9, 12, 19, 21, 24, 34]);
  });
});

describe('an import', () => {
  it('matches headers of either language, adds whom it names, and says what it leaves out', () => {
    const host = bare();
    const rows = [
      ['写文案', '小李', '2026年5月20日', '进行中'],
      ['', '小王', '2026-05-21', ''],
      ['Call', '小李', 'next week', ''],
      ['写文案', '小李', '2026-05-22', ''],
    ];
    const answer = answerOf(host, 'importRows', {
      tab: 'tasks',
      header: ['任务', 'Owner', 'due', '状态'],
      rows,
      mapping: null,
      write: true,
    });
    expect(answer.mapping.columns).toEqual({ 任务: 'task', Owner: 'owner', due: 'due', 状态: 'state' });
    expect([answer.added, answer.problems.map(({ line }) => line)]).toEqual([1, [2, 3, 4]]);
    expect(rowsOf(host, 'tasks').map(({ cell }) => [cell.get('owner'), cell.get('state')])).toEqual([['小李', 'In progress']]);
    expect(rowsOf(host, 'members').some(({ cell }) => cell.get('member') === '小李')).toBe(true);
  });

  it('changes a row that is there by its keys and leaves what the file does not have', () => {
    const host = installed('zh-CN');
    const { cell } = rowWith(host, 'tasks', 'id', 'T-1');
    const rows = [[String(cell.get('task')), String(cell.get('item')), '2026-06-20']];
    expect(
      answerOf(host, 'importRows', {
        tab: 'tasks',
        header: ['任务', '所属事项', '截止日'],
        rows,
        mapping: { tab: 'tasks', columns: { 任务: 'task', 所属事项: 'item', 截止日: 'due' }, blanks: {}, defaults: {} },
        write: true,
      }),
    ).toMatchObject({ added: 0, changed: 1 });
    const after = rowWith(host, 'tasks', 'id', 'T-1').cell;
    expect([after.get('owner'), after.get('due')]).toEqual([cell.get('owner'), 46193]);
  });

  it('refuses tabs that take no rows', () => {
    const host = installed('en');
    const before = wholeOf(host);
    for (const tab of ['settings', 'runs', 'snapshots', '__proto__', ''])
      expect(refusalOf(host, 'importRows', { tab, header: ['id'], rows: [['1']], mapping: null, write: true })).toHaveProperty('tab');
    expect(wholeOf(host)).toBe(before);
  });
});
