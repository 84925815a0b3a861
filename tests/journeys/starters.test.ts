import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { starters } from '../../src/actions/starters';
import type { Starter } from '../../src/tabs/starter-format';
import { china, findingsOf, momentAt, refreshed, starterBook } from '../tabs/book';
import { answerOf, codes, installed, rowsOf } from './matrix';

const templateOf = (key: string) =>
  JSON.parse(readFileSync(join(__dirname, '..', '..', 'templates', 'starters', `${key}.json`), 'utf8')) as Starter;

describe.each(starters.flatMap((key) => codes.map((code) => [key, code] as const)))(
  'the starter %s installed with its areas in %s',
  (key, code) => {
    const starter = templateOf(key);
    const host = installed(code, { starter: key, areas: starter.areas });

    it('has every row of every area, each with an id', () => {
      for (const [area, rows] of Object.entries(starter.rows ?? {})) {
        const laid = rowsOf(host, area);
        expect([area, laid.length]).toEqual([area, rows.length]);
        expect(new Set(laid.map(({ cell }) => cell.get('id'))).size).toBe(rows.length);
      }
    });

    it('reads back from its cells what was laid: a refresh finds as much as there is to be found in the plain rows', () => {
      const moment = momentAt('2026-05-13', { code, calendar: china });
      const plain = refreshed(starterBook(starter, '2026-05-13', { code, areas: starter.areas }), moment);
      const laid = findingsOf(plain, moment).filter(({ weight }) => weight !== 'hint');
      expect(answerOf(host, 'refresh', {}).findings).toBe(laid.length);
    });
  },
);
