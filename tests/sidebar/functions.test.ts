import { describe, expect, it } from '@jest/globals';
import type { HelpFunction } from '../../src/define/page-calls';
import { documented as functions } from '../../src/functions/examples';
import { functionHelp } from '../../src/functions/help';
import { languages } from '../../src/languages';
import { findFunctions } from '../../src/sidebar/function-help';

const helpIn = (code: string): readonly HelpFunction[] => functionHelp(functions, languages.find((one) => one.code === code)!);
const found = (code: string, query: string): readonly string[] => findFunctions(helpIn(code), query).map(({ name }) => name);

describe('looking for a function', () => {
  it.each([
    ['zh-CN', '达成率'],
    ['en', 'attainment'],
    ['zh-CN', 'kpi_prog'],
    ['en', 'KPI_PROG'],
    ['en', '  Kpi prog '],
    ['zh-CN', 'ｋｐｉ＿ｐｒｏｇｒｅｓｓ'],
  ])('in %s by %j finds KPI_PROGRESS first', (code, query) => expect(found(code, query)[0]).toBe('KPI_PROGRESS'));

  it('takes any word of a method or of an argument', () => {
    expect(found('zh-CN', '降低型')).toContain('KPI_PROGRESS');
    expect(found('zh-CN', '基线值')).toContain('KPI_STATUS');
    expect(found('en', 'holidays')).toContain('TASK_FLAG');
  });

  it('wants every word', () => expect(found('en', 'kpi grid')).toEqual([]));

  it('puts a name before a description, and a description before a text', () => {
    const of = (name: string, about: string, method: string): HelpFunction => ({ ...helpIn('en')[0]!, name, about, method, family: 'F' });
    const help = [of('A', '', 'Rate.'), of('B', 'A rate.', ''), of('C_RATE', '', ''), of('RATE', '', '')];
    expect(findFunctions(help, 'rate').map(({ name }) => name)).toEqual(['RATE', 'C_RATE', 'B', 'A']);
  });

  it('shows all without a word, in their order, and none for what nobody wrote', () => {
    expect(found('en', ' ')).toEqual(functions.map(({ name }) => name));
    expect(found('zh-CN', '__proto__')).toEqual([]);
  });
});
