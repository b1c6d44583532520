/** What KML and GPX share: a document that was looked through, parsed by a library that runs in a worker. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { xmlAttributeLimit, xmlDepthLimit } from './limits.ts';
import { refuse, type FileRefusal } from './refusal.ts';
import { lookAtXml } from './scan-xml.ts';

/** The document, or why it is refused. */
export function parseXml(bytes: Uint8Array, file: string, part: string | null): { readonly document: Document; readonly encoding: string } | FileRefusal {
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
  let line = 1;
  try {
    const onError = (level: string, message: string, context: { locator?: { lineNumber?: number } }) => {
      line = context?.locator?.lineNumber ?? line;
      if (level !== 'warning') throw new Error(message);
    };
    return { document: new DOMParser({ onError }).parseFromString(look.text, 'text/xml'), encoding: look.encoding };
  } catch (error) {
    return refuse(file, 'badXml', { line, why: (error instanceof Error ? error.message : 'not well-formed').split('\n')[0]!.slice(0, 160) }, part);
  }
}

/** The text of the first child element of a name; null without one. Grandchildren do not count. */
export function childText(element: Element, name: string): string | null {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) if (child.nodeName === name) return (child.textContent ?? '').trim();
  return null;
}

/** All elements of a name, in the order of the document. */
export function elementsOf(parent: Document | Element, name: string): Element[] { return Array.from(parent.getElementsByTagName(name)) as Element[]; }
