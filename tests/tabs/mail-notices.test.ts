import { describe, expect, it } from '@jest/globals';
import { sidebarState } from '../../src/actions/sidebar-state';
import { bookOf, momentAt } from './book';

const noticesOf = (...mails: readonly (readonly [state: string, day: string])[]) =>
  sidebarState(bookOf({ mails: mails.map(([state, day], n) => ({ id: `ML-${n}`, state, day })) }), momentAt('2026-05-13')).notices;

describe('what the sidebar says of mails', () => {
  it('is nothing where all were sent, or dropped', () => {
    expect(noticesOf(['sent', '2026-05-13'], ['dropped', '2026-05-12'])).toEqual([]);
  });

  it('names those left over, those that may have been sent, and those that failed lately, each apart', () => {
    const [left, unsure, failed, ...more] = noticesOf(
      ['planned', '2026-05-12'],
      ['planned', '2026-05-13'],
      ['sending', '2026-03-01'],
      ['failed', '2026-05-07'],
      ['failed', '2026-05-06'],
    );
    expect(left).toContain('not sent yet, to be sent in the next run: 2');
    expect(unsure).toContain('may have been sent, for the run broke off while sending: 1');
    expect(failed).toContain('failed in the last seven days: 1');
    expect(more).toEqual([]);
  });
});
