/** What may lie under a plan, and why a file that was to lie there was refused. Codes here, sentences in `i18n`. */
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';

export type RoadClass = 'major' | 'minor' | 'track';
export interface RoadFields { readonly class: RoadClass; readonly name: string; readonly 'name:en': string }
export type Road = Feature<LineString | MultiLineString, RoadFields>;

/** Roads as they are drawn; of the file's own fields only class and names are kept. */
export interface Roads {
  readonly name: string | null;
  readonly 'name:en': string | null;
  /** The file says that its roads are made up: the legend says so too. */
  readonly synthetic: boolean;
  readonly lines: FeatureCollection<LineString | MultiLineString, RoadFields>;
  /** Features of the file that are no lines and are not drawn. */
  readonly left: number;
}

/** The sheet under plan and roads. `archive` is a PMTiles file or the address of one, `tiles` an address with {z}, {x} and {y}. */
export type Sheet =
  | { readonly kind: 'builtIn' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'archive'; readonly name: string; readonly 'name:en': string | null; readonly from: Blob | string; readonly attribution: string | null }
  | { readonly kind: 'tiles'; readonly name: string; readonly 'name:en': string | null; readonly address: string; readonly content: 'vector' | 'raster'; readonly layers: readonly string[];
      readonly minZoom: number; readonly maxZoom: number; readonly tileSize: number; readonly attribution: string | null };

export const groundFailures = [
  'unreadable', 'tooLarge', 'notJson', 'notGeoJson', 'noLines', 'badPosition',
  'notArchive', 'oldArchive', 'emptyArchive', 'unknownTiles', 'unknownPacking', 'brokenSheet',
  'badConfiguration', 'foreignHost',
] as const;
export type GroundFailureCode = (typeof groundFailures)[number];

/** Where in the file: whichever of these is known, counted from 1. */
export interface Where { readonly line?: number; readonly column?: number; readonly feature?: number; readonly position?: number; readonly field?: string }
export interface GroundFailure { readonly code: GroundFailureCode; readonly file: string; readonly where: Where; readonly value: string | null }

export type GroundResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: GroundFailure };

export function refused(code: GroundFailureCode, file: string, where: Where = {}, value: string | null = null): { readonly ok: false; readonly failure: GroundFailure } {
  return { ok: false, failure: { code, file, where, value } };
}
