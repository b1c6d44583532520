/**
 * The plan file as one table: kinds, their geometries and their fields. Types, the checks at
 * the door and `data/REFERENCE.md` are all made from it.
 */
import type { Fields, RecordOf } from './field.ts';

const text = (doc: string) => ({ type: 'text', doc }) as const;
const flag = (doc: string) => ({ type: 'flag', doc }) as const;
const metres = (doc: string) => ({ type: 'number', unit: 'm', min: 0, doc }) as const;
const minutes = (doc: string) => ({ type: 'number', unit: 'min', min: 0, doc }) as const;
const speed = (doc: string) => ({ type: 'number', unit: 'km/h', above: 0, max: 200, doc }) as const;
const count = (doc: string) => ({ type: 'number', integer: true, min: 0, doc }) as const;
const number = (doc: string) => ({ type: 'number', doc }) as const;
const time = (doc: string) => ({ type: 'time', doc }) as const;
const endTime = (doc: string) => ({ type: 'time', end: true, doc }) as const;
const date = (doc: string) => ({ type: 'date', doc }) as const;
const monthDay = (doc: string) => ({ type: 'monthDay', doc }) as const;

const breaks = { type: 'list', doc: 'Breaks inside the window, as local times.', of: {
  type: 'record', doc: 'A break, half-open.', required: ['start', 'end'],
  fields: { start: time('Start of the break.'), end: endTime('End of the break.') } } } as const;

const days = { type: 'list', doc: 'Days on which the window starts; every day without it.', of: {
  type: 'oneOf', values: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], doc: 'A day of the week.' } } as const;

const dutyWindows = { type: 'list', doc: 'When it is on duty; without it 24 h, and a warning.', of: {
  type: 'record', doc: 'Half-open [start, end); an end at or before the start is on the next day.',
  required: ['start', 'end'],
  fields: { start: time('Start, local wall clock.'), end: endTime('End, local wall clock; 24:00 allowed.'), days, breaks },
} } as const;

const crowdHours = { type: 'list', doc: 'Hours in which the place counts.', of: {
  type: 'record', doc: 'Half-open local hours.', required: ['start', 'end'],
  fields: { start: time('Start.'), end: endTime('End.') } } } as const;

/** Fields that every kind may carry. */
export const commonFields = {
  name: text('Name in Chinese (or the local language).'),
  'name:en': text('Name in English.'),
  code: text('The unit\'s own code; edited tables are matched by it.'),
  status: { type: 'oneOf', values: ['planned', 'active', 'suspended', 'closed'], doc: 'Default active; only active assets cover.' },
  agencies: { type: 'list', of: { type: 'ref', to: 'agency', doc: 'Id of an agency.' }, doc: 'Agencies that hold it.' },
  net: { type: 'oneOf', values: ['outer', 'inner'], doc: 'Outer or inner control net.' },
  tags: { type: 'list', of: text('A tag of the plan\'s tag sets.'), doc: 'The user\'s own tags.' },
  season: { type: 'record', doc: 'Days of the year on which it exists, both included; may wrap the year.', required: ['from', 'to'],
    fields: { from: monthDay('First day.'), to: monthDay('Last day.') } },
  note: text('Free text about the place, never about a person.'),
  issues: { type: 'list', doc: 'Place issues with a deadline.', of: { type: 'record', doc: 'An issue.',
    fields: { text: text('What is wrong.'), openedOn: date('Opened.'), dueOn: date('To be mended by.'), closedOn: date('Mended.') } } },
  synthetic: flag('Made up for a demonstration; shown on screen and in exports.'),
} as const satisfies Fields;

const POST_TYPES = ['trafficCheckpoint', 'dutyPoint', 'policeInspectionStation', 'borderInspectionStation', 'borderPost',
  'forestCheckpoint', 'watchtower', 'standbyPoint', 'policeKiosk', 'policeStation', 'commandPost', 'compoundGate', 'campGate',
  'receptionRoom', 'supplyDepot', 'observationDevice'] as const;
