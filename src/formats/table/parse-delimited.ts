/** Delimited text to rows of cells. */
import { unguarded } from '../inert-text.ts';

export interface Row {
  readonly cells: readonly string[];
  /** Line of the text on which it begins, from 1. */
  readonly line: number;
}

/** More rows are not taken from the clipboard: reading ends with the first that is too many. */
export const mostRows = 20_000;

/** One character, or white space: two or more characters of it, or any. */
export type Separator = '\t' | ';' | '|' | ',' | '；' | '，' | 'blanks' | 'blank';

/**
 * The rows of a text (RFC 4180, any separator): a cell may stand in double quotes and then holds line breaks, separators and doubled
 * quotes. A quote inside a cell, or one that is never closed, is a character like any other. Cells are trimmed, the apostrophe before
 * what looks like a formula is taken off, rows without text are left out; at most one more than `most`. Linear in the length of the text.
 */
export function parseDelimited(text: string, separator: Separator, most = mostRows): Row[] {
  const plain = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return separator === 'blanks' || separator === 'blank' ? byBlanks(plain, separator, most) : new Parser(plain, separator).rows(most);
}

function byBlanks(text: string, separator: 'blanks' | 'blank', most: number): Row[] {
  const between = separator === 'blanks' ? /[^\S\n]{2,}|\t/ : /[^\S\n]+/;
  return text.split('\n', most * 2).flatMap((line, at) => (line.trim() === '' ? [] : [{ cells: line.trim().split(between), line: at + 1 }]));
}

class Parser {
  readonly #text: string;
  readonly #separator: string;
  #at = 0;
  #line = 1;
  /** False once a quote was found that is never closed: then there is no closed one behind it either. */
  #quotes = true;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
  }

  rows(most: number): Row[] {
    const rows: Row[] = [];
    while (this.#at < this.#text.length && rows.length <= most) {
      const line = this.#line;
      const cells = this.#row();
      if (cells.some((cell) => cell !== '')) rows.push({ cells, line });
    }
    return rows;
  }

  #row(): string[] {
    const cells: string[] = [];
    for (;;) {
      cells.push(unguarded((this.#quoted() + this.#bare()).trim()));
      const end = this.#text[this.#at];
      this.#at++;
      if (end === this.#separator) continue;
      this.#line++;
      return cells;
    }
  }

  /** A part in quotes; empty where none begins here. */
  #quoted(): string {
    let at = this.#at;
    while (this.#text[at] === ' ') at++;
    if (this.#text[at] !== '"' || !this.#quotes) return '';
    const parts: string[] = [];
    for (let from = at + 1; ;) {
      const end = this.#text.indexOf('"', from);
      if (end < 0) { this.#quotes = false; return ''; }
      parts.push(this.#text.slice(from, end));
      if (this.#text[end + 1] !== '"') {
        const cell = parts.join('"');
        this.#line += cell.split('\n').length - 1;
        this.#at = end + 1;
        return cell;
      }
      from = end + 2;
    }
  }

  /** Up to the next separator or line break. */
  #bare(): string {
    const from = this.#at;
    while (this.#at < this.#text.length && this.#text[this.#at] !== this.#separator && this.#text[this.#at] !== '\n') this.#at++;
    return this.#text.slice(from, this.#at);
  }
}
