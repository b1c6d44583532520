/** A report as one HTML file that opens offline: no script, no request, pictures inside it, and everything of a plan as text. */
import { xmlText } from '#formats/inert-text.ts';
import { language } from '#i18n/language.svelte.ts';
import { reportWords } from '#i18n/report-words.ts';
import type { Block, Cell, ReportDocument } from './document.ts';

/** A picture of a map, ribbon or curve. */
export interface Picture { /** `data:image/...`. */ readonly src: string; readonly alt: string }
/** The picture of a block (its index in the document), null where nobody drew one: then its place says how to get one. */
export type PictureOf = (block: Block, at: number) => Picture | null;

type Table = Extract<Block, { type: 'table' }>;

/** What is drawn in the colour of gaps is marked by weight too, for paper without colours. */
const STYLE = `
@page { size: A4; margin: 15mm 12mm; }
* { box-sizing: border-box; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 14px/1.5 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif; color: #16191d; background: #fff; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.3; } h2 { margin: 1.75rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #16191d; font-size: 1.25rem; } h3, caption { margin: 1rem 0 .25rem; font-size: 1rem; font-weight: 700; text-align: left; }
h1, h2, h3 { break-after: avoid; } p { margin: .25rem 0; overflow-wrap: anywhere; } .marking { font-size: .875rem; } .synthetic { display: inline-block; margin: .25rem 0; padding: .125rem .5rem; border: 2px solid #16191d; font-weight: 700; }
.strong { font-size: 1.125rem; font-weight: 700; } .small { font-size: .8125rem; color: #3c444d; } .basis { font-weight: 700; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .75rem; margin: .5rem 0; } .figures > div { padding: .5rem .75rem; border: 1px solid #8a939e; break-inside: avoid; } .figures dt { font-weight: 700; } .figures dd { margin: 0; } .figures .main { font-size: 1.75rem; line-height: 1.2; }
table { width: 100%; margin: .75rem 0; border-collapse: collapse; font-size: .8125rem; } caption { caption-side: top; break-after: avoid; } thead { display: table-header-group; } tr { break-inside: avoid; } th, td { padding: .2rem .35rem; border: 1px solid #8a939e; text-align: left; vertical-align: top; overflow-wrap: break-word; } th { background: #eef0f2; } .right { text-align: right; } td.right { white-space: nowrap; }
.gap { color: #a83c00; font-weight: 700; } figure { margin: .75rem 0; break-inside: avoid; } img { max-width: 100%; height: auto; border: 1px solid #8a939e; } figcaption { font-size: .875rem; } .undrawn { padding: .5rem .75rem; border: 1px dashed #8a939e; } .page { break-after: page; } hr.page { margin: 2rem 0; border: 0; border-top: 1px dashed #8a939e; }
.blanks { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.5rem; margin: 2rem 0 1rem; break-inside: avoid; } footer { margin-top: 1.5rem; } .blanks span { padding-bottom: 1.75rem; border-bottom: 1px solid #16191d; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } hr.page { margin: 0; border: 0; } }
`;

/**
 * The file. `fontFaces` are rules of style sheets whose fonts are inside them, for computers without a Chinese font. Throws where a picture or a font
 * is not inside the file: an address would be a request.
 */
