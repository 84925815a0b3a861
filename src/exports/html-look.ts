import { palette, statusLook } from '../define/look';

const statuses = Object.entries(statusLook)
  .map(([status, { text, fill }]) => `.${status}{color:${text};background:${fill}}`)
  .join('\n');

/** How the printable review looks, on screen and on A4 or Letter; the paper's size is left to the printer. */
export const htmlLook = `
:root{color-scheme:light;--accent:${palette.accent};--text:${palette.text};--quiet:${palette.quiet};--rule:${palette.rule}}
*{box-sizing:border-box;-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{font:10pt/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--text);background:#fff;font-variant-numeric:tabular-nums}
:lang(zh){line-break:strict}
body{margin:0}
h1,h2,h3,p,dl,dd,dt,figure,ul{margin:0;padding:0}
h1,h2,h3,p,dd,td,th,li,.label,.note{overflow-wrap:anywhere;white-space:pre-wrap}
h1{font-size:30pt;line-height:1.2;font-weight:700}
h2{font-size:15pt;line-height:1.3;margin:9mm 0 3mm;padding-top:2.5mm;border-top:1.5pt solid var(--accent)}
h3{font-size:11.5pt;line-height:1.35;margin:5mm 0 2mm}
h2+h3{margin-top:0}
h2,h3{break-after:avoid;break-inside:avoid}
p{margin:0 0 2.5mm;orphans:3;widows:3}
.lead{break-after:avoid}
.quiet,.note{color:var(--quiet)}
.note{font-size:8.5pt}

.cover{display:flex;flex-direction:column;gap:7mm}
.cover .team{font-size:13pt;color:var(--accent);font-weight:600;margin:0 0 2mm}
.cover .facts{display:flex;flex-wrap:wrap;gap:3mm 10mm}
.cover dt{font-size:8.5pt;color:var(--quiet)}
.cover dd{font-size:11pt}
.contents h2{font-size:10pt;color:var(--quiet);font-weight:400;border:0;margin:0 0 1.5mm;padding:0}
.contents ul{list-style:none;columns:2;column-gap:10mm}
.contents li{padding:1mm 0;border-bottom:.5pt solid var(--rule);break-inside:avoid}
a{color:inherit;text-decoration:none}

.numbers{display:grid;grid-template-columns:repeat(var(--across),minmax(0,1fr));gap:4mm;margin:0 0 4mm;break-inside:avoid}
.number{border:.5pt solid var(--rule);border-radius:2mm;padding:3mm 3.5mm;display:flex;flex-direction:column;gap:1mm}
.number .label{font-size:8.5pt;color:var(--quiet);display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:2mm}
.number .label b{color:inherit;font-weight:600}
.judged .label{color:inherit}
.number .value{font-size:20pt;line-height:1.15;font-weight:700;overflow-wrap:anywhere}
.number .value.long{font-size:14pt}
.number .note{margin-top:auto}

table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:9pt;line-height:1.4;margin:0 0 4mm}
.dense table{font-size:8pt}
.tight table{font-size:7.5pt}
.tight th,.tight td{padding:1.1mm 1.2mm}
thead{display:table-header-group}
tr{break-inside:avoid}
th{font-weight:600;text-align:left;vertical-align:bottom;background:${palette.header};padding:1.2mm 1.6mm;border-bottom:.75pt solid var(--quiet)}
td{padding:1.2mm 1.6mm;vertical-align:top;border-bottom:.5pt solid var(--rule)}
.right{text-align:right}
.one-line,.status{white-space:nowrap}
.strong{font-weight:700}
.status{border-radius:1mm;padding:0 1.2mm;display:inline-block;max-width:100%;overflow-wrap:anywhere}
.status.wrapped{white-space:pre-wrap}
.bar{display:block;width:100%;height:2.6mm;margin:1mm 0 .4mm}
tbody tr:nth-child(-n+2){break-after:avoid}
tbody tr:nth-last-child(-n+2){break-before:avoid}

figure{margin:0 0 4mm;break-inside:avoid}
figcaption{margin:0 0 1mm}
figcaption strong{display:block;font-size:11pt}
.drawn{display:grid;grid-template-columns:minmax(0,1fr) 44mm;gap:7mm;align-items:start}
.drawn.many{grid-template-columns:minmax(0,1fr)}
.chart{display:block;width:100%;height:auto;font-family:inherit}
.points{display:flex;gap:5mm}
.points table{font-size:7.5pt;line-height:1.25;margin:0}
.points td,.points th{padding:.55mm 1mm}

.slot{margin:0 0 3mm;break-inside:avoid-page}
.slot strong{display:block}
.slot p{margin:0}
.slot.open{background:#fff3a3;border:1.25pt dashed #b06000;border-radius:1.5mm;padding:2mm 3mm;min-height:15mm;break-inside:avoid}
.slot.open em{font-style:normal;font-weight:700;color:#7a4100}
.open-count{background:#fff3a3;border:1.25pt dashed #b06000;border-radius:1.5mm;padding:2mm 3mm;margin:0;color:#7a4100;font-weight:700}
.open-count a{text-decoration:underline}
.foot{margin-top:8mm;padding-top:2mm;border-top:.5pt solid var(--rule);font-size:8pt;color:var(--quiet);break-inside:avoid;break-before:avoid}
${statuses}

@page{margin:16mm}
@page wide{size:landscape}
@media print{
.cover{padding-top:36mm;break-after:page}
.wide{page:wide}
.wide>h2:first-child,.wide>h3:first-child{margin-top:0}
}
@media screen{
html{background:#f1f3f4}
body{max-width:230mm;margin:8mm auto;padding:16mm;background:#fff;box-shadow:0 1px 4px rgb(60 64 67/.3)}
.sheet{overflow-x:auto}
.sheet table{min-width:max-content;min-width:min(100%,160mm)}
.wide .sheet table{min-width:200mm}
}
@media screen and (max-width:640px){
body{margin:0;padding:6mm}
h1{font-size:22pt}
.numbers{grid-template-columns:repeat(2,minmax(0,1fr))}
.drawn,.contents ul{display:block;columns:1}
}
`.trim();
