/** The time of day and time that passes: one can be set back or forward by somebody, the other cannot but may stand still while a machine sleeps. */

/** A moment by both. */
export interface Mark { readonly wallMs: number; readonly runMs: number }

/** What has become of the time of day since the last look: seconds that it was set by (negative: back), and whether nothing ran meanwhile. */
export interface Looked { readonly now: Mark; readonly setByMs: number; readonly sleptMs: number }

/** The two may differ by so much (milliseconds) without anybody having set anything. */
const SLACK_MS = 2000;

export class SteadyClock {
  readonly #wall: () => number;
  readonly #run: () => number;
  #last: Mark;

  constructor(wall: () => number = () => Date.now(), run: () => number = () => performance.now()) {
    this.#wall = wall;
    this.#run = run;
    this.#last = this.mark();
  }

  mark(): Mark { return { wallMs: this.#wall(), runMs: this.#run() }; }

  /**
   * Looks at both; `expectedMs` is how long after the last look this one was meant to come. A time of day that moved on by more or less than what ran was
   * set, or the machine slept; where what ran is itself far longer than expected, timers were held up.
   */
  look(expectedMs: number): Looked {
    const now = this.mark(), last = this.#last;
    this.#last = now;
    const apart = now.wallMs - last.wallMs - (now.runMs - last.runMs);
    return { now, setByMs: Math.abs(apart) > SLACK_MS ? apart : 0, sleptMs: Math.max(0, now.runMs - last.runMs - 2 * expectedMs - SLACK_MS) };
  }

  /** Milliseconds since a mark: the longer of what ran and what the time of day says. Never too short, whatever was set back; at worst too long until the next mark. */
  since(mark: Mark): number {
    const now = this.mark();
    return Math.max(0, now.runMs - mark.runMs, now.wallMs - mark.wallMs);
  }
}
