/** What tags of OpenStreetMap mean for a plan (domain, section 3). Tags not listed mean nothing: `checkpoint=*` is for hikers. */
import { isRecord } from '#core/plan/clean.ts';
import type { Form, Target } from './target.ts';

interface Meaning { readonly tags: Readonly<Record<string, string>>; readonly to: Partial<Record<Form, Target>> }

const post = (postType: Target['postType']): Target => ({ kind: 'post', postType });
const place = (placeType: Target['placeType']): Target => ({ kind: 'priorityPlace', placeType });
/** A post on a point or, drawn as an area, at its middle. */
const asPost = (postType: Target['postType']) => ({ point: post(postType), polygon: post(postType) });
const asPlace = (placeType: Target['placeType']) => ({ point: place(placeType), polygon: place(placeType) });
const fence = { line: { kind: 'obstacle', obstacleType: 'fence' }, polygon: { kind: 'obstacle', obstacleType: 'fence' } } as const satisfies Meaning['to'];

const meanings: readonly Meaning[] = [
  { tags: { man_made: 'tower', 'tower:type': 'watchtower' }, to: asPost('watchtower') },
  { tags: { man_made: 'tower', 'tower:type': 'observation' }, to: asPost('watchtower') },
  { tags: { barrier: 'border_control' }, to: asPost('borderInspectionStation') },
  { tags: { police: 'checkpoint' }, to: asPost('policeInspectionStation') },
  { tags: { military: 'checkpoint' }, to: asPost('borderPost') },
  { tags: { amenity: 'police' }, to: asPost('policeStation') },
  { tags: { man_made: 'surveillance' }, to: asPost('observationDevice') },
  { tags: { railway: 'station' }, to: asPlace('railwayStation') },
  { tags: { highway: 'motorway_junction' }, to: asPlace('motorwayExit') },
  { tags: { barrier: 'toll_booth' }, to: asPlace('motorwayExit') },
  { tags: { amenity: 'townhall' }, to: asPlace('government') },
  { tags: { office: 'government' }, to: asPlace('government') },
  { tags: { place: 'square' }, to: asPlace('plaza') },
  { tags: { shop: 'mall' }, to: asPlace('commercialDistrict') },
  { tags: { landuse: 'retail' }, to: asPlace('commercialDistrict') },
  { tags: { boundary: 'administrative', admin_level: '2' }, to: { line: { kind: 'borderLine' }, polygon: { kind: 'borderLine' } } },
  { tags: { boundary: 'border_zone' }, to: { polygon: { kind: 'areaOfResponsibility', level: 'borderZone' } } },
  { tags: { boundary: 'administrative' }, to: { polygon: { kind: 'areaOfResponsibility', level: 'township' } } },
  { tags: { barrier: 'fence' }, to: fence },
  { tags: { barrier: 'wall' }, to: fence },
];

/** Keys that say what a thing is; features with no tag of the table are grouped by the first of these. */
const primary = ['highway', 'railway', 'barrier', 'amenity', 'boundary', 'place', 'landuse', 'natural', 'waterway', 'man_made', 'military', 'office', 'shop', 'leisure', 'building', 'power', 'aeroway', 'tourism', 'route', 'historic', 'emergency'];
/** Prefixes under which OSM keeps what is no longer in use. */
const gone = ['disused:', 'abandoned:', 'was:'];

/** The first key of every meaning, as it is and under the prefixes: without one of them no meaning fits. */
const telling: ReadonlySet<string> = new Set(['', ...gone].flatMap((prefix) => meanings.map(({ tags }) => prefix + (Object.keys(tags)[0] ?? ''))));

export interface Recognised { readonly where: Readonly<Record<string, string>>; readonly to: Target | null; /** Its place in the table, for the order of the groups. */ readonly order: number }

/** What the tags of a feature say. `to` is null for tags that mean nothing in a plan; null without any tag that says what it is. */
export function recognise(properties: Readonly<Record<string, unknown>>, form: Form): Recognised | null {
  for (const prefix of tells(properties) ? ['', ...gone] : []) {
    for (const [order, { tags, to }] of meanings.entries()) {
      const target = to[form];
      const where = Object.fromEntries(Object.entries(tags).map(([key, value], at) => [at === 0 ? prefix + key : key, value]));
      if (target === undefined || !Object.entries(where).every(([key, value]) => properties[key] === value)) continue;
      return { where, to: prefix === '' ? target : { ...target, status: 'closed' }, order: order + (prefix === '' ? 0 : meanings.length) };
    }
  }
  const key = primary.find((name) => properties[name] !== undefined);
  return key === undefined ? null : { where: { [key]: '*' }, to: null, order: 1000 + primary.indexOf(key) };
}

function tells(properties: Readonly<Record<string, unknown>>): boolean {
  for (const key in properties) if (telling.has(key)) return true;
  return false;
}

/** Whether a feature comes from OpenStreetMap: an id of Overpass, or a tag that only OSM writes like this. */
export function isOsm(raw: unknown, properties: Readonly<Record<string, unknown>>): boolean {
  const id = properties['@id'] ?? (isRecord(raw) ? raw.id : undefined);
  if (typeof id === 'string' && /^(node|way|relation)\/\d+/.test(id)) return true;
  return (['point', 'line', 'polygon'] as const).some((form) => (recognise(properties, form)?.to ?? null) !== null);
}

/** The properties with the tags of an older Overpass export (`{ type, id, tags: {...} }`) brought to the top. */
export function flattenTags(properties: Record<string, unknown>): Record<string, unknown> {
  const { tags, type, id } = properties;
  if (!isRecord(tags) || !['node', 'way', 'relation'].includes(String(type))) return properties;
  return { ...tags, '@id': `${String(type)}/${String(id)}` };
}
