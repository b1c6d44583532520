/** A fingerprint of a plan: equal content gives equal text, whatever the order of the members. */
import type { Plan } from './plan.ts';

/**
 * 64 bits as 16 hexadecimal digits. Two lanes of MurmurHash3's mixing over the canonical JSON (members sorted,
 * undefined left out); the order of features counts. It notices damage, it is no protection against forgery.
 */
export function hashPlan(plan: Plan): string {
  return hashValues([{ meta: plan.meta, foreign: plan.foreign }, ...plan.features]);
}

class Lanes {
  #a = 0x9747b28c | 0;
  #b = 0x3c6ef372 | 0;
  #length = 0;

  add(text: string): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(rotate(a ^ Math.imul(rotate(Math.imul(code, 0xcc9e2d51), 15), 0x1b873593), 13), 5) + 0xe6546b64 | 0;
      b = Math.imul(rotate(b ^ Math.imul(rotate(Math.imul(code, 0x239b961b), 16), 0xab0e9789), 17), 5) + 0x561ccd1b | 0;
    }
    this.#a = a;
    this.#b = b;
    this.#length += text.length;
  }

  digest(): string { return hex(finish(this.#a ^ this.#length)) + hex(finish(this.#b ^ this.#length)); }
}

function rotate(word: number, bits: number): number { return (word << bits) | (word >>> (32 - bits)); }

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function finish(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(word: number): string { return (word >>> 0).toString(16).padStart(8, '0'); }

/** The same over any values with a JSON form, one after the other. */
export function hashValues(values: Iterable<unknown>): string {
  const lanes = new Lanes();
  for (const value of values) feed(value, lanes);
  return lanes.digest();
}

/** Feeds canonical JSON piece by piece, so that a large plan never becomes one large text. */
function feed(value: unknown, lanes: Lanes): void {
  if (Array.isArray(value)) {
    lanes.add('[');
    for (const item of value) { feed(item, lanes); lanes.add(','); }
    lanes.add(']');
    return;
  }
  if (typeof value === 'object' && value !== null) {
    lanes.add('{');
    const record = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(record).sort()) {
      if (record[key] === undefined) continue;
      lanes.add(`${JSON.stringify(key)}:`);
      feed(record[key], lanes);
      lanes.add(',');
    }
    lanes.add('}');
    return;
  }
  lanes.add(JSON.stringify(value) ?? 'null');
}
