/**
 * Cuts a large document into what a library can hold at once: elements of some names, in runs, and the document around them. A tree of all
 * of a 100 MB file would not fit.
 */
import { endOfTag } from './scan-xml.ts';

/** Elements of one name that follow one another, with nothing but blanks between them. */
export interface Run { readonly name: string; /** Where each begins and ends in the text. */ readonly spans: readonly (readonly [from: number, to: number])[] }

export interface Pieces {
  /** The document with each run replaced by one empty element with its number in `run`; lines stay where they were. */
  readonly around: string;
  readonly runs: readonly Run[];
  /** The tag that opens the root, with its namespaces; empty for a root without content. */
  readonly rootTag: string;
  readonly rootName: string;
}

/** Cuts a text that `lookAtXml` let through. An element of a name inside one of the same name ends the outer one; the parser then refuses it. */
export function cutXml(text: string, names: ReadonlySet<string>): Pieces {
  const runs: { name: string; spans: [number, number][] }[] = [];
  let [around, rootTag, rootName, kept] = ['', '', '', 0];
  let open: { name: string; from: number } | null = null;
  const close = (name: string, from: number, to: number) => {
    const last = runs.at(-1);
    if (last && last.name === name && kept === last.spans.at(-1)?.[1] && isBlank(text, kept, from)) {
      last.spans.push([from, to]);
      around += '\n'.repeat(breaksIn(text, kept, to));
    } else {
      around += `${text.slice(kept, from)}<${name} run="${runs.length}"/>${'\n'.repeat(breaksIn(text, from, to))}`;
      runs.push({ name, spans: [[from, to]] });
    }
    kept = to;
  };
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const next = text[at + 1];
    if (next === '!' || next === '?') {
      const end = next === '?' ? '?>' : text.startsWith('<!--', at) ? '-->' : ']]>';
      at = text.indexOf(end, at + 2);
      if (at < 0) break;
      continue;
    }
    const { end } = endOfTag(text, at);
    const name = nameAt(text, next === '/' ? at + 2 : at + 1);
    if (rootTag === '' && next !== '/') [rootTag, rootName] = [text[end - 1] === '/' ? '' : text.slice(at, end + 1), name];
    if (next === '/') {
      if (open !== null && open.name === name) { close(name, open.from, end + 1); open = null; }
    } else if (open === null && names.has(name)) {
      if (text[end - 1] === '/') close(name, at, end + 1);
      else open = { name, from: at };
    }
    at = end;
  }
  return { around: around + text.slice(kept), runs, rootTag, rootName };
}

const breaksIn = (text: string, from: number, to: number): number => { let count = 0; for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++; return count; };

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

function nameAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && to - from < 80 && !/[\s/>]/.test(text[to] ?? '>')) to++;
  return text.slice(from, to);
}
