/** CSV, TSV and their kin, in the encodings and with the separators that programs write. */
import { chatRows } from '../table/chat-rows.ts';
import { parseDelimited } from '../table/parse-delimited.ts';
import { bestSeparator } from '../table/read-table.ts';
import { decodeAs, decodeLegacy } from './decode-table.ts';
import { refused, type Reading } from './answer.ts';
import { tableRowLimit } from './limits.ts';
import { readCells } from './read-cells.ts';
import { note, refuse } from './refusal.ts';
import type { ReadChoices } from './source.ts';

/** The table of a text file. An encoding that is not said must be UTF-8, UTF-16, GB18030 or Big5 throughout. */
export function readTableFile(bytes: Uint8Array, file: string, part: string | null, { encoding, separator, header }: ReadChoices): Reading {
  const decoded = encoding === undefined ? decodeLegacy(bytes) : decodeAs(bytes, encoding);
  if (decoded === null) return refused(encoding === undefined ? refuse(file, 'encodingUnknown', {}, part) : refuse(file, 'encodingLabel', { label: encoding }, part));
  const text = decoded.text.charCodeAt(0) === 0xfeff ? decoded.text.slice(1) : decoded.text;
  const by = separator ?? said(text) ?? bestSeparator(text)?.by ?? null;
  const rows = by === null ? chatRows(text) : parseDelimited(withoutSaid(text), by, tableRowLimit);
  if (rows.length > tableRowLimit) return refused(refuse(file, 'tooManyRows', { limit: tableRowLimit }, part));
  if (rows.length === 0) return refused(refuse(file, 'empty', {}, part));
  const legacy = decoded.encoding !== 'utf-8' && encoding === undefined;
  return readCells({
    file, part, format: 'table', encoding: decoded.encoding, by: by ?? 'chat', rows, header: by === null ? false : header, word: 'line',
    notes: legacy ? [note(file, 'encodingSaid', { encoding: decoded.encoding, by: 'its bytes are valid in it' }, part)] : [],
  });
}

/** Excel writes the separator in a first line of its own: `sep=;`. */
const saidLine = /^sep=([,;\t|])\r?\n/i;
const said = (text: string): ',' | ';' | '\t' | '|' | null => (saidLine.exec(text.slice(0, 8))?.[1] as ',' | undefined) ?? null;
const withoutSaid = (text: string): string => text.replace(saidLine, '\n');
