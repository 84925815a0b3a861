import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { suppliers } from '../../../src/tabs/areas/suppliers';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const fine = { supplier: 'Packer', sku: 'Boxes', owner: 'ann' };
const book = (...rows: readonly object[]) => areaBook({ suppliers: rows.map((row, at) => ({ ...fine, id: `s${at}`, ...row })) });
const rules = (row: object) => raised(suppliers, book(row), momentAt(today));
const patch = (row: object) => suppliers.refresh?.(book(row), momentAt(today))[0];
const stock = { soldADay: 100, agreedLead: 7, actualLead: 9, safetyDays: 13 };

describe('a supplier', () => {
  it('whose stock ends before more can arrive is to be decided on now', () => {
    expect(rules({ ...stock, stock: 899 })).toEqual(['supplierStockOut now']);
    expect(rules({ ...stock, stock: 900, safetyDays: null })).toEqual([]);
    expect(rules({ ...stock, stock: 899, actualLead: null })).toEqual(['supplierStockLow week']);
    expect(rules({ ...stock, stock: 0 })).toEqual(['supplierStockOut now']);
    expect(rules({ ...stock, stock: 0, soldADay: 0 })).toEqual([]);
    expect(rules({ ...stock, stock: 0, agreedLead: null, actualLead: null })).toEqual([]);
  });
  it('whose stock does not last for lead time and safety days must order', () => {
    expect(rules({ ...stock, stock: 2199 })).toEqual(['supplierStockLow week']);
    expect(rules({ ...stock, stock: 2200 })).toEqual([]);
    expect(textsOf(suppliers, book({ ...stock, stock: 990 }), momentAt(today, { code: 'zh-CN' }))).toEqual([
      'Packer Boxes 可售 9 天，低于交期加安全天数 22 天 · 现在下补货单',
    ]);
  });
  it('whose stock lasts for more than 90 days gets a hint', () => {
    expect(rules({ ...stock, stock: 9001 })).toEqual(['supplierStockMuch hint']);
    expect(rules({ ...stock, stock: 9000 })).toEqual([]);
  });
  it('is late below 90 %, from five deliveries on', () => {
    expect(rules({ deliveries: 12, onTime: 10 })).toEqual(['supplierLate week']);
    expect(rules({ deliveries: 10, onTime: 9 })).toEqual([]);
    expect(rules({ deliveries: 5, onTime: 4 })).toEqual(['supplierLate week']);
    expect(rules({ deliveries: 4, onTime: 1 })).toEqual([]);
    expect(rules({ deliveries: 12, onTime: null })).toEqual([]);
  });
  it('whose unit cost rises by more than 5 % is named', () => {
    expect(rules({ cost: 6.83, lastCost: 6.5 })).toEqual(['supplierCostUp week']);
    expect(rules({ cost: 6.825, lastCost: 6.5 })).toEqual([]);
    expect(rules({ cost: 1, lastCost: 0 })).toEqual([]);
    expect(rules({ cost: 6, lastCost: 6.5 })).toEqual([]);
  });
  it('without an owner is named', () => {
    expect(rules({ owner: null })).toEqual(['requiredMissing week']);
  });
  it('has its rates', () => {
    const known = patch({ ...stock, stock: 1355, deliveries: 12, onTime: 9, cost: 6.8, lastCost: 6.5 });
    expect(known).toMatchObject({ id: 's0', onTimeRate: 0.75, daysOfStock: 13.6 });
    expect(known?.costChange).toBeCloseTo(0.3 / 6.5);
    expect(patch({ deliveries: 0, onTime: 0, stock: 5, cost: 6.8 })).toEqual({
      id: 's0',
      onTimeRate: null,
      daysOfStock: null,
      costChange: null,
    });
  });
});

describe('the review', () => {
  const part = (...rows: readonly object[]) => suppliers.review?.(book(...rows), momentAt(today), quarterOf(today)) ?? [];
  it('says how many deliveries were on time, what runs out, and how costs moved', () => {
    const blocks = part(
      { deliveries: 12, onTime: 10, cost: 6.8, lastCost: 8 },
      { ...stock, sku: 'Tape', stock: 500, deliveries: 4, onTime: 4 },
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'text', 'table']);
    expect(blocks[1]).toMatchObject({
      text: 'On time in all: 87.5% (14 of 16 deliveries). 1 will run out before more arrives: Packer, Tape.',
    });
    expect(blocks[2]).toMatchObject({
      rows: [
        [{ text: 'Packer' }, { text: 'Boxes' }, { text: '83.3%' }, { text: '–' }, { text: '-15.0%' }],
        [{ text: 'Packer' }, { text: 'Tape' }, { text: '100.0%' }, { text: '5' }, { text: '–' }],
      ],
    });
  });
  it('has no part without figures', () => {
    expect(part({})).toEqual([]);
  });
});
