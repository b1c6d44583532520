/** Lines of a chat to rows: what is said, where it is, how far it reaches. */
import { plainText } from '../coordinates/plain-text.ts';
import { findPairs } from '../coordinates/pairs.ts';
import { findShared } from '../coordinates/share-link.ts';
import { mostRows, type Row } from './parse-delimited.ts';

interface Place { readonly text: string; readonly name: string | null; readonly from: number; readonly to: number }
interface Line { readonly text: string; readonly places: readonly Place[]; readonly line: number }

/** Longer lines are no talk. */
const LONGEST_LINE = 4000;

/**
 * Rows of name, coordinates and radius. Lines are told apart by line breaks; where a block of lines holds one position only, its other
 * lines belong to it. A line without a position is a row without coordinates: it is counted, not dropped.
 */
export function chatRows(text: string): Row[] {
  const rows: Row[] = [];
  let block: Line[] = [];
  const close = () => {
    const places = block.flatMap((line) => line.places);
    const [first] = block;
    if (places.length === 1 && block.length <= 4 && first) rows.push(rowOf(block.map((line) => restOf(line, 0, line.text.length)).join(' '), places[0] as Place, first.line));
    else for (const line of block) rows.push(...rowsOf(line));
    block = [];
  };
  for (const [at, raw] of text.replaceAll(/\r\n?/g, '\n').split('\n').entries()) {
    if (rows.length > mostRows) break;
    if (raw.trim() === '') close();
    else block.push(lineOf(raw, at + 1));
  }
  close();
  return rows;
}

function lineOf(raw: string, line: number): Line {
  if (raw.length > LONGEST_LINE || !/\p{Nd}/u.test(raw)) return { text: raw, places: [], line };
  const shared = findShared(raw).map(({ name, from, to }) => ({ text: raw.slice(from, to), name, from, to }));
  if (shared.length > 0) return { text: raw, places: shared, line };
  const { plain, pairs } = findPairs(raw);
  return { text: plain, places: pairs.map(({ from, to }) => ({ text: plain.slice(from, to), name: null, from, to })), line };
}

function rowsOf(line: Line): Row[] {
  if (line.places.length === 0) return [{ cells: [line.text.trim(), '', ''], line: line.line }];
  return line.places.map((place, at) => {
    const from = at === 0 ? 0 : (line.places[at - 1]?.to ?? 0);
    // What follows the last of several is said of it.
    const to = at === line.places.length - 1 ? line.text.length : place.to;
    return rowOf(restOf(line, from, to), place, line.line);
  });
}

/** The text of a part of a line without its places. */
function restOf({ text, places }: Line, from: number, to: number): string {
  let [rest, at] = ['', from];
  for (const place of places) {
    if (place.from < at || place.to > to) continue;
    rest += `${text.slice(at, place.from)} `;
    at = place.to;
  }
  return rest + text.slice(at, to);
}

const radius = /(?:半径|radius)\s{0,3}[:=]?\s{0,3}(\d[\d.]{0,8}\s?(?:米|公里|km|m)?)/i;
const punctuation = new Set(':：,，;；.。、()（）[]【】|/');
const filler = /^(?:坐标|位置|经纬度|定位|地址|点位坐标|coordinates?|location|position)\s*[:：]?\s*$/i;

function rowOf(all: string, { text, name }: Place, line: number): Row {
  // The number of a list is no name.
  const said = all.trimStart().replace(/^\d{1,3}[.、)）](?!\d)/, '');
  const plain = plainText(said);
  const reach = radius.exec(plain);
  const label = (reach ? plain.slice(0, reach.index) + plain.slice(reach.index + reach[0].length) : said)
    .split(/\s+/).map(unpunctuated).filter((word) => word !== '' && !filler.test(word)).join(' ')
    .replace(/[:：]\s*(?:坐标|位置|经纬度)$/, '').replace(/(?:坐标|位置|经纬度)$/, '').trim();
  return { cells: [label === '' ? (name ?? '') : label, text, reach?.[1] ?? ''], line };
}

/** A word without the punctuation around it. */
function unpunctuated(word: string): string {
  let [from, to] = [0, word.length];
  while (from < to && punctuation.has(word[from] ?? '')) from++;
  // A full bracket at the end belongs to the name.
  while (to > from && punctuation.has(word[to - 1] ?? '') && !/[)）\]】]/.test(word[to - 1] ?? '')) to--;
  return word.slice(from, to);
}
