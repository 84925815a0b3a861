import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnName, columnNumber, readA1 } from '../../local/host/a1';
import { showCell } from '../../local/host/display';
import { habitsOf, readEntry } from '../../local/host/entry';
import { epochOfSerial, serialOfEpoch } from '../../local/host/zone';

const chinese = (text: string) => readEntry(text, habitsOf('zh_CN'), 2026);
const day = 46155; // 2026-05-13

describe('an entry', () => {
  it('is a number where it looks like one', () => {
    expect(['07', '-1.5', '1,200', '.5', '+3', '1e3', '￥1,200'].map((text) => Reflect.get(chinese(text), 'value'))).toEqual([
      7, -1.5, 1200, 0.5, 3, 1000, 1200,
    ]);
    expect(['1,20', '1.2.3', '-', '12a', '１２', '1e999'].map((text) => Reflect.get(chinese(text), 'value'))).toEqual([
      '1,20',
      '1.2.3',
      '-',
      '12a',
      '１２',
      '1e999',
    ]);
  });

  it('is a share where it ends in a percent sign', () => {
    expect(chinese('15%')).toEqual({ value: 0.15, format: '0%' });
    expect(chinese('3.2%')).toEqual({ value: 0.032, format: '0.00%' });
  });

  it('is a day in the ways people write one', () => {
    expect(
      ['2026-05-13', '2026/5/13', '2026.5.13', '2026年5月13日', '5/13', '5月13日'].map((text) => Reflect.get(chinese(text), 'value')),
    ).toEqual(Array(6).fill(day));
    expect(Reflect.get(readEntry('13/5/2026', habitsOf('en_GB'), 2026), 'value')).toBe(day);
    expect(Reflect.get(readEntry('13.05.2026', habitsOf('de_DE'), 2026), 'value')).toBe(day);
    expect(Reflect.get(readEntry('May 13, 2026', habitsOf('en_US'), 2026), 'value')).toBe(day);
    expect(chinese('2026-02-30')).toEqual({ value: '2026-02-30' });
    expect(chinese('2026-05-13 18:00')).toEqual({ value: day + 0.75, format: 'yyyy-mm-dd h:mm' });
  });

  it('follows the decimal comma of its locale', () => {
    expect(readEntry('1.200,5', habitsOf('de_DE'), 2026)).toMatchObject({ value: 1200.5 });
  });

  it('is a formula after an equals sign, and text after an apostrophe', () => {
    expect(chinese('=SUM(A1:A3)')).toEqual({ formula: '=SUM(A1:A3)' });
    expect(chinese("'=SUM(A1:A3)")).toEqual({ value: '=SUM(A1:A3)' });
    expect(chinese('+A1')).toEqual({ formula: '=+A1' });
    expect(chinese('=')).toEqual({ value: '=' });
  });

  it('is kept as typed behind an apostrophe, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(chinese(`'${text}`)).toEqual({ value: text })));
  });
});

describe('a cell shows', () => {
  it('its value after the number format', () => {
    const shown = (value: number, format?: string) => showCell(format === undefined ? { value } : { value, format });
    expect(shown(0.437, '0.0%')).toBe('43.7%');
    expect(shown(1234567.5, '#,##0.00')).toBe('1,234,567.50');
    expect(shown(-1200, '#,##0')).toBe('-1,200');
    expect(shown(0.1 + 0.2)).toBe('0.3');
    expect(shown(3, '0"天"')).toBe('3天');
    expect(shown(-0.001, '0.0')).toBe('0.0');
    expect(shown(-2, '0;(0);"–"')).toBe('(2)');
    expect(shown(0, '0;(0);"–"')).toBe('–');
    expect(shown(day, 'yyyy-mm-dd')).toBe('2026-05-13');
    expect(shown(day + 0.5, 'yyyy"年"m"月"d"日" hh:mm')).toBe('2026年5月13日 12:00');
    expect(shown(12, '0.##')).toBe('12');
  });

  it('errors, yes and no as Sheets spells them', () => {
    expect(showCell({ value: null, error: '#N/A' })).toBe('#N/A');
    expect(showCell({ value: true })).toBe('TRUE');
  });
});

describe('places and moments', () => {
  it('stay on their day where summer time leaves midnight out', () => {
    const midnight = 43408; // 2018-11-04 in São Paulo begins at one o'clock
    expect(new Date(epochOfSerial(midnight, 'America/Sao_Paulo')).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(Math.floor(serialOfEpoch(epochOfSerial(midnight, 'America/Sao_Paulo'), 'America/Sao_Paulo'))).toBe(midnight);
  });

  it('have the same name there and back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 18278 }), (column) => expect(columnNumber(columnName(column))).toBe(column)));
    expect(readA1("'运营 矩阵'!B2:C")).toEqual({ sheet: '运营 矩阵', column: 2, row: 2, lastColumn: 3 });
    expect(readA1('B')).toBeNull();
  });

  it('keep a civil day in every zone, over summer time too', () => {
    // From 2012 on: Apia had no 2011-12-30.
    fc.assert(
      fc.property(
        fc.integer({ min: 41000, max: 50000 }),
        fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia'),
        (serial, zone) => expect(serialOfEpoch(epochOfSerial(serial, zone), zone)).toBe(serial),
      ),
    );
  });
});
