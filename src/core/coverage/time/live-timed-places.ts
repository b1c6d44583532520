/** Which places are covered in a stretch of time, kept up to date while one asset changes. */
import type { Plan } from '../../plan/plan.ts';
import type { Asset } from '../assets.ts';
import { placesReached, placeTests, type PlaceTest } from '../places.ts';
import type { PlaceFigures } from '../result.ts';
import { placeShares } from '../totals.ts';
import { placeTimes } from './place-times.ts';
import type { Roster, Rostered } from './roster.ts';

const NONE: readonly number[] = [];

export class LiveTimedPlaces {
  readonly #plan: Plan;
  readonly #roster: Roster;
  readonly #cyclic: boolean;
  readonly #places: readonly PlaceTest[];
  readonly #reachedBy: (asset: Asset) => readonly number[];
  /** Who reaches each place, by number. */
  readonly #reaching: readonly Map<number, Rostered>[];
  readonly #placesOf: (readonly number[])[];
  readonly #isCovered: boolean[];

  /** `all` by number; those that do not count are null. The roster says the stretch of time. */
  constructor(plan: Plan, all: readonly (Rostered | null)[], roster: Roster, cyclic: boolean) {
    [this.#plan, this.#roster, this.#cyclic] = [plan, roster, cyclic];
    this.#places = placeTests(plan);
    this.#reachedBy = placesReached(this.#places);
    this.#reaching = this.#places.map(() => new Map());
    this.#placesOf = all.map((one, number) => this.#put(number, one));
    this.#isCovered = this.#places.map((_, place) => this.#look(place));
  }

  /** Replaces what an asset reaches and when; only places that it reached or reaches are looked at again. */
  replace(number: number, one: Rostered | null): void {
    const before = this.#placesOf[number] ?? NONE;
    for (const place of before) this.#reaching[place]!.delete(number);
    const after = this.#put(number, one);
    this.#placesOf[number] = after;
    for (const place of new Set([...before, ...after])) this.#isCovered[place] = this.#look(place);
  }

  /** Count and weighted share; null without places. */
  totals(): PlaceFigures | null {
    const all = [0, 0, 0, 0], covered = [0, 0, 0, 0];
    this.#places.forEach(({ priority }, place) => {
      all[priority]! += 1;
      if (this.#isCovered[place]) covered[priority]! += 1;
    });
    return placeShares(all, covered);
  }

  #put(number: number, one: Rostered | null): readonly number[] {
    if (one?.asset.standing !== 'counts') return NONE;
    const reached = this.#reachedBy(one.asset);
    for (const place of reached) this.#reaching[place]!.set(number, one);
    return reached;
  }

  #look(place: number): boolean {
    const able = [...this.#reaching[place]!.values()];
    return able.length > 0 && placeTimes(this.#places[place]!, able, this.#roster, this.#cyclic, this.#plan.meta).covered;
  }
}
