import type { Block, Document, DocumentCell } from '../define/document';
import { palette } from '../define/look';
import type { Language } from '../languages';
import { labelOf, readChoice } from '../languages/choose';
import { escapeHtml } from '../rules/escape-html';
import { showMeasure } from '../rules/measure';
import { cellText } from './cell-text';
import { chart } from './chart';
import { averageLines, columnShares, leastWidths, textWidth } from './column-shares';
import { isOpen } from './open-slots';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;
/** What every block is drawn for. */
export interface Paper {
  readonly document: Document;
  readonly language: Language;
}

/** Half-width characters on a line of a table, upright and sideways. */
const roomUpright = 94;
const roomDense = 106;
const roomSideways = 156;
const roomTight = 168;
/** Lines in a row from which a table is turned sideways. */
const highRows = 3;
/** Points that stand beside a chart; more of them stand below it. */
const pointsBeside = 14;

const neededRoom = (block: Of<'table'>, language: Language): number => leastWidths(block, language).reduce((sum, width) => sum + width, 0);

/** Whether a block is a table that sideways paper suits better: upright it would not fit, or its rows would be high and thin. */
export const isWide = (block: Block, language: Language): boolean =>
  block.kind === 'table' && (neededRoom(block, language) > roomDense || averageLines(block, language, roomDense) > highRows);

