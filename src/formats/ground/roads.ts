/** A roads or streets GeoJSON of any origin as lines of three classes. */
import type { LineString, MultiLineString } from 'geojson';
import { parseJson } from '../parse-json.ts';
import { refused, type GroundResult, type Road, type RoadClass, type Roads } from './ground.ts';

/** A street map of a city has some 20 MB; above this the page would stand still while it is read. */
export const roadsByteLimit = 60_000_000;

/** Values of OpenStreetMap's `highway`, and of fields named `class` or `type` elsewhere. */
const MAJOR = /^(motorway|trunk|primary|secondary|major|highway|expressway|arterial|national|provincial)(_|$)/;
const TRACK = /^(track|path|footway|bridleway|cycleway|steps|pedestrian|trail|track_road)(_|$)/;

type Record_ = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Record_ => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '');

/**
 * Reads roads. Lines are kept, other geometry is counted in `left`; one position that is no longitude and latitude
 * refuses the file, since the rest would lie wrongly too. `file` is the file's name for the message.
 */
export function readRoads(bytes: Uint8Array, file: string): GroundResult<Roads> {
  if (bytes.byteLength > roadsByteLimit) return refused('tooLarge', file, {}, `${Math.ceil(bytes.byteLength / 1e6)} MB > ${roadsByteLimit / 1e6} MB`);
  const parsed = parseJson(bytes, file);
  if (!parsed.ok) {
    const [, line, column] = /line (\d+), column (\d+)/.exec(parsed.problems[0]?.message ?? '') ?? [];
    return refused('notJson', file, line && column ? { line: Number(line), column: Number(column) } : {});
  }
  const root = parsed.value;
  const features = isRecord(root) && root.type === 'FeatureCollection' && Array.isArray(root.features) ? root.features : isRecord(root) && root.type === 'Feature' ? [root] : null;
  if (!features) return refused('notGeoJson', file);
  const roads: Road[] = [];
  let left = 0;
  for (const [i, feature] of features.entries()) {
    const geometry = isRecord(feature) && isRecord(feature.geometry) ? feature.geometry : null;
    if (!geometry || (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')) { left += 1; continue; }
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const bad = badPosition(lines);
    if (bad) return refused('badPosition', file, { feature: i + 1, position: bad.position }, bad.value);
    const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
    roads.push({ type: 'Feature', geometry: geometry as unknown as LineString | MultiLineString, properties: {
      class: classOf(properties), name: text(properties['name:zh']) || text(properties.name), 'name:en': text(properties['name:en']) || text(properties.name) } });
  }
  if (roads.length === 0) return refused('noLines', file);
  const said = isRecord(root) && isRecord(root.ground) ? root.ground : {};
  return { ok: true, value: { name: text(said.name) || null, 'name:en': text(said['name:en']) || null, synthetic: said.synthetic === true, left,
    lines: { type: 'FeatureCollection', features: roads } } };
}

function classOf(properties: Record_): RoadClass {
  const said = [properties.class, properties.highway, properties.fclass, properties.type].map(text).find((value) => value !== '')?.toLowerCase() ?? '';
  return MAJOR.test(said) ? 'major' : TRACK.test(said) ? 'track' : 'minor';
}

/** The first position that is not on the globe, counted through all parts. */
function badPosition(lines: unknown): { position: number; value: string } | null {
  if (!Array.isArray(lines)) return { position: 1, value: shown(lines) };
  let position = 0;
  for (const line of lines as unknown[]) {
    if (!Array.isArray(line) || line.length < 2) return { position: position + 1, value: shown(line) };
    for (const at of line as unknown[]) {
      position += 1;
      const [lon, lat] = Array.isArray(at) ? (at as unknown[]) : [];
      if (typeof lon !== 'number' || typeof lat !== 'number' || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) return { position, value: shown(at) };
    }
  }
  return null;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 40);
