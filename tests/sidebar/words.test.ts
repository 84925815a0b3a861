import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/languages/en';
import { zhCn } from '../../src/languages/zh-cn';
import { nextStep } from '../../src/sidebar/next-step';
import { regionFor } from '../../src/sidebar/region';
import { troubleText } from '../../src/sidebar/trouble';

describe('a failed call', () => {
  it.each([
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    'Authorization is required to perform that action.',
  ])('names several accounts as the cause of %p', (text) => expect(troubleText(zhCn, new Error(text))).toBe(zhCn.pages.trouble.account));

  it('names the connection, the time limit and the rate limit', () => {
    const told = [
      'NetworkError: Connection failure due to HTTP 0',
      'Exceeded maximum execution time',
      'Service invoked too many times in a short time: Calendar.',
    ];
    const { network, slow, often } = en.pages.trouble;
    expect(told.map((text) => troubleText(en, new Error(text)))).toEqual([network, slow, often]);
  });

  it('repeats any other text without its prefix and says what to do', () => {
    expect(troubleText(en, new Error('Exception: Sheet not found'))).toBe(
      'Not done: Sheet not found. Try again; if it fails once more, close this page and open it again.',
    );
    expect(troubleText(zhCn, new Error(''))).toContain('服务器没有返回结果');
  });
});

describe('the next step', () => {
  const full = {
    members: [{ id: 'M', fields: {} }],
    goals: [{ id: 'G', fields: {} }],
    items: [{ id: 'R', fields: {}, letters: {}, check: '' }],
    refreshedAt: '2026-05-13T07:20',
    notices: [],
    findings: [],
  };
  it('leads a newcomer from members over goals to work items', () => {
    expect(nextStep({ ...full, members: [], goals: [] }).at).toBe('members');
    expect(nextStep({ ...full, goals: [], items: [] }).at).toBe('goals');
    expect(nextStep({ ...full, items: [] }).at).toBe('items');
  });

  it('is then the first report, the findings, or to keep it up', () => {
    expect(nextStep({ ...full, refreshedAt: '' }).says).toBe('nextCheckIns');
    expect(nextStep({ ...full, findings: [1] }).says).toBe('nextFindings');
    expect(nextStep(full).says).toBe('nextKeep');
  });
});

describe('the calendar that is offered first', () => {
  it('is China’s in Chinese, else the browser’s country where there is one', () => {
    expect(regionFor('zh-CN', 'en-US')).toBe('CN');
    expect([regionFor('en', 'en-US'), regionFor('en', 'en-GB'), regionFor('en', 'zh-CN'), regionFor('en', '')]).toEqual([
      'US',
      'UK',
      'weekdays',
      'weekdays',
    ]);
  });
});

describe('Chinese texts', () => {
  const textsIn = (words: unknown): readonly string[] =>
    typeof words === 'string' ? [words] : Object.values(words as object).flatMap((part) => textsIn(part));
  it('have Chinese commas, colons and question marks beside Chinese characters', () => {
    expect(textsIn(zhCn).filter((text) => /[\p{Script=Han}」）”}][,;:?!](?=\s?[\p{Script=Han}「{])/u.test(text))).toEqual([]);
  });
});
