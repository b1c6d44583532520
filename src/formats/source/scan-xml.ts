/** Looks through XML before it is parsed: nothing in it may declare entities, nest without end or hide what it is. One pass. */
import { xmlAttributeLimit, xmlDepthLimit } from './limits.ts';
import { wide } from './sniff.ts';

export type XmlLook = { readonly ok: true; readonly text: string; readonly encoding: string } | { readonly ok: false; readonly why: 'doctype' | 'tooDeep' | 'attributes' | 'encoding' | 'notXml' };

/** The text by its byte order mark, its width or the encoding that it declares, checked for what is never read. */
export function lookAtXml(bytes: Uint8Array): XmlLook {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 300));
  const declared = /^(?:ï»¿)?\s{0,20}<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  let encoding = wide(bytes) ?? 'utf-8';
  let text: string;
  try {
    // UTF-7 has no decoder and is refused so: a document type could hide in it.
    if (encoding === 'utf-8' && declared !== undefined && !/^utf-?8$/i.test(declared)) encoding = new TextDecoder(declared).encoding;
    if (encoding.startsWith('utf-16') && wide(bytes) === null) return { ok: false, why: 'encoding' };
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, why: 'encoding' };
  }
  text = text.replace(/^[\ufeff\s]+/, '');
  if (!text.startsWith('<')) return { ok: false, why: 'notXml' };
  const why = scan(text);
  // The parser's expressions would look at long blanks again and again.
  return why === null ? { ok: true, text: text.replaceAll(/\s{64,}/g, ' '), encoding } : { ok: false, why };
}

function scan(text: string): 'doctype' | 'tooDeep' | 'attributes' | null {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const next = text[at + 1];
    if (next === '!') {
      const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : null;
      if (end === null) return 'doctype';
      at = text.indexOf(end, at + 4);
    } else if (next === '?') at = text.indexOf('?>', at);
    else {
      const tag = endOfTag(text, at);
      if (tag.attributes > xmlAttributeLimit) return 'attributes';
      if (next === '/') depth--;
      else if (text[tag.end - 1] !== '/') depth++;
      if (depth > xmlDepthLimit) return 'tooDeep';
      at = tag.end;
    }
    if (at < 0) return null;
  }
  return null;
}

/** Where a tag ends; a `>` in a quoted value is none. */
export function endOfTag(text: string, from: number): { end: number; attributes: number } {
  let attributes = 0;
  let at = from + 1;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '>') return { end: at, attributes };
    if (sign === '"' || sign === "'") {
      const close = text.indexOf(sign, at + 1);
      attributes++;
      if (close < 0) return { end: text.length, attributes };
      at = close;
    }
    at++;
  }
  return { end: text.length, attributes };
}
