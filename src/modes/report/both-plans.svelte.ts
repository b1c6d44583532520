/** The two plans of a comparison in the report room: brought along from the compare room, named in the address and fetched again, or picked here. */
import type { Plan } from '#core/plan/plan.ts';
import type { Alternatives } from '#session/alternatives.svelte.ts';
import type { Comparing, Pair, Place } from '#session/comparing.svelte.ts';
import { takeNamed } from '#session/named-plan.ts';

const places = ['a', 'b'] as const satisfies readonly Place[];
/** What the address calls each plan; null where it names none: that place is the open plan's. */
export type Named = Readonly<Record<Place, string | null>>;

export class BothPlans {
  readonly comparing: Comparing;
  readonly named: Named;
  readonly #alternatives: () => Promise<Alternatives>;
  readonly #brought: Pair | null;
  #begun = false;
  #looked = $state(false);

  constructor(comparing: Comparing, brought: Pair | null, named: Named, alternatives: () => Promise<Alternatives>) {
    this.comparing = comparing;
    this.named = named;
    this.#brought = brought;
    this.#alternatives = alternatives;
  }

  /** Whether there is a second plan to speak of. */
  get known(): boolean { return this.#brought !== null || this.comparing.pair !== null; }
  /** Places that have no plan once all that the address names was looked for; a file is being read for neither. */
  get missing(): readonly Place[] { return this.#looked && this.comparing.work !== 'reading' ? places.filter((place) => this.comparing[place] === null) : []; }

  /** Looks for the plans, once; where nothing is named the open plan is the one after. */
  async begin(open: Plan): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    if (this.#brought) await this.comparing.take(this.#brought.plans, this.#brought.names);
    else {
      const { a, b } = this.named;
      await this.#put('b', b, open);
      if (a !== null || b !== null) await this.#put('a', a, open);
    }
    this.#looked = true;
  }

  async #put(place: Place, name: string | null, open: Plan): Promise<void> {
    if (name === null) await this.comparing.take({ [place]: open });
    else await takeNamed(this.comparing, place, name, this.#alternatives);
  }
}
