/**
 * The small language in which the plan's schema is written. One table of fields gives
 * the TypeScript types (`ValueOf`), the checks at the door and the reference page.
 */
import type { Line } from '../geometry/position.ts';

export type Unit = 'm' | 'min' | 'km/h' | 'deg' | 'persons' | '%' | 'days';

/** What a reference points at; the door reports `unknownReference` when nothing has that id. */
export type Target = 'agency' | 'shift' | 'post' | 'place' | 'route' | 'area' | 'feature' | 'plan';

interface Described {
  /** One sentence for the reference page: what the field means and what happens without it. */
  readonly doc: string;
}

export interface TextField extends Described { readonly type: 'text' }
export interface FlagField extends Described { readonly type: 'flag' }
export interface NumberField extends Described {
  readonly type: 'number';
  readonly unit?: Unit;
  readonly integer?: boolean;
  /** Inclusive bounds; `above` is exclusive. */
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
}
export interface OneOfField<V extends string | number = string | number> extends Described {
  readonly type: 'oneOf';
  readonly values: readonly V[];
}
/** Local wall clock `HH:MM`; `24:00` only where `end` is set. */
export interface TimeField extends Described { readonly type: 'time'; readonly end?: boolean }
/** `YYYY-MM-DD`. */
export interface DateField extends Described { readonly type: 'date' }
/** `MM-DD`. */
export interface MonthDayField extends Described { readonly type: 'monthDay' }
export interface RefField extends Described { readonly type: 'ref'; readonly to: Target }
/** Ground as GeoJSON (RFC 7946): rings closed, edges straight in lon/lat, cut at the antimeridian. */
export type Region =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Line[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Line[])[] };
export interface RegionField extends Described { readonly type: 'region' }
/** `[lon, lat]` in degrees. */
export interface PositionField extends Described { readonly type: 'position' }
export interface ListField<F extends Field = Field> extends Described { readonly type: 'list'; readonly of: F }
export interface MapField<F extends Field = Field> extends Described { readonly type: 'map'; readonly of: F }
export interface RecordField<S extends Fields = Fields> extends Described {
  readonly type: 'record';
  readonly fields: S;
  readonly required?: readonly string[];
}

export type Field =
  | TextField | FlagField | NumberField | OneOfField | TimeField | DateField | MonthDayField
  | RefField | PositionField | RegionField
  | { readonly type: 'list'; readonly of: Field; readonly doc: string }
  | { readonly type: 'map'; readonly of: Field; readonly doc: string }
  | { readonly type: 'record'; readonly fields: Fields; readonly required?: readonly string[]; readonly doc: string };

export interface Fields { readonly [name: string]: Field }

/** The TypeScript type of a field's value once it has passed the door. */
export type ValueOf<F> =
  F extends { type: 'text' | 'time' | 'date' | 'monthDay' | 'ref' } ? string
  : F extends { type: 'flag' } ? boolean
  : F extends { type: 'number' } ? number
  : F extends { type: 'oneOf'; values: readonly (infer V)[] } ? V
  : F extends { type: 'position' } ? readonly [number, number]
  : F extends { type: 'region' } ? Region
  : F extends { type: 'list'; of: infer G } ? readonly ValueOf<G>[]
  : F extends { type: 'map'; of: infer G } ? { readonly [key: string]: ValueOf<G> }
  : F extends { type: 'record'; fields: infer S } ? RecordOf<S>
  : never;

/** Every field is optional in the file; what a reader may rely on it fills by defaults. */
export type RecordOf<S> = { readonly [K in keyof S]?: ValueOf<S[K]> };