const MODES = ['foot', 'car', 'bicycle', 'horse', 'snowmobile', 'boat', 'drone'] as const;
const PURPOSES = ['border', 'street', 'forest', 'publicHealth'] as const;
const PLACE_TYPES = ['government', 'railwayStation', 'motorwayExit', 'commercialDistrict', 'plaza', 'governmentHall',
  'residentialArea', 'businessPremises', 'forestFarm', 'borderPassage', 'detentionFacility', 'serviceWindow', 'school',
  'hospital', 'other'] as const;

const postFields = {
  postType: { type: 'oneOf', values: POST_TYPES, doc: 'What stands there; gives the default radius and the symbol.' },
  radiusM: metres('Observation radius; 0 is legal (a base observes nothing). With a drawn reach it serves the symbol only.'),
  reach: { type: 'region', doc: 'Ground it reaches as somebody drew it (an isochrone, a viewshed made elsewhere), holes allowed, edges straight in lon/lat; '
    + 'in place of radius and view in every figure. It moves with the post.' },
  viewBearingDeg: { type: 'number', unit: 'deg', min: 0, max: 360, doc: 'Middle of the field of view, clockwise from north.' },
  viewAngleDeg: { type: 'number', unit: 'deg', above: 0, max: 360, doc: 'Width of the field of view; default 360.' },
  dutyWindows,
  staffPerShift: { type: 'number', unit: 'persons', integer: true, min: 0, doc: 'A head count, the limit of what is kept about people.' },
  requiredAgencies: { type: 'map', of: count('How many of that agency type.'), doc: 'Agency types the post needs.' },
  checks: { type: 'list', of: text('A check, e.g. vehicle.'), doc: 'What the post can check (never readings).' },
  vehicles: { type: 'map', of: count('How many.'), doc: 'Staged vehicles by type.' },
  responseSpeedKmh: speed('Speed of response rings.'),
  mobiliseMin: minutes('Minutes from call to departure.'),
  supplies: { type: 'list', doc: 'Supplies held.', of: { type: 'record', doc: 'An item.', required: ['item'], fields: {
    item: text('What.'), unit: text('Unit of count.'), onHand: { type: 'number', min: 0, doc: 'On hand.' },
    dailyUse: { type: 'number', min: 0, doc: 'Used a day.' }, minDays: { type: 'number', unit: 'days', min: 0, doc: 'Days to be held at least.' } } } },
  tier: { type: 'oneOf', values: [1, 2, 3], doc: 'Tier of a layered control (labels are the user\'s).' },
  backupPostId: { type: 'ref', to: 'post', doc: 'The second line behind a checkpoint.' },
} as const satisfies Fields;

const patrolRouteFields = {
  purpose: { type: 'oneOf', values: PURPOSES, doc: 'What the patrol is for.' },
  mode: { type: 'oneOf', values: MODES, doc: 'How it moves; gives default speed and half width.' },
  speedKmh: speed('Speed on the line.'),
  halfWidthM: metres('Half width of the corridor that the patrol covers.'),
  pattern: { type: 'oneOf', values: ['oneWay', 'outAndBack', 'loop'], doc: 'How a run goes; default oneWay.' },
  units: { type: 'number', integer: true, min: 1, doc: 'Evenly spaced copies in one headway; default 1.' },
  schedule: { type: 'record', doc: 'Departures, or first and last with a headway.', fields: {
    departures: { type: 'list', of: time('A departure.'), doc: 'Departures, local.' },
    firstDeparture: time('First departure.'), lastDeparture: time('Last departure.'),
    headwayMin: { type: 'number', unit: 'min', above: 0, doc: 'Minutes between departures.' } } },
  stops: { type: 'list', doc: 'Stops on the way.', of: { type: 'record', doc: 'A stop, at a place or at a chainage.', fields: {
    placeId: { type: 'ref', to: 'place', doc: 'Where.' }, atM: metres('Or metres along the line.'), dwellMin: minutes('How long.') } } },
  relayOf: { type: 'ref', to: 'route', doc: 'The route of which this is a leg.' },
  mustVisit: { type: 'list', of: { type: 'ref', to: 'place', doc: 'A place.' }, doc: 'Places it must visit.' },
} as const satisfies Fields;

