/** Which places are covered, kept up to date while an asset or a place changes: only places near it are looked at again. */
import type { Plan } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import { placesReached, placeTests, type PlaceTest } from './places.ts';
import type { PlaceFigures } from './result.ts';
import { placeShares } from './totals.ts';

/** What reaches a place, as `T` has it: by its reach alone, or with its hours. */
export interface PlaceLook<T> {
  readonly assetOf: (one: T) => Asset;
  /** Whether a place is covered that these reach: one of them at least. */
  readonly covered: (place: PlaceTest, reaching: readonly T[]) => boolean;
}

const byReach: PlaceLook<Asset> = { assetOf: (asset) => asset, covered: () => true };
const NONE: readonly number[] = [];

export class LivePlaces<T> {
  readonly #look: PlaceLook<T>;
  readonly #numbers = new Map<string, number>();
  /** By number, for good: a place taken away keeps its number and is not `there`. */
  readonly #places: PlaceTest[];
  readonly #there: boolean[];
  readonly #isCovered: boolean[];
  /** Who reaches each place, by number. */
  readonly #reaching: Map<number, T>[];
  readonly #all: (T | null)[];
  readonly #placesOf: (readonly number[])[];
  /** Null after a place changed, until an asset does. */
  #reachedBy: ((asset: Asset) => readonly number[]) | null = null;
  /** How many places there are, and how many are covered, by priority 1 to 3. */
  readonly #count = new Int32Array(4);
  readonly #covered = new Int32Array(4);

  /** `all` by number; those that do not count are null. */
  constructor(plan: Plan, all: readonly (T | null)[], look: PlaceLook<T>) {
    this.#look = look;
    this.#all = [...all];
    this.#places = placeTests(plan);
    this.#places.forEach(({ feature }, at) => this.#numbers.set(feature.id, at));
    this.#there = this.#places.map(() => true);
    this.#isCovered = this.#places.map(() => false);
    this.#reaching = this.#places.map(() => new Map());
    this.#placesOf = all.map((one, number) => this.#put(number, one));
    this.#places.forEach(({ priority }, at) => { this.#count[priority]! += 1; this.#settle(at); });
  }

  /** By reach alone. */
  static byReach(plan: Plan, assets: readonly (Asset | null)[]): LivePlaces<Asset> { return new LivePlaces(plan, assets, byReach); }

  /** Replaces an asset; only places that it reached or reaches are looked at again. */
  replace(number: number, one: T | null): void {
    const before = this.#placesOf[number] ?? NONE;
    for (const at of before) this.#reaching[at]!.delete(number);
    const after = this.#put(number, one);
    this.#all[number] = one;
    this.#placesOf[number] = after;
    for (const at of before) this.#settle(at);
    for (const at of after) this.#settle(at);
  }

  /** Replaces a place, takes it away (null) or adds it; every asset is asked whether it reaches it. */
  replacePlace(id: string, place: PlaceTest | null): void {
    let at = this.#numbers.get(id);
    if (at === undefined) {
      if (!place) return;
      at = this.#places.length;
      this.#numbers.set(id, at);
    } else this.#takeAway(at);
    this.#reaching[at] = new Map();
    this.#reachedBy = null;
    this.#there[at] = place !== null;
    this.#isCovered[at] = false;
    if (!place) {
      this.#places[at] = { ...this.#places[at]!, reachedBy: () => false };
      return;
    }
    this.#places[at] = place;
    this.#count[place.priority]! += 1;
    this.#all.forEach((one, number) => {
      if (one === null || !place.reachedBy(this.#look.assetOf(one))) return;
      this.#reaching[at]!.set(number, one);
      this.#placesOf[number] = [...this.#placesOf[number] ?? NONE, at];
    });
    this.#settle(at);
  }

  /** Ids of the places that are covered, in the order in which they came. */
  coveredIds(): string[] { return this.#places.flatMap(({ feature }, at) => (this.#isCovered[at] ? [feature.id] : [])); }

  /** Count and weighted share; null without places. */
  totals(): PlaceFigures | null { return placeShares(this.#count, this.#covered); }

  /** Takes a place off the counts and out of the lists of those that reach it. */
  #takeAway(at: number): void {
    if (!this.#there[at]) return;
    const { priority } = this.#places[at]!;
    this.#count[priority]! -= 1;
    if (this.#isCovered[at]) this.#covered[priority]! -= 1;
    for (const number of this.#reaching[at]!.keys()) this.#placesOf[number] = this.#placesOf[number]!.filter((other) => other !== at);
  }

  #put(number: number, one: T | null): readonly number[] {
    if (one === null) return NONE;
    const reached = (this.#reachedBy ??= placesReached(this.#places))(this.#look.assetOf(one));
    for (const at of reached) this.#reaching[at]!.set(number, one);
    return reached;
  }

  #settle(at: number): void {
    const place = this.#places[at]!, reaching = this.#reaching[at]!;
    const covered = reaching.size > 0 && this.#look.covered(place, [...reaching.values()]);
    if (covered !== this.#isCovered[at]) this.#covered[place.priority]! += covered ? 1 : -1;
    this.#isCovered[at] = covered;
  }
}
