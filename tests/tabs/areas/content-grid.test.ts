import { describe, expect, it } from '@jest/globals';
import { isSame, laidReport } from '../../../src/book/laid-report';
import type { Block, DocumentCell } from '../../../src/define/document';
import { contentGrid } from '../../../src/tabs/areas/content-grid';
import { bookOf, language, momentAt, type Rows } from '../book';

const today = '2026-05-13';
const accounts = [
  { id: 'a', account: 'Red', perWeek: 3 },
  { id: 'b', account: 'Video', perWeek: 2 },
];
const item = (id: string, topic: string, account: string | null, publish: string, state: string, more: object = {}) => ({
  id,
  topic,
  account,
  publish,
  state,
  format: 'post',
  ...more,
});
const documentOf = (content: NonNullable<Rows['content']>, code = 'en', own: NonNullable<Rows['accounts']> = accounts) =>
  contentGrid.report?.(bookOf({ content, accounts: own }), momentAt(today, { code })) as { blocks: readonly Block[] };
const tablesOf = ({ blocks }: { blocks: readonly Block[] }) => blocks.filter((block) => block.kind === 'table');
const textsOf = (rows: readonly (readonly DocumentCell[])[] = []) => rows.map((row) => row.map(({ text }) => text));
const grid = (content: NonNullable<Rows['content']>, own = accounts) => textsOf(tablesOf(documentOf(content, 'en', own))[0]?.rows);

describe('the content matrix', () => {
  it('has one line a topic, whatever its accounts, and one column an account', () => {
    const content = [
      item('1', 'How to choose', 'a', '2026-05-12', 'published', { published: '2026-05-12' }),
      item('2', ' how to choose', 'b', '2026-05-20', 'review'),
      item('3', 'Behind the scenes', 'b', '2026-05-25', 'idea'),
    ];
    expect(tablesOf(documentOf(content))[0]?.head).toEqual(['Topic', 'Red', 'Video']);
    expect(grid(content)).toEqual([
      ['How to choose', 'Published 05-12', '◐ In review 05-20'],
      ['Behind the scenes', '', 'Idea 05-25'],
    ]);
  });
  it('says each state with a sign, a word and a day', () => {
    const content = [
      item('1', 'A', 'a', '2026-05-10', 'making'),
      item('2', 'B', 'a', '2026-05-12', 'published'),
      item('3', 'C', 'a', '2026-05-20', 'review'),
      item('4', 'D', 'a', '2026-05-21', 'idea'),
    ];
    const values = laidReport('contentGrid', documentOf(content, 'zh-CN') as never, language('zh-CN'));
    const texts = values.flat();
    for (const text of ["'■ 逾期 05-10", "'● 已发布 05-12", "'◐ 待审 05-20", "'○ 选题 05-21"]) expect(texts).toContain(text);
  });
  it('puts what is still to publish first, the next one at the top, and counts more of one topic on one account', () => {
    const content = [
      item('1', 'Out long ago', 'a', '2026-04-02', 'published'),
      item('2', 'Out', 'a', '2026-05-02', 'published'),
      item('3', 'Later', 'a', '2026-06-20', 'idea'),
      item('4', 'Column', 'a', '2026-05-09', 'published'),
      item('5', 'Column', 'a', '2026-05-16', 'making'),
      item('6', 'Column', 'a', '2026-05-23', 'idea'),
    ];
    expect(grid(content).map(([topic, cell]) => [topic, cell])).toEqual([
      ['Column', '◐ In production 05-16 +2'],
      ['Later', 'Idea 06-20'],
      ['Out', 'Published 05-02'],
      ['Out long ago', 'Published 04-02'],
    ]);
  });
  it('holds this quarter only, nothing cancelled, and no account that rests', () => {
    const content = [
      item('1', 'Last quarter', 'a', '2026-03-31', 'published'),
      item('2', 'Cancelled', 'a', '2026-05-20', 'cancelled'),
      item('3', 'Kept', null, '2026-05-20', 'idea'),
    ];
    const own = [...accounts, { id: 'c', account: 'Resting', perWeek: 0 }];
    expect(grid(content, own)).toEqual([['Kept', '', '', 'Idea 05-20']]);
    expect(tablesOf(documentOf(content, 'en', own))[0]?.head).toEqual(['Topic', 'Red', 'Video', 'No account yet']);
  });
  it('adds up by account below it: planned, published, on time, and by format', () => {
    const content = [
      item('1', 'A', 'a', '2026-05-10', 'published', { published: '2026-05-11' }),
      item('2', 'B', 'a', '2026-05-12', 'published', { published: '2026-05-12' }),
      item('3', 'C', 'a', '2026-05-20', 'idea', { format: 'live' }),
    ];
    const [, totals, formats] = tablesOf(documentOf(content));
    expect(textsOf(totals?.rows)).toEqual([
      ['Planned', '3', '0'],
      ['Published', '2', '0'],
      ['Published on time', '50.0%', '–'],
    ]);
    expect(formats?.rows.map((row) => row.map(({ text }) => text))[0]).toEqual(['Red', '2', '1']);
  });
  it('takes sixty topics on twelve accounts, and says how many more there are', () => {
    const own = Array.from({ length: 12 }, (_, at) => ({ id: `a${at}`, account: `Account ${at}` }));
    const content = Array.from({ length: 63 }, (_, at) => item(`${at}`, `Topic ${at}`, `a${at % 12}`, '2026-05-20', 'idea'));
    const { blocks } = documentOf(content, 'en', own);
    expect([tablesOf({ blocks })[0]?.rows.length, tablesOf({ blocks })[0]?.head.length]).toEqual([60, 13]);
    expect(blocks).toContainEqual({ kind: 'text', text: '3 more topics in the Content calendar.', quiet: true });
  });
  it('says what to do where nothing is planned, or where the areas that it is made of are not on', () => {
    const off = bookOf({}, { accounts: { installed: false } });
    expect(contentGrid.report?.(off, momentAt(today)).blocks).toEqual([
      { kind: 'text', text: expect.stringMatching(/^Switch on Accounts in the menu/) },
    ]);
    expect(documentOf([]).blocks).toEqual([{ kind: 'text', text: expect.stringMatching(/^Nothing is planned for 2026 Q2 yet/) }]);
  });
});

describe('a laid report', () => {
  const content = [item('1', "'Quoted", 'a', '2026-05-12', 'published'), item('2', '=1+1', 'b', '2026-05-20', 'idea')];
  const made = (on = content) => laidReport('contentGrid', documentOf(on) as never, language('en'));
  /** What a sheet gives back. */
  const read = () => made().map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell)));

  it('bears its key first, and says in its hidden column what each line is', () => {
    expect(
      made()
        .map(([kind]) => kind)
        .slice(0, 8),
    ).toEqual(['contentGrid.title', 'quiet', 'head', '', '', 'quiet', '', 'heading']);
  });
  it('is the same when it is read back, and another when a state changes or lines are left over', () => {
    expect(isSame(read(), made())).toBe(true);
    expect(isSame(read(), made([{ ...content[0]!, state: 'idea' }, content[1]!]))).toBe(false);
    expect(isSame([...read(), ['', 'left over']], made())).toBe(false);
    expect(isSame([], made())).toBe(false);
  });
});
