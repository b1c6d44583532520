/** Hands out ids: stable, deterministic, never one twice. */

import { straightText } from './clean.ts';

/** Ids as text: numbers become their digits, hidden signs go as they do from what refers to them; null when there is none that can be used. */
export function idText(raw: unknown): string | null {
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
  const text = typeof raw === 'string' ? straightText(raw) : '';
  return text.trim() !== '' ? text : null;
}

export class Ids {
  readonly #taken: Set<string>;
  readonly #written: ReadonlySet<string>;
  readonly #count = new Map<string, number>();

  /** `written`: every id that the file states, so that a generated one never takes it; `taken`: those of others, which none may have. */
  constructor(written: ReadonlySet<string>, taken: Iterable<string> = []) {
    this.#written = written;
    this.#taken = new Set(taken);
  }

  /** The id itself when it is free, else `id~2`, `id~3`... */
  claim(id: string): string {
    let free = id;
    for (let n = 2; this.#taken.has(free) || (free !== id && this.#written.has(free)); n++) free = `${id}~${n}`;
    this.#taken.add(free);
    return free;
  }

  /** `post-1`, `post-2`... by the order of the file, leaving out those the file states. */
  next(kind: string): string {
    let n = this.#count.get(kind) ?? 0;
    let id: string;
    do { n++; id = `${kind}-${n}`; } while (this.#taken.has(id) || this.#written.has(id));
    this.#count.set(kind, n);
    this.#taken.add(id);
    return id;
  }
}
