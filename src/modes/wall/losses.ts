/** How often the picture of the map was lost lately. */

const MOST = 3;
const WITHIN_MS = 600_000;

export class Losses {
  #at: number[] = [];
  #count = 0;

  /** All since the wall began. */
  get count(): number { return this.#count; }

  /** Notes one at a moment (milliseconds of what runs); true where it is the third within ten minutes: then the picture is not to be tried again. */
  add(nowMs: number): boolean {
    this.#count += 1;
    this.#at = [...this.#at.filter((at) => nowMs - at < WITHIN_MS), nowMs];
    return this.#at.length >= MOST;
  }
}
