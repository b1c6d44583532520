import { termsEn } from './terms-en.ts';
import type { Words } from './zh.ts';

const n1 = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Every sentence of the product in English; a missing one does not compile. */
export const en: Words = {
  terms: termsEn,
  app: { name: 'Picket', },
  bar: {
    leaveUnsaved: 'Changes to the plan are not saved. Leave them behind and go on?',
    open: 'Open', save: 'Save file', demos: 'Demos', demosHint: 'Open one of the built-in demo plans', layers: 'Layers', layersHint: 'Choose what the map shows',
    problems: (n) => `Problems ${n}`, problemsHint: 'What reading the file found, and what was dropped',
    language: '中文', dark: 'Dark', light: 'Light',
    version: (v) => `version ${v}`, level: (n) => `duty level ${n}`, noPlan: 'No plan open', tables: 'Tables', time: 'Time', duties: 'Duties',
    agencies: 'Filter', agenciesHint: 'Count only the posts and routes of the chosen units or net, or planned ones too',
  },
  save: {
    saved: (time) => `Saved at ${time}`, nothing: 'Nothing to save', saving: 'Saving', unsaved: (why) => `Not saved: ${why}`, readOnly: 'Read-only', takeOver: 'Take over', takeOverHint: 'The other window saves and becomes read-only; this one goes on editing', copyDue: 'keep a file copy',
    hint: 'Changes are kept on this computer by themselves; press for the library and earlier states', readOnlyHints: { otherWindow: 'This plan is being edited in another window; this one follows', newerStore: 'What is kept here was made by a newer version of the program: it can only be read' },
    reasons: { full: 'storage is full', forbidden: 'the browser forbids storage', overtaken: 'another window took over', removed: 'the store was removed', newerStore: 'the store is of a newer version', failed: 'writing failed' },
  },
  basis: { reach: 'reach only, time ignored', reachHint: 'All active posts and routes count, whatever the shift or hour', withPlanned: 'with planned', withDevices: 'with devices', target: (time) => `target ${time}`, clear: 'Clear the filter', agencies: (names) => `only ${names}`, date: (d) => `season as of ${d}` },
  figures: {
    title: 'Coverage', area: 'Area', border: 'Border', places: 'Places', areaName: 'Area covered', borderName: 'Border covered', placesName: 'Places covered',
    covered: 'covered', uncovered: 'uncovered', exempt: 'exempt', longest: 'longest stretch', weighted: 'weighted by priority',
    total: 'of', focusHint: 'Press to make this kind of gap loud on the map and in the list', depth: 'two or more', joint: 'joint duty',
    noArea: 'The plan has no area', noBorder: 'The plan has no border line', noPlaces: 'The plan has no priority places',
    computing: 'computing', stale: 'not computed', better: 'more covered', worse: 'less covered', explain: 'Press to see what this figure rests on', changeUnit: ' places', posts: (active, planned) => `${n1(active, 'active post', 'active posts')}, ${planned} planned`,
  },
  check: {
    running: 'checking', checked: 'checked', unverified: 'unverified', failed: 'unverified',
    points: (tested) => `${tested} positions measured by geodesic distance: all agree`, disagreed: (n, tested, worst) => `${n} of ${tested} positions disagree, the worst ${worst} from an edge`,
    engines: (ours, other, pct, bound) => `Covered area ${ours}; another engine (Turf) finds ${other}, ${pct} apart (${bound} allowed)`, oneEngine: 'Not computed by another engine (no area, plan too large, or no answer)',
    figures: 'The figures are not those of what is drawn', engine: 'The boundary of covered ground does not close', noAnswer: 'The check gave no answer', waiting: 'These figures are being checked by independent means',
  },
  gaps: {
    export: 'Export gaps…', title: 'Gaps', updating: 'updating', count: (n) => n1(n, 'row', 'rows'), none: '0 gaps: everything the plan names is covered', nothing: 'The plan holds no area, border or place to compute, so there is no list of gaps', refused: (n) => `Reading found ${n1(n, 'error', 'errors')}: part of the file was not read`, byWeight: 'heaviest first', order: 'In order: unguarded passages, border (impact, length), places (priority), ground (deepest point)', split: (cause, length) => `${cause} ${length}`, all: 'All',
    areaGap: 'Uncovered area', borderGap: 'Uncovered stretch', placeGap: 'Uncovered place', passage: 'Unguarded passage', bare: 'unguarded', deepest: 'Deepest point', longest: 'longest', partsLonger: 'parts of it longer', parts: 'Made of, along the border', partsMore: (n) => `and ${n1(n, 'more part', 'more parts')}`, fromCover: (d) => `${d} from cover`,
    nearest: 'Nearest post', fromMiddle: (name, d) => `${name}, ${d} from the middle of the stretch`, fromDeepest: (name, d) => `${name}, ${d} from the deepest point`, fromPlace: (name, d) => `${name}, ${d}`, noPost: 'no active post', unit: 'Responsible unit', noUnit: 'not stated', cause: 'Cause', slivers: (n, length) => `Plus ${n1(n, 'stretch', 'stretches')} under 10 m, ${length} together: counted as uncovered, not listed`,
    within: (area, part) => `${area}, ${part}`, beyond: (area) => `${area} and beyond`,
    part: { n: 'north', ne: 'north-east', e: 'east', se: 'south-east', s: 'south', sw: 'south-west', w: 'west', nw: 'north-west', c: 'middle' },
    hint: 'Press a row and the map goes there', rank: (n) => `number ${n}`, near: (marker) => `near ${marker}`, impact: (level) => `${level} impact`, more: (n) => `show ${n} more`,
  },
  inspector: {
    title: 'Details', close: 'Close', assumed: 'default (an assumption)', coveredBy: 'Covered by', nobody: 'nobody', zoom: 'Show on the map',
    covered: 'covered', missed: 'uncovered', gapOf: (name) => `belongs to ${name}`, dropped: 'Fields about persons are never read',
  },
  layers: { posts: 'Posts', routes: 'Patrol routes', corridors: 'Patrol corridors', areas: 'Areas', places: 'Priority places', covered: 'Covered ground', gaps: 'Uncovered ground', border: 'Border', obstacles: 'Obstacles', roads: 'Roads', labels: 'Labels', graticule: 'Graticule' },
  legend: {
    number: 'Number of a gap, as in the list (five at most)', outline: 'Outline of an area, sector or compound', obstacle: 'Obstacle', marker: 'Boundary marker, activity', idleRoute: 'Route: planned / not in use', patrolAt: 'Planned position of a patrol (by timetable, not a sighting)', hollow: 'Off duty in these hours',
    watch: 'Duty post', check: 'Road check', tower: 'Watchtower, device', base: 'Base (observes nothing)',
    title: 'Legend', covered: 'Covered', fieldGap: 'Uncovered ground', rankedGap: 'Top five gaps of the list', borderCovered: 'Border covered', borderGap: 'Border uncovered', exempt: 'Exempt stretch', planned: 'Planned', offDuty: 'Not in use', route: 'Patrol route',
    placeMet: 'Place covered', placeMissed: 'Place uncovered', note: 'Reach takes no account of terrain', show: 'Show the legend', hide: 'Fold the legend',
  },
  ground: {
    title: 'Ground', hint: 'Change the basemap, add a roads file, or keep the graticule alone', builtIn: 'Built-in basemap', blank: 'Blank grid (graticule only)', brought: (name) => `Basemap: ${name}`,
    openRoads: 'Open roads file…', openRoadsHint: 'GeoJSON lines such as roads or streets; drawn under the plan', removeRoads: 'Remove roads', openArchive: 'Open basemap file…', openArchiveHint: 'A PMTiles file in place of the built-in basemap; read from this computer as needed',
    roads: (name) => `Roads: ${name}`, roadsIllustrative: 'Roads (illustrative)', left: (n) => `${n1(n, 'feature that is no line is', 'features that are no lines are')} not drawn`,
  },
  map: { label: 'Map', keys: 'Map: arrow keys pan, plus and minus zoom', pointer: 'Coordinates', attribution: '© OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0) · Natural Earth · GSHHG', illustrative: 'borders illustrative, without legal meaning', synthetic: 'Synthetic — not a real deployment', failed: 'This browser cannot show the map (it needs WebGL 2). Figures and lists still work.', contextLost: 'The graphics context was lost; restoring it', closer: 'Zoom in', wider: 'Zoom out' },
  skip: { label: 'Skip', gaps: 'Skip to the list of gaps', map: 'Skip to the map', details: 'Skip to the details', tables: 'Skip to the tables' },
  drop: { here: 'Let go to read it', hint: 'A plan; or tables, KML, GPX, shapefiles, GeoJSON, looked at before they come in' },
  empty: {
    title: 'What is nobody watching?', lead: 'Open a patrol plan and see what it does not cover.', open: 'Open a file', openHint: 'A plan; or a table, KML, GPX, shapefile, GeoJSON, looked at first. Or drop it in the window', paste: 'Paste coordinates or a table', pasteHint: 'Rows of a spreadsheet, coordinates from a chat (Ctrl+V)',
    one: 'Posts and routes', two: 'What they reach', three: 'Orange: nobody', privacy: 'Files never leave this computer', synthetic: 'Synthetic data, not a real deployment',
  },
  problems: {
    title: 'What reading found', file: 'File', errors: (n) => n1(n, 'error', 'errors'), warnings: (n) => n1(n, 'notice', 'notices'), dropped: 'Person fields dropped', droppedCount: (key, n) => `${key}: ${n}`, feature: 'Feature', none: 'No problems',
    refused: 'The file was not opened', kept: 'The plan that was open is untouched', more: (n) => `${n} more like this`, details: 'Technical details', defaults: 'Defaults used (assumptions)', drawnReach: (n) => `Drawn reach, taken as it was drawn (${n1(n, 'post', 'posts')})`, defaultRow: (what, value, n) => `${what} ${value} (${n1(n, 'time', 'times')})`,
    codes: {
      notJson: 'Not valid JSON: is the file complete, and in UTF-8?', notAPlan: 'Not a GeoJSON collection: export it as GeoJSON first', changedOutside: 'Not as Picket wrote it: changed elsewhere, or damaged. Compare it with an earlier copy', tooLarge: 'Over the size limit: split the file', tooDeep: 'Nested too deeply; not read',
      noFeatures: 'The file holds no usable feature', newerSchema: 'Made by a newer version: update Picket', badCoordinate: 'Bad coordinate; this feature was not read', badGeometry: 'Bad geometry; this feature was not read',
      repairedGeometry: 'Faulty geometry, repaired', badValue: 'Bad value; the field was ignored', unknownKind: 'No known kind; this feature was not read', wrongGeometry: 'Geometry does not fit the kind; this feature was not read',
      unknownReference: 'Refers to an id that does not exist', duplicateId: 'Duplicate id; the later one was renamed', missingId: 'No id; one was given', personFieldDropped: 'A field about persons was dropped', forbiddenKeyDropped: 'A reserved key was dropped', textCleaned: 'Hidden signs in a text that turn its direction were left out',
      defaultUsed: 'Not stated; a default is used (an assumption)', swappedAxes: 'Latitude and longitude look swapped; this feature was not read', overlappingDuty: 'Duty windows overlap', outsideAreas: 'Outside every area', runLongerThanHeadway: 'A run takes longer than its headway',
      homeSideMissing: 'The border does not say which side is home', dutyMissing: 'No duty hours stated; taken as 24 h', planMemberMissing: 'The file says nothing about the plan; defaults are used', selfCrossing: 'The polygon crosses itself; all ground it goes round counts',
      planTooWide: 'Wider than 2 000 km or holding a pole: areas are not computed', unverified: 'A check of the figures failed: do not rely on them', elevationDropped: 'Elevations are not used', multiSplit: 'A multi-point was split into points', otherCrs: 'Not WGS 84 longitude/latitude: convert it first',
      leftOut: 'Features left out by the mapping', assumedOnImport: 'Value assumed on import', areaReplaced: 'Areas became their middle or their edge', hoursUnread: 'Hours of duty not understood; taken as 24 h', fieldRenamed: 'Field means something else here; kept under another name', personInText: 'Text looks like data about a person: take it out',
    },
  },
  work: { reading: 'Reading', computing: 'Computing coverage', cancel: 'Cancel', cancelled: 'Cancelled; the figures were not updated', failed: 'The computation failed', hung: 'The computation did not answer and was restarted', retry: 'Try again', engine: 'Engine' },
  errors: { planMissing: 'This plan is not on this computer', planUnreadable: 'The plan kept here cannot be read; the page rescue.html lets you download what there is', demoMissing: (name) => `There is no demo plan “${name}”`, readFailed: (name) => `“${name}” could not be read`, noProtection: 'The server sends no protection headers; see the deployment notes', oddAddress: (list) => `Not understood in the address and left out: ${list}`, dismiss: 'Dismiss' },
  places: { met: 'covered', missed: 'uncovered' },
  weekday: { Mo: 'Mon', Tu: 'Tue', We: 'Wed', Th: 'Thu', Fr: 'Fri', Sa: 'Sat', Su: 'Sun' },
  advice: { title: 'Advice', suggest: 'Suggest posts', suggestHint: 'Find where another post would gain most', loss: 'Lose one', lossHint: 'What each post and route alone holds', depth: 'Depth', depthHint: 'Colour ground and border by how many cover them', close: 'Close this gap' },
  list: ', ',
  comma: ', ',
};
