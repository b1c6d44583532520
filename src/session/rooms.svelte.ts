/** Which room is open, and what was brought into it. */
import type { Plan } from '#core/plan/plan.ts';
import type { Alternatives } from './alternatives.svelte.ts';

export type Room = 'plan' | 'compare' | 'report';

export class Rooms {
  #room = $state<Room>('plan');
  #other = $state.raw<Plan | null>(null);

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

  /** Opens the compare room: the open plan against another, or against one that is chosen there. */
  compare(other: Plan | null = null): void {
    this.#other = other;
    this.#room = 'compare';
  }

  /** Opens the report room on the open plan. */
  report(): void { this.#room = 'report'; }

  /** The alternatives of plans: the same ones for every room. */
  alternatives(): Promise<Alternatives> { return (this.#alternatives ??= this.#load()); }

  back(): void {
    this.#room = 'plan';
    this.#other = null;
  }
}
