/** Ways out of the report room: files, and texts for the clipboard. What is written comes from the same document that the page shows. */
import { language } from '#i18n/language.svelte.ts';
import { reportRoomWords } from '#i18n/report-room-words.ts';
import { pngOf } from '#panels/copy/chat-picture.ts';
import { copyText } from '#panels/copy/copy-text.ts';
import type { ReportDocument, ReportMaterial } from '#panels/report/document.ts';
import type { FileKind } from '#panels/report/ReportBar.svelte';
import { reportGeoJson } from '#panels/report/report-geojson.ts';
import { reportHtml, type Picture } from '#panels/report/report-html.ts';
import { reportCsv, reportXlsx } from '#panels/report/report-sheets.ts';
import { reportText } from '#panels/report/report-text.ts';
import { reportTwin, tableText } from '#panels/report/report-twin.ts';
import { sheetSvg } from '#panels/time/ribbon-sheet.ts';
import { saveBlob, saveText } from '#session/save-file.ts';
import { fontRules } from './font-rules.ts';
import type { Drawings } from './drawings.svelte.ts';

/** Pictures in an HTML file are no wider than this: it is read on a screen and sent on. */
const MOST_PX = 2400;

/** Saves or copies; gives the sentence that says how it went. */
export async function takeOut(kind: FileKind | 'short' | 'spoken', document: ReportDocument, material: ReportMaterial, drawings: Pick<Drawings, 'maps' | 'charts'>): Promise<string> {
  const said = reportRoomWords[language.code], name = (ending: string) => `${document.fileName}.${ending}`;
  try {
    switch (kind) {
      case 'short': return (await copyText(reportText(document))) ? said.copied : said.copyFailed;
      case 'spoken': return (await copyText(withTables(document))) ? said.copied : said.copyFailed;
      case 'html': { const pictures = await picturesOf(document, drawings); saveText(reportHtml(document, (_, at) => pictures.get(at) ?? null, await fontRules(reportHtml(document))), name('html'), 'text/html'); return said.saved(name('html')); }
      case 'csv': saveText(reportCsv(document), name('csv'), 'text/csv'); return said.saved(name('csv'));
      case 'xlsx': saveBlob(new Blob([reportXlsx(document) as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }), name('xlsx')); return said.saved(name('xlsx'));
      case 'geojson': saveText(reportGeoJson(document, material), name('geojson'), 'application/geo+json'); return said.saved(name('geojson'));
      case 'png': {
        const maps = [...drawings.maps.values()].filter((one) => one !== 'failed');
        for (const [at, { canvas }] of maps.entries()) saveBlob(await pngOf(canvas), maps.length === 1 ? name('png') : `${document.fileName} ${at + 1}.png`);
        return maps.length > 0 ? said.saved(name('png')) : said.mapFailed;
      }
      case 'svg': {
        const charts = [...drawings.charts];
        for (const [n, [at, { sheet }]] of charts.entries()) { const block = document.blocks[at]; saveText(sheetSvg(sheet, block && 'title' in block ? block.title : document.title), charts.length === 1 ? name('svg') : `${document.fileName} ${n + 1}.svg`, 'image/svg+xml'); }
        return charts.length > 0 ? said.saved(name('svg')) : said.noCharts;
      }
    }
  } catch {
    return said.notSaved;
  }
}

/** The report in sentences, then its tables, which a word processor pastes as such. */
const withTables = (document: ReportDocument): string =>
  [reportTwin(document), ...document.blocks.flatMap((block) => (block.type === 'table' && block.rows.length > 0 ? [`${block.title}\n${tableText(block)}\n`] : []))].join('\n');

/** Maps and charts as texts that an HTML file holds in itself, by the number of their block. */
async function picturesOf({ blocks }: ReportDocument, { maps, charts }: Pick<Drawings, 'maps' | 'charts'>): Promise<Map<number, Picture>> {
  const pictures = new Map<number, Picture>();
  for (const [at, block] of blocks.entries()) {
    const map = maps.get(at), canvas = map && map !== 'failed' ? map.canvas : charts.get(at)?.canvas;
    if (!canvas || !('title' in block)) continue;
    const title = block.title, said = map && map !== 'failed' ? `${title} · ${map.scale}` : title;
    pictures.set(at, { src: smaller(canvas).toDataURL('image/png'), alt: said });
  }
  return pictures;
}

function smaller(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const share = Math.min(1, MOST_PX / canvas.width);
  if (share === 1) return canvas;
  const copy = globalThis.document.createElement('canvas');
  [copy.width, copy.height] = [Math.round(canvas.width * share), Math.round(canvas.height * share)];
  copy.getContext('2d')?.drawImage(canvas, 0, 0, copy.width, copy.height);
  return copy;
}
