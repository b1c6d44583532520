/** Which places are covered, kept up to date while one asset changes: only places near it are tested again. */
import type { Plan } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import { placesReached, placeTests, type PlaceTest } from './places.ts';
import type { PlaceFigures } from './result.ts';
import { placeShares } from './totals.ts';

const NONE: readonly number[] = [];

export class LivePlaces {
  readonly #places: readonly PlaceTest[];
  readonly #reachedBy: (asset: Asset) => readonly number[];
  /** How many assets reach each place. */
  readonly #count: Int32Array;
  readonly #placesOf: (readonly number[])[];
  /** How many places are covered, by priority 1 to 3. */
  readonly #covered = new Int32Array(4);
  /** How many there are. */
  readonly #all = new Int32Array(4);

  /** `assets` by number; those that do not count are null. */
  constructor(plan: Plan, assets: readonly (Asset | null)[]) {
    this.#places = placeTests(plan);
    this.#reachedBy = placesReached(this.#places);
    this.#count = new Int32Array(this.#places.length);
    this.#placesOf = assets.map((asset) => this.#reached(asset));
    for (const { priority } of this.#places) this.#all[priority]! += 1;
    for (const places of this.#placesOf) for (const place of places) this.#come(place);
  }

  /** Replaces what an asset reaches. */
  replace(number: number, asset: Asset | null): void {
    const before = this.#placesOf[number] ?? NONE;
    const after = this.#reached(asset);
    this.#placesOf[number] = after;
    for (const place of before) this.#go(place);
    for (const place of after) this.#come(place);
  }

  /** Count and weighted share; null without places. */
  totals(): PlaceFigures | null { return placeShares(this.#all, this.#covered); }

  #come(place: number): void {
    if (!this.#count[place]) this.#covered[this.#places[place]!.priority]! += 1;
    this.#count[place]! += 1;
  }

  #go(place: number): void {
    this.#count[place]! -= 1;
    if (!this.#count[place]) this.#covered[this.#places[place]!.priority]! -= 1;
  }

  #reached(asset: Asset | null): readonly number[] { return asset === null ? NONE : this.#reachedBy(asset); }
}
