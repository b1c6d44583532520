/** Finds records that say the same as one before. */
import { isRecord } from '#core/plan/clean.ts';
import type { Position } from '#core/plan/plan.ts';
import { sortLike } from '../roles/split.ts';
import { SamePlace } from '../table/same-place.ts';

/**
 * Told one record after the other: whether a point of the same sort, name and code stands within a metre, or a line or area is the very
 * same. Two things at one place with different names are two things.
 */
export class Duplicates {
  readonly #places = new Map<string, SamePlace>();
  readonly #shapes = new Set<string>();
  readonly #isSort = new Map<string, boolean>();

  /** True when the record was there before; it is remembered either way. */
  seen({ geometry, properties }: Readonly<Record<string, unknown>>): boolean {
    if (!isRecord(geometry)) return false;
    const what = this.#whatOf(isRecord(properties) ? properties : {});
    if (geometry.type !== 'Point') {
      const shape = `${what} ${JSON.stringify(geometry.coordinates)}`;
      const known = this.#shapes.has(shape);
      this.#shapes.add(shape);
      return known;
    }
    const [lon, lat] = geometry.coordinates as Position;
    const places = this.#places.get(what) ?? new SamePlace();
    this.#places.set(what, places);
    const known = places.has([lon, lat]);
    if (!known) places.add([lon, lat]);
    return known;
  }

  #whatOf(properties: Readonly<Record<string, unknown>>): string {
    const telling = Object.entries(properties).filter(([key, value]) => value !== null && value !== '' && this.#tells(key));
    return JSON.stringify(telling.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Whether a key says what or which a thing is. */
  #tells(key: string): boolean {
    const known = this.#isSort.get(key);
    if (known !== undefined) return known;
    const answer = sortLike.test(key) || /^(?:name(?::\w+)?|code|编号|名称|ref|amenity|barrier|man_made|police|military)$/i.test(key);
    if (this.#isSort.size < 5000) this.#isSort.set(key, answer);
    return answer;
  }
}
