import type { Words } from '../../words';
import type { suppliers as source } from '../../zh-cn/areas/suppliers';

/** Everything the Suppliers tab says. */
export const suppliers: Words<typeof source> = {
  name: 'Suppliers and stock',
  about: 'Whether suppliers are on time, how many days stock lasts, how unit costs move',
  columns: {
    supplier: { header: 'Supplier', note: 'One supplier. Example: Packaging supplier B.' },
    sku: { header: 'Supplies / SKU', note: 'What it supplies, a row a SKU. Example: gift boxes.' },
    owner: { header: 'Owner', note: 'Who looks after it, from Members.' },
    deliveries: { header: 'Deliveries due', note: 'In this period. Example: 12.' },
    onTime: { header: 'On time', note: 'Of these, how many were on time. Example: 10.' },
    agreedLead: { header: 'Lead time agreed', note: 'Days from order to delivery. Example: 7.' },
    actualLead: { header: 'Lead time actual', note: 'Days it really takes of late; blank: as agreed. Example: 9.' },
    stock: { header: 'Stock', note: 'What there is, in the unit of sales a day. Example: 4,200.' },
    soldADay: { header: 'Sold a day', note: 'On average. Example: 310.' },
    safetyDays: { header: 'Safety days', note: 'Days to hold beyond the lead time. Example: 15.' },
    cost: { header: 'Unit cost', note: 'Of this period. Example: 6.80.' },
    lastCost: { header: 'Unit cost last period', note: 'Example: 6.50.' },
    onTimeRate: { header: 'On-time rate', note: 'From refresh: on time ÷ deliveries due.' },
    daysOfStock: { header: 'Days of stock', note: 'From refresh: stock ÷ sold a day.' },
    costChange: { header: 'Cost change', note: 'From refresh: (unit cost − last period) ÷ last period.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {},
  findings: {
    supplierStockOut: { says: '{supplier}, {sku}: stock lasts {n} {n:day|days}, less than the lead time of {lead}; it will run out before more arrives', mend: 'Speed up the order, find another source, or slow down sales' },
    supplierStockLow: { says: '{supplier}, {sku}: stock lasts {n} {n:day|days}, less than lead time and safety days, {level}', mend: 'Order now' },
    supplierLate: { says: '{supplier}, {sku}: {rate} on time ({onTime} of {n}), less than 90%', mend: 'Agree on how it gets better, or find a second supplier' },
    supplierCostUp: { says: '{supplier}, {sku}: unit cost up {share} ({a} → {b})', mend: 'Find out why, then negotiate, compare, or change the price' },
    supplierStockMuch: { says: '{supplier}, {sku}: stock lasts {n} {n:day|days}, more than 90', mend: 'Stop ordering, and sell it off' },
  },
  words: {
    title: 'Suppliers and stock',
    onTime: 'On time in all: {rate} ({onTime} of {n} deliveries).',
    short: '{n} will run out before more arrives: {items}.',
    item: '{supplier}, {sku}',
  },
};
