/** The file of kept figures: to take them to another computer, and for the command line. It holds figures alone, nothing of where posts are. */
import { keptKey, type KeptFigures } from '#core/compare/kept-figures.ts';
import { isRecord } from '#core/plan/clean.ts';
import { hashValues } from '#core/plan/hash.ts';
import { decodeText } from '../decode-text.ts';
import { nestingDepth } from '../nesting-depth.ts';
import { syntaxPlace } from '../parse-json.ts';
import { faultOfKept, type Fault } from './check-kept.ts';

const SCHEMA = 'picket-figures';
const VERSION = 1;
const MEMBERS = ['schema', 'schemaVersion', 'figures', 'checksum'];
/** A plan of three shifts has less than 2 MB in 400 days. */
export const MOST_FIGURES_BYTES = 50_000_000;
const MOST_DEPTH = 8;

/** Why a file is refused, and where in it; an empty place is the file itself. */
export interface FiguresRefusal { readonly code: Fault['code'] | 'tooLarge' | 'notText' | 'notJson' | 'notFigures' | 'newer' | 'twice' | 'damaged'; readonly place: string }
export type FiguresRead = { readonly ok: true; readonly figures: readonly KeptFigures[] } | { readonly ok: false; readonly refusal: FiguresRefusal };

/** The file as text, by plan, date and hours: a line each, so that two of them can be laid side by side. */
export function writeFigures(figures: readonly KeptFigures[]): string {
  const sorted = [...figures].sort((a, b) => order(a, b));
  return `{"schema":"${SCHEMA}","schemaVersion":${VERSION},"checksum":"${hashValues(sorted)}","figures":[${sorted.map((one) => `\n${JSON.stringify(one)}`).join(',')}\n]}\n`;
}

const order = (a: KeptFigures, b: KeptFigures): number => compared(a.plan.id, b.plan.id) || compared(a.date, b.date) || compared(a.hours.from, b.hours.from) || compared(keptKey(a), keptKey(b));
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const refused = (code: FiguresRefusal['code'], place = ''): FiguresRead => ({ ok: false, refusal: { code, place } });

/** Reads such a file; all of it or nothing is taken. */
export function readFigures(bytes: Uint8Array): FiguresRead {
  if (bytes.byteLength > MOST_FIGURES_BYTES) return refused('tooLarge');
  const text = decodeText(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined) return refused('notText');
  if (nestingDepth(text, MOST_DEPTH) > MOST_DEPTH) return refused('notFigures');
  let value: unknown;
  try { value = JSON.parse(text); } catch (error) { const at = syntaxPlace(error, text); return refused('notJson', at === null || at === 'end' ? '' : `${at.line}:${at.column}`); }
  if (!isRecord(value) || value.schema !== SCHEMA) return refused('notFigures');
  if (typeof value.schemaVersion === 'number' && value.schemaVersion > VERSION) return refused('newer');
  if (value.schemaVersion !== VERSION) return refused('badValue', 'schemaVersion');
  const missing = MEMBERS.find((member) => !Object.hasOwn(value, member)), strange = Object.keys(value).find((member) => !MEMBERS.includes(member));
  if (missing !== undefined) return refused('missing', missing);
  if (strange !== undefined) return refused('strange', strange.slice(0, 60));
  if (!Array.isArray(value.figures)) return refused('badValue', 'figures');
  const keys = new Set<string>();
  for (const [at, one] of value.figures.entries()) {
    const place = `figures[${at}]`, fault = faultOfKept(one, place);
    if (fault) return refused(fault.code, fault.place);
    const key = keptKey(one as KeptFigures);
    if (keys.has(key)) return refused('twice', place);
    keys.add(key);
  }
  return value.checksum === hashValues(value.figures) ? { ok: true, figures: value.figures as KeptFigures[] } : refused('damaged');
}
