/** Coordinates of other systems to WGS 84 degrees, with how far that may be out. The library comes only when a file states one. */
import { isRecord } from '#core/plan/clean.ts';

export interface Projection {
  /** Its name as the file has it. */
  readonly name: string;
  /** Degrees of a datum that is WGS 84 to a metre or two: nothing is converted. */
  readonly asItIs: boolean;
  /** How far a converted position may be out, metres. */
  readonly errorM: number;
  readonly toDegrees: (position: readonly number[]) => [number, number];
}

/** WGS 84 and what differs from it by centimetres. */
const same = /(?<![A-Z])WGS[ _]?(?:19)?84|CGCS[ _]?2000|China[ _]Geodetic[ _]Coordinate[ _]System/i;
/** Datums of satellites that drift from WGS 84 by up to two metres with their continent. */
const near = /NAD[ _]?(?:19)?83|North_American_1983|ETRS|GDA[ _]?(?:19)?94|GDA2020|SIRGAS|NZGD|JGD|GRS[ _]?1980|ITRF/i;
/** Metres. Datums of their own without a stated shift (Beijing 1954, Xi'an 1980) lie up to so far away. */
const errors = { same: 1, near: 3, shifted: 10, unshifted: 150 } as const;

/** The system of a `.prj` text; null where it cannot be read. */
export async function projectionOfWkt(text: string): Promise<Projection | null> {
  const wkt = text.replaceAll('\0', '').trim();
  if (wkt.length > 20_000 || !/^(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS|COMPD_CS|BOUNDCRS|GEODCRS)\s{0,9}\[/i.test(wkt)) return null;
  const name = (/"([^"]{1,100})"/.exec(wkt)?.[1] ?? 'unnamed').replaceAll('_', ' ');
  const errorM = same.test(wkt) ? errors.same : near.test(wkt) ? errors.near : /TOWGS84/i.test(wkt) ? errors.shifted : errors.unshifted;
  return projectionBy(wkt, name, errorM, /^GEOG/i.test(wkt) && (same.test(wkt) || near.test(wkt)));
}

/** The system of a `crs` member: Web Mercator and UTM of WGS 84; null for any other. */
export async function projectionOfCode(name: string): Promise<Projection | null> {
  const code = /EPSG:(?:[\d.]*:)?(\d{4,6})$/i.exec(name.trim())?.[1] ?? '';
  if (['3857', '900913', '102100', '102113'].includes(code)) return projectionBy('EPSG:3857', 'Web Mercator', errors.same, false);
  const utm = /^32([67])(\d\d)$/.exec(code);
  if (!utm || Number(utm[2]) < 1 || Number(utm[2]) > 60) return null;
  return projectionBy(`+proj=utm +zone=${Number(utm[2])}${utm[1] === '7' ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`, `UTM ${Number(utm[2])}${utm[1] === '7' ? 'S' : 'N'}`, errors.same, false);
}

async function projectionBy(definition: string, name: string, errorM: number, asItIs: boolean): Promise<Projection | null> {
  const { default: proj4 } = await import('proj4');
  try {
    const converter = proj4(definition);
    const toDegrees = ([x = Number.NaN, y = Number.NaN]: readonly number[]): [number, number] => {
      const [lon, lat] = converter.inverse([x, y]) as [number, number];
      return [lon, lat];
    };
    if (!Number.isFinite(toDegrees([0, 0])[0]) && !Number.isFinite(toDegrees([500_000, 4_000_000])[0])) return null;
    return { name, asItIs, errorM, toDegrees: asItIs ? ([x = Number.NaN, y = Number.NaN]) => [x, y] : toDegrees };
  } catch {
    return null;
  }
}

/** A geometry with each position converted, two numbers each; what is no position stays as it is, for the door to refuse. */
export function transformed(geometry: Readonly<Record<string, unknown>>, { toDegrees }: Pick<Projection, 'toDegrees'>): Record<string, unknown> {
  const turn = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    if (typeof value[0] !== 'number') return value.map(turn);
    try {
      return toDegrees(value as number[]);
    } catch {
      return value;
    }
  };
  if (Array.isArray(geometry.geometries)) return { ...geometry, geometries: geometry.geometries.map((one: unknown) => (isRecord(one) ? transformed(one, { toDegrees }) : one)) };
  return { type: geometry.type, coordinates: turn(geometry.coordinates) };
}
