import type { Block } from '../define/document';
import type { Export } from '../define/export';
import { palette } from '../define/look';
import { say } from '../languages/say';
import { escapeHtml } from '../rules/escape-html';
import { showPeriod } from '../rules/period';
import { htmlBlock, isWide, type Paper } from './html-blocks';
import { htmlLook } from './html-look';
import { openSlots } from './open-slots';
import { showTime } from './show-time';

/** No request and no script, whatever a browser thinks of the rest. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A person's text as a CSS string that cannot end its string, its rule or its element. */
const cssText = (text: string): string =>
  `"${[...text].map((letter) => (/[\p{L}\p{N}]/u.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`;

const short = (text: string): string => ([...text].length > 36 ? `${[...text].slice(0, 35).join('')}…` : text);

/** Running head and page numbers: browsers without margin boxes leave them out; the foot of the last page says the same. */
const running = ({ document, language }: Paper): string => {
  const frozen = say(language.exports.frozenOn, { time: showTime(document.frozenAt) });
  const counters = language.exports.page
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssText(part)))
    .join(' ');
  const font = `font:8pt system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:${palette.quiet}`;
  const rule = `vertical-align:bottom;padding-bottom:2mm;margin-bottom:3mm;border-bottom:.5pt solid ${palette.rule}`;
  const none = '{content:none;border:0}';
  return `@page{
@top-left{content:${cssText(`${short(document.team)} · ${showPeriod(document.period)}`)};${font};${rule}}
@top-center{content:"";${rule}}
@top-right{content:${cssText(frozen)};${font};${rule}}
@bottom-left{content:${cssText(short(document.title))};${font}}
@bottom-right{content:${counters};${font}}
}
@page:first{@top-left${none}@top-center${none}@top-right${none}@bottom-left${none}@bottom-right${none}}`;
};

/** Blocks from one heading to the next; a heading directly under a heading stays with it. */
const sections = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (!part || (block.kind === 'heading' && part.some(({ kind }) => kind !== 'heading'))) parts.push([block]);
    else part.push(block);
  }
  return parts;
};

const cover = (paper: Paper, before: readonly Block[], after: readonly Block[], id: (block: Block) => string): string => {
  const { document, language } = paper;
  const words = language.exports;
  const facts = [
    [words.period, showPeriod(document.period)],
    [words.asOf, document.asOf],
    [words.frozen, showTime(document.frozenAt)],
  ].map(([name = '', value = '']) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`);
  const link = (block: Block, text: string) => `<a href="#${id(block)}">${escapeHtml(text)}</a>`;
  const open = openSlots(document);
  const first = open[0];
  const count = first ? `<p class="open-count">✎ ${link(first, say(words.stillToComplete, { n: open.length }))}</p>` : '';
  const headings = after.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [`<li>${link(block, block.text)}</li>`] : []));
  const contents =
    headings.length > 1 ? `<nav class="contents"><h2>${escapeHtml(words.contents)}</h2><ul>${headings.join('')}</ul></nav>` : '';
  return [
    '<header class="cover">',
    `<div>${document.title.includes(document.team) ? '' : `<p class="team">${escapeHtml(document.team)}</p>`}<h1>${escapeHtml(document.title)}</h1></div>`,
    `<dl class="facts">${facts.join('')}</dl>`,
    `<div>${before.map((block) => htmlBlock(block, paper, id(block), false)).join('\n')}</div>`,
    count,
    contents,
    '</header>',
  ].join('\n');
};

const page = (paper: Paper): string => {
  const { document, language } = paper;
  const { blocks } = document;
  const start = blocks.findIndex(({ kind }) => kind === 'heading');
  const split = start < 0 ? blocks.length : start;
  const [before, after] = [blocks.slice(0, split), blocks.slice(split)];
  const id = (block: Block) => `b${blocks.indexOf(block) + 1}`;
  const body = sections(after).map((part) => {
    const inner = part.map((block, index) => htmlBlock(block, paper, id(block), leads(block, part[index + 1])));
    return `<section${part.some((block) => isWide(block, language)) ? ' class="wide"' : ''}>\n${inner.join('\n')}\n</section>`;
  });
  const foot = [document.team, showPeriod(document.period), say(language.exports.frozenOn, { time: showTime(document.frozenAt) })];
  return [
    `<!doctype html>\n<html lang="${document.language}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(`${document.title} · ${document.team} · ${showPeriod(document.period)}`)}</title>`,
    `<style>\n${htmlLook}\n${running(paper)}\n</style>\n</head>\n<body>`,
    cover(paper, before, after, id),
    `<main>\n${body.join('\n')}\n</main>`,
    `<footer class="foot">${escapeHtml(foot.join(' · '))}</footer>`,
    '</body>\n</html>\n',
  ].join('\n');
};

/** A line that introduces what follows stays on its page. */
const leads = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'text' && next !== undefined && next.kind !== 'text' && next.kind !== 'heading';

/** One self-contained page to read, print or save as PDF: no request, no script, a person's text always escaped. */
export const html: Export = {
  key: 'html',
  extension: 'html',
  mime: 'text/html',
  make: async (document, language) => page({ document, language }),
};
