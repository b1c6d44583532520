/** Which places are covered, kept up to date while one asset changes: only places near it are tested again. */
import type { Plan } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import { placesReached, placeTests, type PlaceTest } from './places.ts';
import type { PlaceFigures } from './result.ts';
import { placeTotals } from './totals.ts';

export class LivePlaces {
  readonly #places: readonly PlaceTest[];
  readonly #reachedBy: (asset: Asset) => readonly number[];
  /** How many assets reach each place. */
  readonly #count: Int32Array;
  readonly #placesOf: (readonly number[])[];
  #totals: PlaceFigures | null = null;
  #fresh = false;

  /** `assets` by number; those that do not count are null. */
  constructor(plan: Plan, assets: readonly (Asset | null)[]) {
    this.#places = placeTests(plan);
    this.#reachedBy = placesReached(this.#places);
    this.#count = new Int32Array(this.#places.length);
    this.#placesOf = assets.map((asset) => this.#reached(asset));
    for (const places of this.#placesOf) for (const place of places) this.#count[place]! += 1;
  }

  /** Replaces what an asset reaches. */
  replace(number: number, asset: Asset | null): void {
    const before = this.#placesOf[number] ?? [];
    const after = this.#reached(asset);
    this.#placesOf[number] = after;
    if (before.length === 0 && after.length === 0) return;
    for (const place of before) this.#count[place]! -= 1;
    for (const place of after) this.#count[place]! += 1;
    this.#fresh = false;
  }

  /** Count and weighted share; null without places. */
  totals(): PlaceFigures | null {
    if (!this.#fresh) this.#totals = placeTotals(this.#places.map(({ priority }, at) => ({ priority, covered: this.#count[at]! > 0 })));
    this.#fresh = true;
    return this.#totals;
  }

  #reached(asset: Asset | null): readonly number[] { return asset === null ? [] : this.#reachedBy(asset); }
}
