/** Exports of known systems: by what they are recognised, what their fields mean, and what their features become (domain, section 3). OpenStreetMap has a table of its own. */
import { bareHeading } from '../table/columns.ts';
import { guess } from './guess.ts';
import type { Form, Target } from './target.ts';

type Properties = Readonly<Record<string, unknown>>;

interface Schema {
  readonly name: SchemaName;
  /** Whether the property names of a layer, small and bare, are those of the system. */
  readonly is: (has: (key: string) => boolean) => boolean;
  /** Their field to ours, by bare name: a name alone takes the value as it is; a function gives fields of ours, none where it says nothing. */
  readonly fields: Readonly<Record<string, string | ((value: string) => Properties)>>;
  /** About persons or what they carry, beyond what every import drops. */
  readonly dropped: readonly string[];
  readonly to: (form: Form, properties: Properties) => Target | null;
}
export type SchemaName = 'EarthRanger' | 'SMART' | 'Traccar' | 'NIEM' | 'Esri' | 'routes';

const words = (value: string): string => value.replaceAll(/[_.-]+/g, ' ');

/** How a patrol goes by the words for its type; nothing where they say nothing. */
function wayOf(value: string): Properties {
  const found = guess('line', { value: `patrol ${words(value).replace(/\b(?:vehicle|automobile|motor\w*)\b/i, 'car').replace(/\bsegway\b/i, 'foot').replace(/\b(?:aerial|air|flight)\b/i, 'drone')}`, file: '', keys: [] })?.to;
  const spoken = /foot|walk|car|vehicle|automobile|boat|horse|mounted|bi(?:cycl|ke)|snow ?mobile|drone|uav|aerial|步|车|船|马/i.test(value);
  return found?.kind === 'patrolRoute' ? { ...(spoken ? { mode: found.mode } : {}), ...(found.purpose === undefined ? {} : { purpose: found.purpose }) } : {};
}

const states: Readonly<Record<string, string>> = { open: 'active', active: 'active', 'in progress': 'active', scheduled: 'planned', done: 'closed', closed: 'closed', cancelled: 'closed', canceled: 'closed' };
const stateOf = (value: string): Properties => { const status = states[words(value).trim().toLowerCase()]; return status === undefined ? {} : { status }; };

/** The clock of a planned start as it is written; one in UTC says nothing of local hours. */
function departureOf(value: string): Properties {
  const clock = /^\d{4}-\d\d-\d\d[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:[+-]\d\d:?\d\d)?$/.exec(value.trim())?.[1];
  return clock === undefined || /\+00:?00$/.test(value.trim()) ? {} : { schedule: { departures: [clock] } };
}

const metres = (key: string) => (value: string): Properties => { const length = Number(value); return value.trim() !== '' && Number.isFinite(length) && length >= 0 ? { [key]: length } : {}; };
const unit = (value: string): Properties => (value.trim() === '' ? {} : { agencies: [value.trim()] });
const route = (properties: Properties): Target => ({ kind: 'patrolRoute', ...(typeof properties.mode === 'string' ? {} : { mode: 'foot' as const }) });

