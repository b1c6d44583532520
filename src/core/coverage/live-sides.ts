/** Borders and places of a plan being edited with who reaches them, by reach or by the hour: kept up to date while assets, borders or places change. */
import type { AnyFeature, Plan, PlanFeature } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import { LiveBorder, type BorderLengths } from './live-border.ts';
import { LivePlaces, type PlaceLook } from './live-places.ts';
import { placeTests } from './places.ts';
import type { PlaceFigures } from './result.ts';
import { LiveTimedBorder } from './time/live-timed-border.ts';
import { placeTimes } from './time/place-times.ts';
import type { Rostered } from './time/roster.ts';
import type { Timed } from './time/timed.ts';

/** One asset as the figures see it, null where it does not count: by what it reaches, and where hours are asked about by its hours. */
export interface Stand { readonly asset: Asset | null; readonly hours: Rostered | null }

interface FollowedBorder<T> {
  readonly id: string;
  readonly lengthM: number;
  /** Whether an asset changed any of it since it was made. */
  readonly touched: boolean;
  replace(number: number, one: T | null): void;
  lengths(): BorderLengths;
  gaps(): Float64Array;
}

export interface LiveSides {
  replaceAsset(number: number, stand: Stand | null): void;
  replaceBorder(id: string, border: PlanFeature<'borderLine'> | null): void;
  replacePlace(id: string, place: AnyFeature | null): void;
  borders(): Iterable<Omit<FollowedBorder<unknown>, 'replace'>>;
  placeTotals(): PlaceFigures | null;
  coveredPlaces(): readonly string[];
}

/** How assets stand, by number; `timed` are the same ones at the time asked about. */
export function standsOf(assets: readonly Asset[], timed: Timed | null): Stand[] {
  return assets.map((asset, number): Stand => {
    const one = timed?.roster.all[number];
    return { asset: whatCounts(timed?.assets[number] ?? asset), hours: one && whatCounts(one.asset) ? one : null };
  });
}

/** Null for what does not count. */
export const whatCounts = (asset: Asset): Asset | null => (asset.standing === 'counts' ? asset : null);

/** The sides of a plan whose assets, by number, stand so. */
export function liveSides(plan: Plan, stands: readonly Stand[], timed: Timed | null): LiveSides {
  if (!timed || timed.moment) return new Sides(plan, stands, { of: ({ asset }) => asset, border: (line, all) => new LiveBorder(line, all), places: (all) => LivePlaces.byReach(plan, all) });
  const { roster, cyclic } = timed;
  const look: PlaceLook<Rostered> = { assetOf: ({ asset }) => asset, covered: (place, reaching) => placeTimes(place, reaching, roster, cyclic, plan.meta).covered };
  return new Sides(plan, stands, { of: ({ hours }) => hours, border: (line, all) => new LiveTimedBorder(line, all, plan.meta, roster.lengthMin, cyclic), places: (all) => new LivePlaces(plan, all, look) });
}

interface How<T> {
  readonly of: (stand: Stand) => T | null;
  readonly border: (line: PlanFeature<'borderLine'>, all: readonly (T | null)[]) => FollowedBorder<T>;
  readonly places: (all: readonly (T | null)[]) => LivePlaces<T>;
}

class Sides<T> implements LiveSides {
  readonly #plan: Plan;
  readonly #how: How<T>;
  readonly #all: (T | null)[];
  readonly #borders = new Map<string, FollowedBorder<T>>();
  readonly #places: LivePlaces<T>;

  constructor(plan: Plan, stands: readonly Stand[], how: How<T>) {
    this.#plan = plan;
    this.#how = how;
    this.#all = stands.map(how.of);
    for (const line of featuresOf(plan, 'borderLine')) this.replaceBorder(line.id, line);
    this.#places = how.places(this.#all);
  }

  replaceAsset(number: number, stand: Stand | null): void {
    const one = stand && this.#how.of(stand);
    this.#all[number] = one;
    for (const border of this.#borders.values()) border.replace(number, one);
    this.#places.replace(number, one);
  }

  replaceBorder(id: string, border: PlanFeature<'borderLine'> | null): void {
    if (border) this.#borders.set(id, this.#how.border(border, this.#all));
    else this.#borders.delete(id);
  }

  replacePlace(id: string, place: AnyFeature | null): void {
    this.#places.replacePlace(id, (place && placeTests({ ...this.#plan, features: [place] })[0]) ?? null);
  }

  borders(): Iterable<FollowedBorder<T>> { return this.#borders.values(); }
  placeTotals(): PlaceFigures | null { return this.#places.totals(); }
  coveredPlaces(): readonly string[] { return this.#places.coveredIds(); }
}