const inspectionRouteFields = {
  stops: { type: 'list', doc: 'Posts and places in order.', of: { type: 'record', doc: 'A stop.', fields: {
    postId: { type: 'ref', to: 'post', doc: 'Which post.' }, placeId: { type: 'ref', to: 'place', doc: 'Or which place.' }, dwellMin: minutes('How long.') } } },
  speedKmh: speed('Speed between stops.'),
  departure: time('Departure, local.'),
  unannounced: flag('Hidden on the wall and in shared exports.'),
  maxIntervalDays: { type: 'number', unit: 'days', above: 0, doc: 'Days within which each post is to be inspected.' },
} as const satisfies Fields;

const borderLineFields = {
  borderType: { type: 'oneOf', values: ['land', 'river', 'lake'], doc: 'What the line runs along.' },
  homeSide: { type: 'oneOf', values: ['left', 'right'], doc: 'Side of home looking along the line.' },
  sections: { type: 'list', doc: 'Sections by chainage.', of: { type: 'record', doc: 'A section; toM absent or null runs to the end.', fields: {
    id: text('Id of the section.'), name: text('Its name.'), 'name:en': text('Its name in English.'),
    fromM: metres('From chainage.'), toM: metres('To chainage.'),
    impactLevel: { type: 'oneOf', values: ['low', 'medium', 'high', 'critical'], doc: 'Impact level; gives the default target.' },
    maxGapMin: minutes('Longest absence allowed.'),
    agencies: { type: 'list', of: { type: 'ref', to: 'agency', doc: 'An agency.' }, doc: 'Who answers for it.' },
    exempt: text('Why no cover is needed; its length is neither covered nor gap.') } } },
} as const satisfies Fields;

const areaOfResponsibilityFields = {
  level: { type: 'oneOf', values: ['bureau', 'branch', 'station', 'township', 'borderZone'], doc: 'Level of the unit.' },
  parentId: { type: 'ref', to: 'area', doc: 'The area it is nested in; areas without one are the roots.' },
  maxGapMin: minutes('Longest absence allowed on the ground.'),
} as const satisfies Fields;

const sectorFields = {
  sectorType: { type: 'oneOf', values: ['beat', 'gridCell', 'forestCompartment'], doc: 'Kind of sector.' },
  maxGapMin: minutes('Longest absence allowed.'),
} as const satisfies Fields;

const priorityPlaceFields = {
  placeType: { type: 'oneOf', values: PLACE_TYPES, doc: 'What it is.' },
  priority: { type: 'oneOf', values: [1, 2, 3], doc: '1 is highest; default 3. Weights 3, 2, 1.' },
  visitRadiusM: metres('How near a patrol must come; default the patrol\'s half width.'),
  requiredIntervalMin: minutes('Longest time between visits.'),
  requiredDwellMin: minutes('Shortest stay that counts as a dose.'),
  requiredPresencePct: { type: 'number', unit: '%', min: 0, max: 100, doc: 'Share of time with somebody in reach.' },
  crowdHours,
} as const satisfies Fields;

const compoundFields = {
  closure: { type: 'oneOf', values: ['open', 'controlled', 'closed'], doc: 'How far it is closed.' },
  gates: { type: 'list', doc: 'Its gates.', of: { type: 'record', doc: 'A gate.', required: ['id'], fields: {
    id: text('Id of the gate.'), lonLat: { type: 'position', doc: 'Where it is.' },
    state: { type: 'oneOf', values: ['staffed', 'sealed', 'sealedEmergency', 'open'], doc: 'State of the gate.' },
    dutyWindows, tier: { type: 'oneOf', values: [1, 2, 3], doc: 'Tier.' } } } },
} as const satisfies Fields;

const obstacleFields = {
  obstacleType: { type: 'oneOf', values: ['fence', 'water', 'openWaterLead', 'roadClosed', 'cliff'], doc: 'What is in the way.' },
  blocks: { type: 'list', of: { type: 'oneOf', values: MODES, doc: 'A mode.' }, doc: 'Modes it blocks.' },
  blocksView: flag('It also blocks the view (no line-of-sight model: a note only).'),
} as const satisfies Fields;

