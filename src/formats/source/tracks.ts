/** The recordings in the sources of a file: every line of it, with its times where it has them, and nothing that says who. */
import type { Track, TrackPoint } from '#core/coverage/track/track.ts';
import { isRecord } from '#core/plan/clean.ts';
import { checkGeometry } from '#core/plan/check-geometry.ts';
import type { Source } from './source.ts';

export interface Recording {
  /** The source it is from, and its number there from 1: a recording's own name may be that of a person. */
  readonly source: string;
  readonly number: number;
  readonly track: Track;
  readonly timed: boolean;
  readonly points: number;
}

/** All recordings, in the order of the file; a line with a position that is none is left to the import, which says so. */
export function recordingsOf(sources: readonly Source[]): Recording[] {
  return sources.flatMap(({ name, features }) => features.flatMap((feature): Track[] => {
    if (!isRecord(feature) || !isRecord(feature.geometry)) return [];
    const { type, coordinates } = feature.geometry;
    if ((type !== 'LineString' && type !== 'MultiLineString') || !checkGeometry(feature.geometry).ok) return [];
    const lines = (type === 'LineString' ? [coordinates] : coordinates) as number[][][];
    const times = timesOf(feature.properties);
    const each = type === 'LineString' ? [times] : Array.isArray(times) ? times : [];
    return [{ segments: lines.map((line, at) => pointsOf(line, each[at])) }];
  }).map((track, at): Recording => {
    const all = track.segments.flat();
    return { source: name, number: at + 1, track, timed: all.every(({ ms }) => ms !== null), points: all.length };
  }));
}

function timesOf(properties: unknown): unknown {
  if (!isRecord(properties) || !isRecord(properties.coordinateProperties)) return null;
  return properties.coordinateProperties.times;
}

/** Times count only where there is one for each position. */
function pointsOf(line: readonly (readonly number[])[], times: unknown): TrackPoint[] {
  const said = Array.isArray(times) && times.length === line.length ? times.map((time) => (typeof time === 'string' ? Date.parse(time) : NaN)) : [];
  return line.map(([lon = 0, lat = 0], at) => ({ at: [lon, lat], ms: Number.isFinite(said[at]) ? said[at]! : null }));
}
