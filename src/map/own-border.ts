/** The basemap's boundary near a plan's own border: two borders side by side would read as an error. */
import type { FeatureCollection } from 'geojson';
import { linesOf } from './along.ts';
import { awayFrom } from './boundary.ts';
import { boundaryLines } from './boundary-lines.ts';
import { kept, type PictureInput } from './drawing.ts';
import type { Line } from '#core/plan/plan.ts';

export class OwnBorder {
  readonly #archive: string;
  #boundary: Promise<Line[]> | undefined;
  #borders: readonly unknown[] = [];

  constructor(archive: string) { this.#archive = archive; }

  /** What is left of the boundary beside this plan's borders, null for all of it; undefined where nothing changes, where a newer plan came, and where the boundary cannot be read. */
  async cut({ plan }: PictureInput): Promise<FeatureCollection | null | undefined> {
    const borders = kept(plan, ['borderLine']).map(({ geometry }) => geometry);
    if (borders.length === this.#borders.length && borders.every((border, i) => border === this.#borders[i])) return undefined;
    this.#borders = borders;
    if (borders.length === 0) return null;
    try {
      this.#boundary ??= boundaryLines(this.#archive);
      const away = awayFrom(await this.#boundary, borders.flatMap(linesOf));
      if (this.#borders !== borders) return undefined;
      return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: away as unknown as number[][][] } }] };
    } catch {
      this.#boundary = undefined;
      return undefined;
    }
  }
}
