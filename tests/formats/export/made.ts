import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { askedTime } from '#core/time/asked.ts';
import { makeExport, type ExportAsk, type Made } from '#formats/export/export-file.ts';
import { sectorsAsAreas } from '#formats/export/safe-share.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { exportWording } from '#i18n/export-words.ts';

/** A plan from its file. */
export function planOf(path: string): Plan {
  const read = readGeoJson(readFileSync(path), path);
  if (!read.ok) throw new Error(`${path} was not read`);
  return read.value.plan;
}

/** A plan of features by hand. */
export function planWith(features: readonly object[], meta: object = {}): Plan {
  const read = readGeoJson(JSON.stringify({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'p', name: '甲', ...meta }, features }), 'by hand');
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.value.plan;
}

/** The engine's answer, of a shift or with time ignored. */
export function cover(plan: Plan, shift?: string): Coverage {
  const time = askedTime(shift === undefined ? {} : { shift }, plan.meta);
  if (time?.ok === false) throw new Error(time.refusal);
  const computed = computeCoverage(plan, { includePlanned: false, agencies: [], ...(time ? { time: time.basis } : {}) });
  if (computed === 'cancelled') throw new Error('cancelled');
  return computed;
}

/** A file as the dialog makes it. */
export function made(plan: Plan, ask: Partial<ExportAsk> & Pick<ExportAsk, 'what' | 'format'>, { lang = 'zh', shift, coverage }: { lang?: 'zh' | 'en'; shift?: string; coverage?: Coverage } = {}): Made & { text: string } {
  const sectors = ask.what === 'safe' ? sectorsAsAreas(plan) : null;
  const figures = ask.what === 'plan' ? null : { coverage: coverage ?? cover(plan, shift), basis: shift ? `shift ${shift}` : 'reach', sectors: sectors && cover(sectors, shift) };
  const file = makeExport({ decimals: null, table: 'posts', word: '敏感', ...ask }, { plan, figures }, exportWording(lang));
  return { ...file, text: typeof file.body === 'string' ? file.body : '' };
}

/** The parts of a workbook as text. */
export function partsOf(file: Made): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file.body as Uint8Array)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The cells of a sheet, numbers as numbers, in the order of the columns; empty ones are null. */
export function sheetOf(file: Made, number: number): (string | number | boolean | null)[][] {
  const xml = partsOf(file)[`xl/worksheets/sheet${number}.xml`] ?? '';
  const text = (value: string) => value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: (string | number | boolean | null)[] = [];
    for (const [, letters = '', attributes = '', content = ''] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs)) {
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0) - 1;
      const value = /<(?:t|v)[^>]*>(.*?)<\/(?:t|v)>/s.exec(content)?.[1] ?? '';
      while (cells.length < at) cells.push(null);
      cells.push(attributes.includes('t="inlineStr"') ? text(value) : attributes.includes('t="b"') ? value === '1' : Number(value));
    }
    return cells;
  });
}

/** The cells of a CSV text (RFC 4180), as texts. */
export function csvOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain ?? '' : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '');
}
