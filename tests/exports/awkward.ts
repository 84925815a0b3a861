import type { Block, Document } from '../../src/define/document';

/** Texts that have broken reports elsewhere: mark-up, formulas, control and direction characters, keys of objects. */
export const awkward: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '"; } body { display: none } @import "https://example.com/x.css',
  '\\3c script\\3e ',
  '<!-- -->]]><?xml?>',
  '&lt;b&gt; &amp; &#60;',
  'javascript:alert(1)',
  '=1+1',
  '=HYPERLINK("https://example.com","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u0000=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  "'=1+1",
  '{{7*7}} #{7*7} {team} {page}',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '| a | b |\n| --- | --- |',
  '# not a heading',
  '- not a list',
  '1. not a list',
  '[link](https://example.com) ![x](y) `code` **bold** ~~gone~~ <https://example.com>',
  '\u202eevil\u202c \u200b\ufeff',
  '\ud800 lone \udfff',
  '\u0001\u0008\u000b\u001f\u007f\ufffe\uffff',
  '田中さんにあげて下さい 🏳️‍🌈 👩‍👩‍👧‍👦 Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  'مرحبا بالعالم',
  'x'.repeat(40_000),
  '字'.repeat(600),
  '',
  ' ',
];

/** A report in which a person's text stands wherever one can stand. */
export const everywhere = (text: string): Document => {
  const blocks: readonly Block[] = [
    { kind: 'numbers', items: [{ label: `${text}.`, value: { text: `${text}.`, status: 'atRisk' }, note: `${text}.` }] },
    { kind: 'heading', level: 1, text },
    { kind: 'text', text },
    { kind: 'table', head: [text, text], rows: [[{ text }, { text, status: 'overdue', strong: true }]] },
    { kind: 'table', head: [text], rows: [], empty: `${text}.` },
    { kind: 'heading', level: 2, text },
    { kind: 'chart', title: text, says: text, unit: `${text}.`, points: [{ day: '2026-05-01', value: 1 }], target: 2 },
    { kind: 'slot', label: text, text: `${text}.` },
    { kind: 'slot', label: text, text: null },
  ];
  const period = { key: '2026-Q2', start: '2026-04-01', end: '2026-06-30' };
  return { version: 1, title: text, language: 'en', team: text, period, asOf: '2026-06-30', frozenAt: '2026-06-30T18:00', blocks };
};
