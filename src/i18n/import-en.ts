import type { ImportWords } from './import-zh.ts';

/** Sentences of the import wizard in English; a missing one does not compile. */
export const importEn: ImportWords = {
  title: 'What is in this file?', titleMany: 'What is in these files?',
  lead: 'The features do not say what they are in a plan. Check what each group becomes; nothing is opened before you accept.',
  remembered: 'Filled in as you chose the last time for files like these.', close: 'Cancel',
  split: 'Split by', splitAuto: 'automatic', splitNone: 'geometry only', splitMapping: 'mapping file',
  add: 'Add files', addHint: 'Areas or a border, say, for one plan together', openMapping: 'Open mapping', openMappingHint: 'Read the choices that somebody saved (JSON)', saveMapping: 'Save mapping', saveMappingHint: 'Save these choices as a small file, for others or for --map on the command line',
  refusedFiles: 'Files that were not read', remove: 'Remove',
  group: 'Group', becomes: 'Becomes', assumes: 'Assumed', why: 'Because of', leaveOut: 'leave out', purpose: 'Purpose', noPurpose: 'any purpose', noType: 'no type',
  form: { point: 'Points', line: 'Lines', polygon: 'Areas', kept: 'Has a kind', none: 'Not placeable' },
  all: { point: 'All points', line: 'All lines', polygon: 'All areas' }, rest: { point: 'Other points', line: 'Other lines', polygon: 'Other areas' },
  any: (key) => `${key} (any value)`,
  details: 'Sample properties', unnamed: 'no names', broken: (n) => `${n} of them have no valid shape and will be refused`,
  kept: 'They say their kind themselves and are read as they are', none: 'No usable shape; the reason is said for each',
  outOf: (least, most, unit) => `Give a number from ${least} to ${most} ${unit}`, outOfAbove: (least, most, unit) => `Give a number above ${least} and up to ${most} ${unit}`,
  radiusM: 'Radius', halfWidthM: 'Half width', speedKmh: 'Speed', perHour: 'km/h', metre: 'm', builtIn: 'default', edited: 'edited', nothingAssumed: '—', closedNow: 'closed',
  noTimes: 'Routes without departures cover nothing by the hour',
  middle: 'at the middle of the area', edge: 'the edge of the area',
  because: {
    osm: 'an OSM tag', value: (word) => `the value “${word}”`, file: (word) => `the file name “${word}”`, property: (word) => `the property “${word}”`,
    noMeaning: 'tags without meaning in a plan', unsure: 'no clue: please check', mapping: 'the mapping', noRule: 'the mapping has no rule for it', needsArea: 'an area, else no ground is computed', kept: '', noShape: '',
  },
  figures: 'Figures', area: 'Area', border: 'Border', places: 'Places', noArea: 'no group is an area of responsibility', noBorder: 'no group is a border line', noPlaces: 'no group is a priority place',
  noReach: 'No post or route observes anything: give a radius, else coverage is 0.', nothing: 'No group would be in the plan.',
  blind: 'Posts here observe 0 m: nothing will be covered until a radius is given', blindPosts: 'Posts here observe 0 m: they will cover nothing until a radius is given',
  replaces: (name) => `replaces the open plan “${name}”`, discardAsk: 'Discard the choices made here?', discard: 'Discard', stay: 'Keep editing',
  cancel: 'Cancel', accept: 'Open plan', acceptHint: 'Ctrl+Enter', unsureCount: (n) => (n === 1 ? '1 group gives no clue: please check' : `${n} groups give no clue: please check`),
};
