/** Which room is open, and what was brought into it. */
import type { Plan } from '#core/plan/plan.ts';
import type { Alternatives } from './alternatives.svelte.ts';
import type { Pair } from './comparing.svelte.ts';

export type Room = 'plan' | 'compare' | 'report';

export class Rooms {
  #room = $state<Room>('plan');
  #other = $state.raw<Plan | null>(null);
  #pair = $state.raw<Pair | null>(null);

  readonly #load: () => Promise<Alternatives>;
  #alternatives: Promise<Alternatives> | null = null;

  /** `load` fetches what alternatives need, when somebody first asks for them. */
  constructor(room: Room, load: () => Promise<Alternatives>) {
    this.#room = room;
    this.#load = load;
  }

  get room(): Room { return this.#room; }
  /** The plan that the open one is to be compared with; null where it is chosen in the room. */
  get other(): Plan | null { return this.#other; }

  /** The two plans that the compare room brought into the report room, and takes back; null where it did not. */
  get pair(): Pair | null { return this.#pair; }

  /** Opens the compare room: the open plan against another, or against one that is chosen there. */
  compare(other: Plan | null = null): void {
    this.#other = other;
    this.#pair = null;
    this.#room = 'compare';
  }

  /** Opens the report room on the open plan, or, out of the compare room, on two. */
  report(pair: Pair | null = null): void {
    this.#pair = pair;
    this.#room = 'report';
  }

  /** Leaves the report room for the one that it was opened from. */
  leaveReport(): void {
    if (this.#pair) this.#room = 'compare';
    else this.back();
  }

  /** The alternatives of plans: the same ones for every room. */
  alternatives(): Promise<Alternatives> { return (this.#alternatives ??= this.#load()); }

  back(): void {
    this.#room = 'plan';
    this.#other = this.#pair = null;
  }
}
