import type { Gap } from '#core/coverage/result.ts';
import { sameGap } from '#core/coverage/same-gap.ts';

/** What is chosen: features of the plan, or one gap. The last one chosen is the one whose details are shown. */
export class Selection {
  #ids = $state.raw<readonly string[]>([]);
  /** The gaps of the answer on screen. */
  #gaps: readonly Gap[] = [];
  #set = $derived<ReadonlySet<string>>(new Set(this.#ids));

  /** In the order in which they were chosen. */
  get ids(): readonly string[] { return this.#ids; }
  /** The one chosen last; null when there is none. */
  get primary(): string | null { return this.#ids.at(-1) ?? null; }

  has(id: string): boolean { return this.#set.has(id); }

  /** Another answer is there: a gap that was chosen stays so under the id that it has now, and is let go where it is none any more. */
  settle(gaps: readonly Gap[]): void {
    const [id, before] = [this.primary, this.#gaps.find((gap) => gap.id === this.primary)];
    this.#gaps = gaps;
    const now = before && sameGap(before, gaps);
    if (before && now?.id !== id) this.only(now?.id ?? null);
  }

  /** Chooses one and nothing else; null chooses nothing. */
  only(id: string | null): void {
    if (id !== null && this.#ids.length === 1 && this.#ids[0] === id) return;
    this.#ids = id === null ? [] : [id];
  }

  /** Chooses these and nothing else, the last of them for the details. */
  all(ids: readonly string[]): void { this.#ids = [...new Set(ids)]; }

  /** Adds one to what is chosen, or takes it out. */
  toggle(id: string): void { this.#ids = this.has(id) ? this.#ids.filter((one) => one !== id) : [...this.#ids, id]; }

  /** Adds to what is chosen. */
  add(ids: readonly string[]): void {
    const added = new Set(ids);
    this.all([...this.#ids.filter((id) => !added.has(id)), ...added]);
  }
}
