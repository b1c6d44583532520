/** What KML and GPX share: a document that was looked through and cut into pieces, parsed by a library that runs in a worker. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { xmlAttributeLimit, xmlDepthLimit } from './limits.ts';
import { refuse, type FileRefusal } from './refusal.ts';
import { lookAtXml } from './scan-xml.ts';
import { cutXml, type Run } from './xml-pieces.ts';

/** Elements parsed at once. */
const BATCH = 500;

/** Broken XML, with the line of the file on which it breaks. */
export class BrokenXml extends Error {
  readonly line: number;
  constructor(line: number, why: string) { super(why); this.line = line; }
}

export interface CutDocument {
  /** The document around the runs, as a tree. */
  readonly around: Document;
  readonly encoding: string;
  /**
   * The elements of a run, a tree of at most some hundred at once. `before` and `after` stand around them in the root; throws
   * `BrokenXml`. An element of `around` with the attribute `run` stands for them.
   */
  readonly batches: (marker: Element, before?: string, after?: string) => Generator<{ readonly tree: Document; readonly count: number }>;
  readonly countOf: (marker: Element) => number;
}

/** The document, cut at elements of these names; or why it is refused. */
export function openXml(bytes: Uint8Array, names: readonly string[], file: string, part: string | null): CutDocument | FileRefusal {
  const look = lookAtXml(bytes);
  if (!look.ok) {
    switch (look.why) {
      case 'doctype': return refuse(file, 'doctype', {}, part);
      case 'tooDeep': return refuse(file, 'tooDeep', { limit: xmlDepthLimit }, part);
      case 'attributes': return refuse(file, 'badXml', { line: 1, why: `an element has more than ${xmlAttributeLimit} attributes` }, part);
      case 'encoding': return refuse(file, 'badXml', { line: 1, why: 'its text is not in the encoding that it declares' }, part);
      case 'notXml': return refuse(file, 'badXml', { line: 1, why: 'it does not begin with an element' }, part);
    }
  }
  const { text, encoding } = look;
  const { around, runs, rootTag, rootName } = cutXml(text, new Set(names));
  const lines = new Lines(text);
  const runOf = (marker: Element): Run => runs[Number(marker.getAttribute('run'))] ?? { name: '', spans: [] };
  function* batches(marker: Element, before = '', after = ''): Generator<{ tree: Document; count: number }> {
    const { spans } = runOf(marker);
    for (let from = 0; from < spans.length; from += BATCH) {
      const some = spans.slice(from, from + BATCH);
      const [start, end] = [some[0]?.[0] ?? 0, some.at(-1)?.[1] ?? 0];
      yield { tree: parse(`${rootTag}${before}${text.slice(start, end)}${after}</${rootName}>`, () => lines.lineOf(start)), count: some.length };
    }
  }
  try {
    return { around: parse(around, () => 1), encoding, batches, countOf: (marker) => runOf(marker).spans.length };
  } catch (error) {
    return broken(error, file, part);
  }
}

/** A broken document as a refusal; what is no such error is thrown again. */
export function broken(error: unknown, file: string, part: string | null): FileRefusal {
  if (error instanceof BrokenXml) return refuse(file, 'badXml', { line: error.line, why: error.message }, part);
  throw error;
}

function parse(text: string, firstLine: () => number): Document {
  let line = 1;
  const fail = (why: string): never => { throw new BrokenXml(firstLine() + line - 1, (why.split('\n')[0] ?? '').slice(0, 160)); };
  const onError = (level: string, message: string, context: { locator?: { lineNumber?: number } }) => {
    line = Math.max(1, context?.locator?.lineNumber ?? line);
    if (level !== 'warning') fail(message);
  };
  try {
    return new DOMParser({ onError }).parseFromString(text, 'text/xml');
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'not well-formed');
  }
}

/** Lines of a text, counted on from where the last question was. */
class Lines {
  readonly #text: string;
  #at = 0;
  #line = 1;
  constructor(text: string) { this.#text = text; }

  lineOf(position: number): number {
    if (position < this.#at) [this.#at, this.#line] = [0, 1];
    for (let next = this.#text.indexOf('\n', this.#at); next >= 0 && next < position; next = this.#text.indexOf('\n', this.#at)) {
      this.#line++;
      this.#at = next + 1;
    }
    return this.#line;
  }
}

/** The text of the first child element of a name; null without one. Grandchildren do not count. */
export function childText(element: Element, name: string): string | null {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) if (child.nodeName === name) return (child.textContent ?? '').trim();
  return null;
}

/** All elements of a name, in the order of the document. */
export function elementsOf(parent: Document | Element, name: string): Element[] { return Array.from(parent.getElementsByTagName(name)) as Element[]; }