const drawBar = ({ share, mark }: { readonly share: number; readonly mark?: number }): string => {
  const at = (x: number) => Math.round(Math.min(1, Math.max(0, x)) * 1000) / 10;
  const expected = mark === undefined ? '' : `<path d="M${Math.min(99, at(mark))} 0V10" stroke="${palette.text}" stroke-width="1.6"/>`;
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><path d="M0 5H100" stroke="${palette.header}" stroke-width="6"/><path d="M0 5H${at(share)}" stroke="${palette.quiet}" stroke-width="6"/>${expected}</svg>`;
};

/** Numbers, days and the like, which would be misread if they were broken. */
const oneLine = (cell: DocumentCell): boolean => !cell.status && (cell.value !== undefined || /^[\d\s.,:%+/~–−-]+$/.test(cell.text));

const cellBody = (cell: DocumentCell, language: Language): string => {
  const text = escapeHtml(cellText(cell, language));
  const words = cell.status ? `<span class="status ${cell.status}${textWidth(text) > 12 ? ' wrapped' : ''}">${text}</span>` : text;
  return `${cell.bar ? drawBar(cell.bar) : ''}${cell.strong ? `<strong>${words}</strong>` : words}`;
};

const table = (block: Of<'table'>, { language }: Paper): string => {
  if (block.rows.length === 0) return `<p class="quiet">${escapeHtml(block.empty ?? language.exports.noData)}</p>`;
  const sideways = isWide(block, language);
  const dense = sideways || block.head.length > 7 || neededRoom(block, language) > 0.85 * roomUpright;
  const tight = sideways && neededRoom(block, language) > roomSideways;
  const room = tight ? roomTight : sideways ? roomSideways : dense ? roomDense : roomUpright;
  const side = (column: number) => (block.align?.[column] === 'right' ? ['right'] : []);
  const classed = (names: readonly string[]) => (names.length > 0 ? ` class="${names.join(' ')}"` : '');
  const shares = columnShares(block, language, room);
  const columns = shares.map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`).join('');
  const head = block.head.map((text, column) => `<th scope="col"${classed(side(column))}>${escapeHtml(text)}</th>`).join('');
  const cell = (one: DocumentCell, column: number) =>
    `<td${classed([...side(column), ...(oneLine(one) ? ['one-line'] : [])])}>${cellBody(one, language)}</td>`;
  const rows = block.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<div class="sheet${tight ? ' dense tight' : dense ? ' dense' : ''}"><table><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table></div>`;
};

const numbers = (block: Of<'numbers'>, { language }: Paper): string => {
  const across = block.items.length <= 4 ? Math.max(1, block.items.length) : block.items.length % 3 === 0 ? 3 : 4;
  const items = block.items.map(({ label, value, note }) => {
    const text = cellText(value, language);
    const shown = `<span class="value${textWidth(text) > 9 ? ' long' : ''}">${escapeHtml(text)}</span>`;
    const word = value.status && value.text ? `<b>${escapeHtml(labelOf(language, 'status', value.status))}</b>` : '';
    const under = note ? `<span class="note">${escapeHtml(note)}</span>` : '';
    return `<div class="number${value.status ? ` judged ${value.status}` : ''}"><span class="label">${escapeHtml(label)}${word}</span>${shown}${under}</div>`;
  });
  return `<div class="numbers" style="--across:${across}">${items.join('')}</div>`;
};

const pointTables = (block: Of<'chart'>, { language }: Paper): string => {
  const words = language.exports;
  const target = block.target ?? null;
  const row = (name: string, value: number) =>
    `<tr><td>${escapeHtml(name)}</td><td class="right one-line">${escapeHtml(showMeasure(value, block.unit, target))}</td></tr>`;
  const rows = [...block.points.map(({ day, value }) => row(day, value)), ...(target === null ? [] : [row(words.targetRow, target)])];
  const columns = block.points.length > pointsBeside ? 4 : 1;
  const high = Math.ceil(rows.length / columns);
  const head = `<thead><tr><th scope="col">${words.day}</th><th scope="col" class="right">${words.value}</th></tr></thead>`;
  const parts = Array.from({ length: columns }, (_, index) => rows.slice(index * high, (index + 1) * high)).filter(
    (part) => part.length > 0,
  );
  return `<div class="points">${parts.map((part) => `<table>${head}<tbody>${part.join('')}</tbody></table>`).join('')}</div>`;
};

const figure = (block: Of<'chart'>, paper: Paper): string => {
  const drawing = chart(block, paper.document.period, paper.language);
  const key = readChoice('unit', block.unit);
  const word = key ? labelOf(paper.language, 'unit', key) : block.unit;
  const unit = word && key !== 'percent' ? ` <span class="note">${escapeHtml(word)}</span>` : '';
  const caption = `<figcaption><strong>${escapeHtml(block.title)}${unit}</strong>${escapeHtml(block.says)}</figcaption>`;
  if (!drawing) return `<figure>${caption}<p class="quiet">${paper.language.exports.noData}</p></figure>`;
  const many = block.points.length > pointsBeside ? ' many' : '';
  return `<figure>${caption}<div class="drawn${many}">${drawing}${pointTables(block, paper)}</div></figure>`;
};

const slot = (block: Of<'slot'>, { language }: Paper, id: string): string => {
  const label = `<strong>${escapeHtml(block.label)}</strong>`;
  if (!isOpen(block)) return `<div class="slot">${label}<p>${escapeHtml(block.text ?? '')}</p></div>`;
  return `<div class="slot open" id="${id}">${label}<em>✎ ${escapeHtml(language.exports.toComplete)}</em></div>`;
};

/** One block of a document as HTML.
 * @param id - Where links lead to: a heading's or an open slot's.
 * @param leads - Whether it must stay on a page with what follows.
 */
export const htmlBlock = (block: Block, paper: Paper, id: string, leads: boolean): string => {
  switch (block.kind) {
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3';
      return `<${tag} id="${id}">${escapeHtml(block.text)}</${tag}>`;
    }
    case 'text': {
      const names = [...(leads ? ['lead'] : []), ...(block.quiet ? ['quiet'] : [])];
      return `<p${names.length > 0 ? ` class="${names.join(' ')}"` : ''}>${escapeHtml(block.text)}</p>`;
    }
    case 'numbers':
      return numbers(block, paper);
    case 'table':
      return table(block, paper);
    case 'chart':
      return figure(block, paper);
    case 'slot':
      return slot(block, paper, id);
  }
};
