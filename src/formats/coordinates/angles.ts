/** Reads angles out of a text: decimal degrees, degrees with minutes and seconds in the usual spellings, with or without the side they are on. */
import { scan, type Axis, type Sign } from './scan.ts';

export interface Angle {
  /** Degrees, with sign. */
  readonly degrees: number;
  /** What the text says it is; null where it does not. */
  readonly axis: Axis | null;
  /** Written with a fraction, marks or a side: no plain count. */
  readonly fine: boolean;
  /** Where it stands, in the plain text. */
  readonly from: number;
  readonly to: number;
}

interface Part { readonly value: number; readonly fraction: number; readonly signed: boolean; unit: 0 | 1 | 2 | null; readonly from: number; to: number }

/**
 * The angles of a plain text (`plainText`) in their order: `131.2`, `44°07′24″N`, `N44.1234`, `北纬44度7分`, `44 07 24 N`, `44:07:24`.
 * Minutes and seconds must be below 60, else the numbers stand for themselves. `comma`: a comma between digits is a decimal one.
 */
export function readAngles(text: string, comma = false): Angle[] {
  const reader = new Reader();
  for (const sign of scan(text, comma)) reader.take(sign);
  reader.close();
  return reader.angles;
}

class Reader {
  readonly angles: Angle[] = [];
  #parts: Part[] = [];
  #side: Extract<Sign, { is: 'side' }> | null = null;
  #colons = 0;
  #gap: Extract<Sign, { is: 'gap' }> | null = null;

  take(sign: Sign): void {
    if (sign.is === 'number') this.#number(sign);
    else if (sign.is === 'mark') this.#mark(sign);
    else if (sign.is === 'side') this.#sideOf(sign);
    else {
      if (!sign.blank && !sign.colon && (this.#parts.length > 0 || !sign.loose)) this.close();
      this.#gap = sign;
      return;
    }
    this.#gap = null;
  }

  #number({ value, fraction, signed, from, to }: Extract<Sign, { is: 'number' }>): void {
    const last = this.#parts.at(-1);
    /* A finer part follows a whole one only, and is below 60. */
    const follows = last !== undefined && last.fraction === 0 && this.#parts.length < 3 && !signed && value < 60 && (last.unit === null || last.unit < 2);
    if (last !== undefined && !follows) this.close();
    if (this.#parts.length > 0 && this.#gap?.colon) this.#colons++;
    this.#parts.push({ value, fraction, signed, unit: null, from, to });
  }

  #mark({ unit, to }: Extract<Sign, { is: 'mark' }>): void {
    const last = this.#parts.at(-1);
    if (last === undefined || last.unit !== null || this.#gap?.loose && !this.#gap.blank) { this.close(); return; }
    const before = this.#parts.at(-2);
    /* Minutes after nothing, or out of turn: what stands there is no angle. */
    if (unit > 0 && (before === undefined || (before.unit ?? unit - 1) !== unit - 1)) { this.#parts = []; this.close(); return; }
    /* Degrees again: they belong to the next angle. */
    if (unit === 0 && before !== undefined) {
      this.#parts.pop();
      this.close();
      this.#parts = [last];
    }
    last.unit = unit;
    last.to = to;
  }

  #sideOf(sign: Extract<Sign, { is: 'side' }>): void {
    const suffix = !sign.before && this.#parts.length > 0 && this.#side === null;
    /* Two names of axes in a row, as over two columns, say nothing of the number that follows. */
    const listed = this.#parts.length === 0 && this.#side !== null;
    if (!suffix) this.close();
    this.#side = listed ? null : sign;
    if (suffix) this.close();
  }

  /** Ends the angle under way, or the several numbers that turned out to be no minutes and seconds. */
  close(): void {
    const [parts, side] = [this.#parts, this.#side];
    this.#parts = [];
    this.#side = null;
    const marked = parts.some(({ unit }) => unit !== null);
    const colons = this.#colons;
    this.#colons = 0;
    if (parts.length === 0) return;
    if (parts.length > 1 && !marked && side === null && colons !== parts.length - 1) {
      for (const part of parts) this.#add([part], null);
    } else this.#add(parts, side);
  }

  #add(parts: readonly Part[], side: Extract<Sign, { is: 'side' }> | null): void {
    const [degrees, minutes, seconds] = parts;
    const last = parts.at(-1);
    if (!degrees || !last || Number.isNaN(degrees.value)) return;
    const size = Math.abs(degrees.value) + (minutes?.value ?? 0) / 60 + (seconds?.value ?? 0) / 3600;
    const negative = degrees.value < 0 || Object.is(degrees.value, -0);
    this.angles.push({
      degrees: (negative ? -size : size) * (side?.sign ?? 1), axis: side?.axis ?? null, fine: parts.length > 1 || degrees.fraction > 0 || degrees.unit !== null || side !== null,
      from: Math.min(side?.from ?? degrees.from, degrees.from), to: Math.max(side?.to ?? 0, last.to),
    });
  }
}
