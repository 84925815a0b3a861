import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTable, textOf } from '../../src/sidebar/read-table';

describe('reading a table', () => {
  it.each([',', ';', '\t', '|'])('finds the separator %p out', (sign) => {
    expect(readTable(`a${sign}b\n1${sign}2\n3${sign}4\n`)).toEqual({
      header: ['a', 'b'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
  });

  it('drops the byte order mark and blank rows, and keeps quoted separators and line ends', () => {
    expect(readTable('\ufeff名称,说明\r\n"a,b","x\r\ny"\r\n,\r\n')).toEqual({ header: ['名称', '说明'], rows: [['a,b', 'x\r\ny']] });
  });

  it('fills short rows up, and names columns that have no name or the same one', () => {
    expect(readTable('a,,a\n1,2,3,4\n5')).toEqual({
      header: ['a', '#2', 'a (2)', '#4'],
      rows: [
        ['1', '2', '3', '4'],
        ['5', '', '', ''],
      ],
    });
  });

  it('reads a single column', () => {
    expect(readTable('名称\n甲\n乙')).toEqual({ header: ['名称'], rows: [['甲'], ['乙']] });
  });

  it('says that there is nothing in it, or where the quotes do not match', () => {
    expect([readTable(''), readTable('a,b'), readTable(' \n ')]).toEqual([
      { problem: 'noRows' },
      { problem: 'noRows' },
      { problem: 'noRows' },
    ]);
    expect(readTable('a,b\n"x,1\n')).toMatchObject({ problem: 'quotes' });
  });

  it('keeps every text as it is', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replace(/[\r\n]/g, '')}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(readTable(`a,b\n${quoted}`)).toEqual({ header: ['a', 'b'], rows });
      }),
    );
  });

  it('reads UTF-8, UTF-16 and the encoding in which Chinese Excel saves', () => {
    const little = new Uint8Array([0xff, 0xfe, 0xee, 0x76]);
    const gb = new Uint8Array([0xc4, 0xbf, 0xb1, 0xea]);
    expect([textOf(new TextEncoder().encode('目标')), textOf(little), textOf(gb)]).toEqual(['目标', '目', '目标']);
  });
});