const activityPointFields = {
  activityType: { type: 'oneOf', values: ['publicity', 'disinfection', 'dispersal'], doc: 'What is done there.' },
  media: { type: 'list', of: text('A medium.'), doc: 'Media used.' },
  schedule: { type: 'list', doc: 'When.', of: { type: 'record', doc: 'A date with hours.', fields: {
    date: date('Day.'), start: time('Start.'), end: endTime('End.') } } },
  everyDays: { type: 'number', unit: 'days', above: 0, doc: 'Repeats every so many days.' },
  lastDone: date('Last done.'),
} as const satisfies Fields;

const GAP_FIELDS = {
  fromM: metres('From chainage.'), toM: metres('To chainage.'), lengthM: metres('Length.'), areaM2: number('Area in m2.'),
  shiftId: { type: 'ref', to: 'shift', doc: 'Shift.' }, maxGapMin: minutes('Longest absence.'), targetMin: minutes('Target.'),
  cause: text('Cause.'), nearestPostId: { type: 'ref', to: 'post', doc: 'Nearest active post.' }, nearestPostM: metres('Distance to it.'),
} as const satisfies Fields;

export type GeometryType = 'Point' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';

export interface KindSpec {
  readonly doc: string;
  /** Geometries allowed; `none` where a null geometry is legal. */
  readonly geometry: readonly (GeometryType | 'none')[];
  readonly fields: Fields;
}

const LINES = ['LineString', 'MultiLineString'] as const;
const AREAS = ['Polygon', 'MultiPolygon'] as const;

export const kinds = {
  post: { doc: 'A place where people or devices watch: a checkpoint, border post, watchtower, base.', geometry: ['Point'], fields: postFields },
  patrolRoute: { doc: 'A line patrolled, with a corridor.', geometry: LINES, fields: patrolRouteFields },
  inspectionRoute: { doc: 'A round of inspection over posts.', geometry: [...LINES, 'none'], fields: inspectionRouteFields },
  borderLine: { doc: 'A border by chainage.', geometry: LINES, fields: borderLineFields },
  boundaryMarker: { doc: 'A boundary marker; names stretches by its code.', geometry: ['Point'], fields: {} },
  areaOfResponsibility: { doc: 'The area a unit answers for.', geometry: AREAS, fields: areaOfResponsibilityFields },
  sector: { doc: 'A beat, grid cell or compartment.', geometry: AREAS, fields: sectorFields },
  priorityPlace: { doc: 'A place that must be watched or visited.', geometry: ['Point', ...AREAS], fields: priorityPlaceFields },
  compound: { doc: 'A closed compound with gates.', geometry: AREAS, fields: compoundFields },
  obstacle: { doc: 'A fence, open water, closed road; reported beside coverage, never added to it.', geometry: [...LINES, ...AREAS], fields: obstacleFields },
  activityPoint: { doc: 'Where an activity takes place.', geometry: ['Point'], fields: activityPointFields },
  gap: { doc: 'Output only: a gap.', geometry: ['Point', ...LINES, ...AREAS], fields: GAP_FIELDS },
  coverage: { doc: 'Output only: covered ground or line.', geometry: [...LINES, ...AREAS], fields: GAP_FIELDS },
} as const satisfies Record<string, KindSpec>;

const impact = minutes('Minutes.');
const targetFields = {
  maxGapMin: { type: 'record', doc: 'Longest absence by what is watched.', fields: {
    border: { type: 'record', doc: 'By impact level.', fields: { low: impact, medium: impact, high: impact, critical: impact } },
    place: { type: 'map', of: impact, doc: 'By priority.' }, sector: impact, area: impact } },
  responseMin: { type: 'list', of: impact, doc: 'Response rings.' },
  beatMaxLengthM: metres('Longest car beat before a warning.'),
  minGapM: metres('Stretches shorter than this are slivers: counted, not listed.'),
} as const satisfies Fields;

const defaultsField = { type: 'record', doc: 'Assumptions; override the built-in table.', fields: {
  radiusM: { type: 'map', of: metres('Metres.'), doc: 'By post type.' },
  halfWidthM: { type: 'map', of: metres('Metres.'), doc: 'By mode.' },
  speedKmh: { type: 'map', of: speed('km/h.'), doc: 'By mode.' } } } as const;

