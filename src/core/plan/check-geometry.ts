/** Reads a GeoJSON geometry of unknown quality into one of the plan's: refused with a reason, or repaired with a statement. */
import { alignHoles, cutLine, cutPolygon, isInside, unwrap, wrapLongitude } from './antimeridian.ts';
import { isBbox } from './bbox.ts';
import { bad, checkLine, checkRing, wind } from './check-lines.ts';
import { checkPosition, isRefusal } from './check-position.ts';
import type { Mending, Refusal } from './check-position.ts';
import { isRecord } from './clean.ts';
import { shown } from './findings.ts';
import type { Line, PlanGeometry, Ring } from './plan.ts';

export type CheckedGeometry =
  | { readonly ok: true; readonly geometries: readonly PlanGeometry[]; readonly mending: Mending }
  | { readonly ok: false; readonly refusal: Refusal };

const wrapped = 'longitudes beyond the antimeridian were wrapped into -180 to 180';

/** One geometry; several only for a MultiPoint, which a plan keeps as several features. Longitudes come back in [-180, 180]. */
export function checkGeometry(raw: unknown): CheckedGeometry {
  const mending: Mending = { repairs: new Set(), elevations: 0, turned: 0 };
  const answer = read(raw, mending);
  return isRefusal(answer) ? { ok: false, refusal: answer } : { ok: true, geometries: answer, mending };
}

function read(raw: unknown, mending: Mending): PlanGeometry[] | Refusal {
  if (raw === null || raw === undefined) return bad('it has no geometry', raw ?? null, 'geometry');
  if (!isRecord(raw)) return bad(`its geometry is ${shown(raw)}, not an object`, raw, 'geometry');
  const { type, coordinates } = raw;
  for (const member of ['geometry', 'properties', 'features']) {
    if (Object.hasOwn(raw, member)) mending.repairs.add(`the member "${member}" inside the geometry was left out`);
  }
  if (!isBbox(raw.bbox)) mending.repairs.add('the bbox of the geometry is not four or six numbers and was left out');
  switch (type) {
    case 'Point': return readPoints([coordinates], false, mending);
    case 'MultiPoint': return readPoints(coordinates, 'points', mending);
    case 'LineString': return readLines([coordinates], false, mending);
    case 'MultiLineString': return readLines(coordinates, true, mending);
    case 'Polygon': return readPolygons([coordinates], false, mending);
    case 'MultiPolygon': return readPolygons(coordinates, true, mending);
    case 'GeometryCollection':
      return bad('a GeometryCollection has no single meaning in a plan; write one feature for each part', type, 'geometry.type');
    default:
      return bad(`its geometry has the unknown type ${shown(type)}; known are Point, LineString, Polygon and their Multi forms`, type, 'geometry.type');
  }
}

/** Reads the parts of a Multi geometry; empty parts of lines and areas are dropped, a bad part refuses the whole. */
function parts<T>(raw: unknown, multi: boolean | 'points', mending: Mending, readPart: (part: unknown, field: string) => T | Refusal): T[] | Refusal {
  if (!Array.isArray(raw)) return bad(`its coordinates are ${shown(raw)}, not a list`, raw, 'coordinates');
  const out: T[] = [];
  for (const [index, part] of raw.entries()) {
    if (multi === true && Array.isArray(part) && part.length === 0) { mending.repairs.add('an empty part was left out'); continue; }
    const answer = readPart(part, multi !== false ? `coordinates[${index}]` : 'coordinates');
    if (isRefusal(answer)) return answer;
    out.push(answer);
  }
  return out.length > 0 ? out : bad('its list of coordinates is empty', raw, 'coordinates');
}

function readPoints(raw: unknown, multi: 'points' | false, mending: Mending): PlanGeometry[] | Refusal {
  return parts<PlanGeometry>(raw, multi, mending, (part, at) => {
    const position = checkPosition(part, at, mending);
    if (isRefusal(position)) return position;
    const lon = wrapLongitude(position[0]);
    if (lon !== position[0]) mending.repairs.add(wrapped);
    return { type: 'Point', coordinates: [lon, position[1]] };
  });
}

function readLines(raw: unknown, multi: boolean, mending: Mending): PlanGeometry[] | Refusal {
  const lines = parts<readonly Line[]>(raw, multi, mending, (part, at) => {
    const line = checkLine(part, at, mending);
    if (isRefusal(line)) return line;
    const continuous = unwrap(line);
    if (continuous === line && isInside(line)) return [line];
    mending.repairs.add(wrapped);
    return cutLine(continuous);
  });
  if (isRefusal(lines)) return lines;
  const all = lines.flat();
  const [only] = all;
  if (only === undefined) return bad('its list of coordinates is empty', raw, 'coordinates');
  return [!multi && all.length === 1 ? { type: 'LineString', coordinates: only } : { type: 'MultiLineString', coordinates: all }];
}

function readPolygons(raw: unknown, multi: boolean, mending: Mending): PlanGeometry[] | Refusal {
  const polygons = parts<readonly (readonly Ring[])[]>(raw, multi, mending, (part, at) => {
    let ringIndex = 0;
    const rings = parts<Ring>(part, false, mending, (item) => checkRing(item, `${at}[${ringIndex++}]`, mending));
    return isRefusal(rings) ? rings : intoOneWorld(rings, at, mending);
  });
  if (isRefusal(polygons)) return polygons;
  const all = polygons.flat().map((rings) => wind(rings, mending));
  const [only] = all;
  if (only === undefined) return bad('its list of coordinates is empty', raw, 'coordinates');
  return [!multi && all.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: all }];
}

function intoOneWorld(rings: readonly Ring[], field: string, mending: Mending): readonly (readonly Ring[])[] | Refusal {
  const continuous = rings.map(unwrap);
  if (continuous.every((ring, index) => ring === rings[index] && isInside(ring))) return [rings];
  const open = continuous.some((ring) => ring[0]?.[0] !== ring[ring.length - 1]?.[0]);
  if (open) return bad(`${field} runs once round the earth, so it has no inside; cut it along a meridian`, field, field);
  mending.repairs.add(wrapped);
  return cutPolygon(alignHoles(continuous));
}
