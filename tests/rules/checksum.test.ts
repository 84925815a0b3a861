import { describe, expect, it } from '@jest/globals';
import { checksum } from '../../src/rules/checksum';

describe('checksum', () => {
  it('has 14 hex digits and stays the same', () => {
    expect(checksum('')).toBe('0bdcb81aee8d83');
    expect(checksum('运营矩阵 2026 Q2')).toMatch(/^[0-9a-f]{14}$/);
    expect(checksum('运营矩阵')).toBe(checksum('运营矩阵'));
  });
  it('tells a changed text', () => {
    const seen = new Set(Array.from({ length: 5000 }, (_, n) => checksum(`{"value":${n}}`)));
    expect(seen.size).toBe(5000);
  });
});