/** What a condition changes: on the plan, and on features. A list, since a key that is an id may look like a person's. */
const conditionFields = {
  version: text('Version of the plan.'), defaults: defaultsField,
  features: { type: 'list', doc: 'Only those that were changed.', of: { type: 'record', doc: 'Values of a feature.', required: ['id'], fields: {
    id: text('Id of the feature.'), speedKmh: patrolRouteFields.speedKmh, halfWidthM: patrolRouteFields.halfWidthM, radiusM: postFields.radiusM, status: commonFields.status, season: commonFields.season } } },
} as const satisfies Fields;

/** The foreign member `plan` of the collection. */
export const planFields = {
  schema: { type: 'oneOf', values: ['patrol-coverage-plan'], doc: 'Says what the file is.' },
  schemaVersion: { type: 'number', integer: true, min: 1, doc: 'Version of this schema: 1.' },
  id: text('Id of the plan.'),
  name: text('Name in Chinese.'),
  'name:en': text('Name in English.'),
  timezone: text('IANA zone of all local times.'),
  planDate: date('The day the plan is for.'),
  version: text('Version of the plan.'),
  validFrom: date('Valid from.'),
  validTo: date('Valid to, included.'),
  synthetic: flag('Made up for a demonstration.'),
  disclaimer: text('Shown with the plan.'),
  sources: text('Where the data come from.'),
  alternativeOf: { type: 'ref', to: 'plan', doc: 'The plan this one is an alternative to.' },
  responsibleUnit: { type: 'ref', to: 'agency', doc: 'Who answers where no area or section says so.' },
  shifts: { type: 'list', doc: 'Shifts of the day.', of: { type: 'record', doc: 'A shift, half-open, local.', required: ['id', 'start', 'end'],
    fields: { id: text('Id.'), name: text('Name.'), 'name:en': text('Name in English.'), start: time('Start.'), end: endTime('End.'), days } } },
  agencies: { type: 'list', doc: 'Units that take part.', of: { type: 'record', doc: 'An agency.', required: ['id'],
    fields: { id: text('Id.'), name: text('Name.'), 'name:en': text('Name in English.'), type: text('Type, e.g. police.'), parentId: { type: 'ref', to: 'agency', doc: 'Unit above.' } } } },
  targets: { type: 'record', doc: 'Targets; override the built-in table.', fields: { ...targetFields,
    byDutyLevel: { type: 'map', of: { type: 'record', doc: 'Targets of a level.', fields: targetFields }, doc: 'Targets by duty level.' } } },
  defaults: defaultsField,
  conditions: { type: 'record', doc: 'Conditions put into the plan. Their numbers stand in the plan itself; this leads back.', fields: {
    inForce: { type: 'list', of: { type: 'oneOf', values: ['winter', 'ice', 'fog'], doc: 'A condition.' }, doc: 'In the order in which they came.' },
    before: { type: 'record', doc: 'What stood there before; what is absent was not stated.', fields: conditionFields },
    written: { type: 'record', doc: 'What was written; what is absent was taken away. Only what still stands so goes back.', fields: conditionFields } } },
  dutyLevel: { type: 'oneOf', values: [1, 2, 3], doc: 'Duty level.' },
  tierLabels: { type: 'map', of: text('What it is called.'), doc: 'The user\'s own names of tiers 1 to 3.' },
  tagSets: { type: 'map', of: { type: 'list', of: text('A tag.'), doc: 'Tags.' }, doc: 'The user\'s own tag sets.' },
} as const satisfies Fields;

export type Kind = keyof typeof kinds;
export type CommonProperties = RecordOf<typeof commonFields>;
/** Known properties of a kind; what the file had besides stays in the object and in the round trip. */
export type PropertiesOf<K extends Kind> = CommonProperties & RecordOf<(typeof kinds)[K]['fields']>;
export type PlanMeta = RecordOf<typeof planFields>;
export type PostType = (typeof POST_TYPES)[number];
export type Mode = (typeof MODES)[number];
export type Purpose = (typeof PURPOSES)[number];
export type PlaceType = (typeof PLACE_TYPES)[number];
export type Status = 'planned' | 'active' | 'suspended' | 'closed';