const schemas: readonly Schema[] = [
  {
    name: 'EarthRanger',
    is: (has) => has('patrol type') && ['serial number', 'patrol serial number', 'patrol id', 'patrol status', 'scheduled start'].some(has),
    fields: { 'serial number': 'code', 'patrol serial number': 'code', title: 'name', 'patrol title': 'name', state: stateOf, 'patrol status': stateOf, objective: 'note', 'patrol type': wayOf, 'scheduled start': departureOf },
    dropped: ['leader id', 'leader name', 'reported by', 'subject name', 'subject id'],
    to: (form, properties) => (form === 'line' ? route(properties) : form === 'point' ? { kind: 'priorityPlace', placeType: 'other' } : null),
  },
  {
    name: 'SMART',
    is: (has) => has('mandate') && ['team', 'station', 'transporttype', 'transport type', 'patrol transport type', 'patrol id'].some(has),
    fields: { 'patrol id': 'code', team: unit, station: unit, objective: 'note', mandate: wayOf, transporttype: wayOf, 'transport type': wayOf, 'patrol transport type': wayOf },
    dropped: ['isarmed', 'is armed', 'armed', 'leader', 'members', 'observer', 'employee', 'employees'],
    to: (form, properties) => (form === 'line' ? route(properties) : form === 'point' ? { kind: 'priorityPlace', placeType: 'other' } : { kind: 'areaOfResponsibility' }),
  },
  {
    name: 'Traccar',
    is: (has) => has('calendarid') || has('attributes polylinedistance'),
    fields: { 'attributes polylinedistance': metres('halfWidthM'), description: 'note' },
    dropped: [],
    to: (form, properties) => (form === 'line' ? route(properties) : form === 'point' ? (properties.radiusM === undefined ? null : { kind: 'post', postType: 'dutyPoint' }) : { kind: 'sector', sectorType: 'beat' }),
  },
  {
    name: 'NIEM',
    is: (has) => ['localepolicebeattext', 'localepolicegridtext', 'localepolicejurisdictionid', 'localezonename'].some(has),
    fields: { localepolicebeattext: 'code', localepolicegridtext: 'code', localepolicejurisdictionid: 'code', localezonename: 'name' },
    dropped: [],
    to: (form, properties) => (form !== 'polygon' ? null : said(properties, 'LocalePoliceBeatText') ? { kind: 'sector', sectorType: 'beat' } : said(properties, 'LocalePoliceGridText') ? { kind: 'sector', sectorType: 'gridCell' } : said(properties, 'LocalePoliceJurisdictionID') ? { kind: 'areaOfResponsibility' } : { kind: 'sector' }),
  },
  {
    name: 'Esri',
    is: (has) => has('patroltype') || ((has('beat') || has('patrol zone')) && has('agency')),
    fields: { patroltype: wayOf, beat: 'code', 'patrol zone': 'code', agency: unit },
    dropped: ['officername', 'officerphone', 'badge', 'badge number'],
    to: (form, properties) => (form === 'line' ? route(properties) : form === 'polygon' ? { kind: 'sector', sectorType: 'beat' } : null),
  },
  {
    name: 'routes',
    is: (has) => ['route id', '线路编号', '路线编号', '巡线编号', '巡逻路线'].some(has),
    fields: { 'route id': 'code', 线路编号: 'code', 路线编号: 'code', 巡线编号: 'code', 巡逻路线: 'name', 方式: wayOf, 巡逻方式: wayOf, transport: wayOf },
    dropped: [],
    to: (form, properties) => (form === 'line' ? route(properties) : null),
  },
];

const said = (properties: Properties, key: string): boolean => typeof properties[key] === 'string' && properties[key] !== '' || typeof properties[key] === 'number';

/** The system that property names come from; null for none that is known. */
export function schemaOf(keys: readonly string[]): SchemaName | null {
  const bare = new Set(keys.map(bareHeading));
  return schemas.find(({ is }) => is((key) => bare.has(key)))?.name ?? null;
}

/** The properties of a feature of a system with its fields as ours besides; what the plan never keeps is gone. Fields that the feature has stay. */
export function withSchemaFields(properties: Properties, name: SchemaName): Record<string, unknown> {
  const schema = schemas.find((one) => one.name === name) as Schema;
  const own: Record<string, unknown> = {};
  const kept = Object.entries(properties).filter(([key, value]) => {
    const bare = bareHeading(key);
    const to = Object.hasOwn(schema.fields, bare) ? schema.fields[bare] : undefined;
    if (to !== undefined && (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '') {
      for (const [field, found] of Object.entries(typeof to === 'string' ? { [to]: String(value) } : to(String(value)))) own[field] ??= found;
    }
    return !schema.dropped.includes(bare);
  });
  return { ...own, ...Object.fromEntries(kept) };
}

/** What features of a system become; null where it says nothing of such a shape. */
export function schemaTarget(name: SchemaName, form: Form, properties: Properties): Target | null {
  return schemas.find((one) => one.name === name)?.to(form, properties) ?? null;
}
