import { describe, expect, it } from '@jest/globals';
import { changedFields, drafts, sameParts } from '../../src/sidebar/drafts';

describe('drafts', () => {
  const start = { member: { member: '', role: '' } };

  it('keep what was typed until it is saved or dropped', () => {
    const kept = drafts();
    kept.keep('member:', { member: { member: '张三', role: '' } }, start);
    expect(kept.of('member:')).toEqual({ member: { member: '张三', role: '' } });
    expect(kept.of('member:M-1')).toBeNull();
    kept.drop('member:');
    expect(kept.of('member:')).toBeNull();
  });

  it('forget a form that is back to what it started with', () => {
    const kept = drafts();
    kept.keep('f', { member: { member: 'x' } }, start);
    kept.keep('f', { member: { member: '' } }, start);
    expect(kept.of('f')).toBeNull();
  });

  it('take a missing text for an empty one', () => {
    expect(sameParts({ a: {} }, { a: { x: '' } })).toBe(true);
    expect(sameParts({ a: { x: '1' } }, {})).toBe(false);
  });

  it('send only what differs, so that others’ cells are not written over', () => {
    expect(changedFields({ role: 'PM', team: 'A', email: '' }, { role: 'PM', team: 'B' })).toEqual({ team: 'A' });
    expect(changedFields({ team: '' }, { team: 'B' })).toEqual({ team: '' });
  });
});
