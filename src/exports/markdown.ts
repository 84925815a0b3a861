import type { Block, Document, DocumentCell } from '../define/document';
import type { Export } from '../define/export';
import { bar } from '../define/look';
import type { Language } from '../languages';
import { showMeasure } from '../rules/measure';
import { cellText } from './cell-text';
import { isOpen } from './open-slots';

/** A person's text on one line of Markdown: shown as typed, never a mark-up, a link or HTML. */
const inline = (text: string): string =>
  text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]{}<>#|~!$]/g, '\\$&')
    .replace(/^(\s*)([-+=]+)(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/\s*\r?\n\s*/g, '<br>')
    .replace(/\p{Cc}/gu, ' ')
    .trim();

const cell = (one: DocumentCell, language: Language): string => {
  const text = inline(cellText(one, language));
  const words = one.strong && text ? `**${text}**` : text;
  return one.bar ? `${bar(one.bar.share, one.bar.mark)} ${words}`.trim() : words;
};

const rows = (head: readonly string[], right: (column: number) => boolean, body: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (right(column) ? '--:' : '---')), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');

const blockText = (block: Block, language: Language): string => {
  const words = language.exports;
  switch (block.kind) {
    case 'heading':
      return `${block.level === 1 ? '##' : '###'} ${inline(block.text)}`;
    case 'text':
      return block.quiet && block.text.trim() ? `*${inline(block.text)}*` : inline(block.text);
    case 'numbers':
      return block.items
        .map(({ label, value, note }) => `- ${inline(label)}: **${inline(cellText(value, language))}**${note ? ` (${inline(note)})` : ''}`)
        .join('\n');
    case 'table':
      if (block.rows.length === 0) return `*${inline(block.empty ?? words.noData)}*`;
      return rows(
        block.head.map(inline),
        (column) => block.align?.[column] === 'right',
        block.rows.map((row) => row.map((one) => cell(one, language))),
      );
    case 'chart': {
      const target = block.target ?? null;
      const show = (value: number) => showMeasure(value, block.unit, target);
      const body = [
        ...block.points.map(({ day, value }) => [inline(day), show(value)]),
        ...(target === null ? [] : [[words.targetRow, show(target)]]),
      ];
      const shown = body.length > 0 ? rows([words.day, words.value], (column) => column === 1, body) : `*${words.noData}*`;
      return `**${inline(block.title)}**\n\n${inline(block.says)}\n\n${shown}`;
    }
    case 'slot':
      return `> **${inline(block.label)}**<br>\n> ${isOpen(block) ? `✎ **${words.toComplete}**` : inline(block.text ?? '')}`;
  }
};

const text = (document: Document, language: Language): string => {
  const parts = [`# ${inline(document.title)}`, inline(document.opening), ...document.blocks.map((block) => blockText(block, language))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

/** Plain text for reading, comparing and pasting: the order of the report, tables with pipes, a person's text escaped. */
export const markdown: Export = {
  key: 'markdown',
  extension: 'md',
  mime: 'text/markdown',
  make: async (document, language) => text(document, language),
};
