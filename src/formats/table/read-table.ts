/** Pasted text to a table: which separator it has, or that it is talk with coordinates in it. */
import { findPairs } from '../coordinates/pairs.ts';
import { findShared } from '../coordinates/share-link.ts';
import { chatRows } from './chat-rows.ts';
import { parseDelimited, type Row, type Separator } from './parse-delimited.ts';
import { angleOf, pairIn } from './read-cell.ts';

export interface Table {
  /** `chat`: no table but lines of talk; its columns are name, coordinates, radius. */
  readonly by: Separator | 'chat';
  readonly rows: readonly Row[];
  readonly width: number;
}

/* Before another that fits as well: what spreadsheets put on the clipboard comes first. */
const separators: readonly Separator[] = ['\t', ';', '|', ',', '；', '，', 'blanks', 'blank'];

/** Lines looked at to choose a separator. */
const SAMPLE = 60;
/** A row of more cells is no row of a table of places. */
const WIDEST = 60;
/** Names with blanks in them make single blanks a poor separator: every row must agree. */
const AGREEING: Readonly<Partial<Record<Separator, number>>> = { blank: 1 };

/** The table of a text. The separator is the one by which most rows hold coordinates in cells of their own, then the one by which most rows are equally long. */
export function readTable(text: string): Table {
  const sample = firstLines(text);
  const best = bestSeparator(text);
  const talk = sample.split('\n').filter((line) => line.trim() !== '');
  const told = talk.filter((line) => findShared(line).length > 0 || findPairs(line).pairs.length > 0).length / Math.max(1, talk.length);
  // Words and coordinates in one line are no table, unless they are one at least as well.
  if (best === null || (best.score < 1 && told > 0)) return { by: 'chat', rows: chatRows(text), width: 3 };
  const rows = parseDelimited(text, best.by);
  return { by: best.by, rows, width: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) };
}

/** The separator that fits best and how well, from 0 to 2; null where the text is no table. */
export function bestSeparator(text: string): { readonly by: Separator; readonly score: number } | null {
  const sample = firstLines(text);
  let best: { by: Separator; score: number } | null = null;
  for (const [order, by] of separators.entries()) {
    const score = fitOf(parseDelimited(sample, by), AGREEING[by] ?? 0.6);
    if (score !== null && (best === null || score - order * 1e-3 > best.score)) best = { by, score: score - order * 1e-3 };
  }
  return best;
}

/** From 0 to 2: the share of equally long rows, and 1 where rows hold coordinates, by their share; null for what is no table. */
function fitOf(rows: readonly Row[], agreeing: number): number | null {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, many] = [...widths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  if (width < 2 || rows.some(({ cells }) => cells.length > WIDEST) || many / rows.length < agreeing) return null;
  const placed = rows.filter(({ cells }) => hasPosition(cells)).length / Math.max(1, rows.length - (rows.length > 1 && !hasPosition(rows[0]?.cells ?? []) ? 1 : 0));
  return many / rows.length * 0.5 + (placed >= 0.3 ? 0.5 + placed : 0);
}

/** Whether cells hold a pair, or two angles of which one has a fraction. */
function hasPosition(cells: readonly string[]): boolean {
  const angles = cells.map(angleOf).filter((angle) => angle?.fine);
  return angles.length >= 2 || cells.some((cell) => pairIn(cell) !== null);
}

function firstLines(text: string): string {
  let end = 0;
  for (let line = 0; line < SAMPLE && end >= 0; line++) end = text.indexOf('\n', end === 0 && line === 0 ? 0 : end + 1);
  return text.slice(0, Math.min(end < 0 ? text.length : end, 20_000)).replaceAll(/\r\n?/g, '\n');
}