export function reportHtml(report: ReportDocument, pictureOf: PictureOf = () => null, fontFaces = ''): string {
  if (/url\(\s*["']?(?!data:font\/)|@import|</i.test(fontFaces)) throw new Error('the fonts of a report are inside it');
  const { title, facts, marking, synthetic, blocks } = report;
  const paragraphs = (lines: readonly string[], kind: string) => lines.map((line) => `<p class="${kind}">${xmlText(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language.code === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Picket">
<title>${xmlText(title)}</title>
<style>${fontFaces}${STYLE}</style>
</head>
<body>
<header>
${paragraphs([marking], 'marking')}
<h1>${xmlText(title)}</h1>
${synthetic === null ? '' : paragraphs([synthetic], 'synthetic')}
${paragraphs(facts, 'fact')}
</header>
<main>
${told(blocks, pictureOf).filter(Boolean).join('\n')}
</main>
<footer>${paragraphs([marking], 'marking')}</footer>
</body>
</html>
`;
}

/** The blocks in their order; of drawings in a row that nobody drew the place is marked once. */
function told(blocks: readonly Block[], pictureOf: PictureOf): string[] {
  const pictures = blocks.map(pictureOf), undrawn = (at: number) => { const block = blocks[at]; return block !== undefined && 'title' in block && block.type !== 'table' && pictures[at] === null; };
  return blocks.map((block, at) => {
    if (!undrawn(at)) return blockHtml(block, pictures[at] ?? null);
    if (undrawn(at - 1)) return '';
    const end = blocks.findIndex((_, next) => next > at && !undrawn(next)), titles = blocks.slice(at, end < 0 ? blocks.length : end).flatMap((one) => ('title' in one ? [one.title] : []));
    return `<p class="undrawn">${xmlText(reportWords[language.code].undrawn(titles.join(language.words.list)))}</p>`;
  });
}

function blockHtml(block: Block, picture: Picture | null): string {
  switch (block.type) {
    case 'heading': return `<h${block.level + 1}>${xmlText(block.text)}</h${block.level + 1}>`;
    /* The title stands above everything already. */
    case 'text': return block.tone === 'title' ? '' : block.lines.map((line) => `<p class="${block.tone ?? 'plain'}">${xmlText(line)}</p>`).join('\n');
    case 'figures': return `<section>${block.saidAbove ? '' : `<p class="basis">${xmlText(block.basis)}</p>`}<dl class="figures">${block.items.map(({ name, main, rest }) => `<div><dt>${xmlText(name)}</dt><dd class="main">${cellHtml(main)}</dd>${rest.map((cell) => `<dd>${cellHtml(cell)}</dd>`).join('')}</div>`).join('')}</dl></section>`;
    case 'table': return tableHtml(block);
    case 'blanks': return `<div class="blanks">${block.labels.map((label) => `<span>${xmlText(label)}</span>`).join('')}</div>`;
    case 'page': return '<hr class="page">';
    default: return picture === null ? '' : pictureHtml(block.title, picture);
  }
}

function pictureHtml(title: string, picture: Picture): string {
  if (!/^data:image\/(png|jpeg|webp|svg\+xml)[;,]/.test(picture.src)) throw new Error(`a picture of a report is inside it, not at ${picture.src.slice(0, 40)}`);
  return `<figure><img src="${xmlText(picture.src)}" alt="${xmlText(picture.alt)}"><figcaption>${xmlText(title)}</figcaption></figure>`;
}

/** A table as HTML: its headings are repeated on every page, no row is cut. Also what is pasted into a word processor. */
export function tableHtml({ title, columns, rows, none }: Table): string {
  if (rows.length === 0) return `<h3>${xmlText(title)}</h3>\n<p>${xmlText(none)}</p>`;
  const side = (right: boolean | undefined) => (right ? ' class="right"' : '');
  const widths = columns.every(({ width }) => width !== undefined) ? `<colgroup>${columns.map(({ width = 0 }) => `<col style="width:${(width * 100).toFixed(2)}%">`).join('')}</colgroup>` : '';
  return `<table><caption>${xmlText(title)}</caption>${widths}<thead><tr>${columns.map(({ label, right }) => `<th scope="col"${side(right)}>${xmlText(label)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell, at) => `<td${side(columns[at]?.right)}>${cellHtml(cell)}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;
}

/** A figure carries its path and raw value, by the names of the contract. */
function cellHtml({ text, figure, gap }: Cell): string {
  const said = xmlText(text);
  if (!figure && !gap) return said;
  const attributes = [gap ? ' class="gap"' : '', figure ? ` data-figure="${xmlText(figure.path)}" data-value="${figure.value ?? ''}"` : ''].join('');
  return `<span${attributes}>${said}</span>`;
}
