import type { ExplainWords } from './explain-zh.ts';

/** What each figure rests on, in English; a missing sentence does not compile. */
export const explainEn: ExplainWords = {
  title: 'What this figure rests on', close: 'Close', stale: 'The plan was just changed and is being computed; this is how it stood before.', gone: 'This figure is no longer in the result.',
  formula: 'Formula', basis: 'Basis', inputs: 'Inputs', assets: 'Posts and routes that count', assumptions: 'Assumptions used', engine: 'Engine', check: 'Check', terms: 'Terms', noAssets: 'No post or route counts', noAssumptions: 'None', more: (n) => `and ${n} more sorts`,
  absent: { area: 'The plan has no area of responsibility, so there is no share of it: “—”, not 0 %.', border: 'The plan has no border line, or all of it is exempt, so there is no share of it: “—”, not 0 %.', places: 'The plan has no priority places, so there is no share of them: “—”, not 0 %.' },
  figure: {
    'totals.area.coveredPct': { name: 'Area coverage', formula: 'Covered ground ÷ ground of all areas of responsibility. Covered is what at least one counted post (radius and view angle) or patrol corridor (half width) reaches, inside the areas only; overlaps count once, also those of areas.' },
    'totals.area.gapM2': { name: 'Uncovered ground', formula: 'Ground inside the areas that no counted post or route reaches. On screen uncovered = shown total − shown covered, so that the pair always adds up.' },
    'totals.area.areaM2': { name: 'Ground of all areas', formula: 'The union of the areas that have no area above them; overlaps count once. On the WGS 84 ellipsoid.' },
    'totals.border.coveredPct': { name: 'Border coverage', formula: 'Covered length ÷ (whole length − exempt length). Covered is the length of border inside the reach of at least one counted post or corridor, summed along the chainage; overlaps count once.' },
    'totals.border.gapM': { name: 'Uncovered border', formula: 'The length of border that no counted post or route reaches. Slivers under 10 m are in the sum but not in the list; exempt stretches are in neither.' },
    'totals.border.longestGapM': { name: 'Longest uncovered stretch', formula: 'The longest unbroken uncovered stretch of any border. Stretches never join across borders or parts of one.' },
    'totals.places.coveredPct': { name: 'Places covered', formula: 'Covered places ÷ all priority places. A place is covered when a counted post reaches it or a route passes within its visit radius (without one, the half width of the route).' },
    'totals.places.covered': { name: 'Covered places', formula: 'Places that a counted post reaches, or that a route passes within the visit radius (without one, the half width of the route).' },
    'totals.places.weightedPct': { name: 'Coverage weighted by priority', formula: 'Weight of the covered places ÷ weight of all; priorities 1, 2, 3 weigh 3, 2, 1.' },
    'areas.*.coveredPct': { name: 'Coverage of this area', formula: 'Covered ground inside this area ÷ its ground, computed as for all areas.' },
    'borders.*.coveredPct': { name: 'Coverage of this border', formula: 'Covered length of this border ÷ (its length − its exempt length).' },
    'gaps.*.lengthM': { name: 'Length of the stretch', formula: 'The unbroken uncovered stretch from its first to its last chainage, measured along the border on the WGS 84 ellipsoid. Shown ends are rounded outwards: never shorter than it is.' },
    'gaps.*.areaM2': { name: 'Area of the gap', formula: 'The area of this connected piece of uncovered ground on the WGS 84 ellipsoid, rounded up when shown.' },
  },
  input: {
    raw: 'More exactly', total: 'Total', covered: 'Covered', gap: 'Uncovered', twice: 'By two or more', areas: 'Areas', borders: 'Border lines', length: 'Length', exempt: 'Exempt', longest: 'Longest stretch', stretches: 'Stretches', joint: 'By two or more units',
    places: 'Places', placesCovered: 'Places covered', byPriority: (priority) => `Priority ${priority} (weight ${4 - priority})`, ofPlaces: (covered, all) => `${covered} of ${all}`,
    from: 'From', to: 'To', cause: 'Cause', nearest: 'Nearest post', deepest: 'Deepest point from cover', slivers: 'Slivers under 10 m', sliverText: (n, length) => `${n}, ${length} together`,
  },
  rounding: 'Coverage is rounded down, uncovered up; 100 % is shown only when nothing is left.',
  basisText: 'All active posts and routes count, whatever the shift or hour. Observation devices, planned and closed ones do not, unless the filter says so.',
  includes: { planned: 'planned ones count too', devices: 'observation devices count too', agencies: (names) => `only ${names}` },
  asset: (type, n, reach) => `${type} × ${n}, ${reach}`, radius: (m) => `radius ${m}`, halfWidth: (m) => `half width ${m}`, drawn: 'drawn reach', assumed: ' (assumed)', untyped: 'Post without a type',
  assumption: {
    defaultRadius: (type, value, n) => `${type}: no radius stated, ${value} taken (${n})`, defaultHalfWidth: (mode, value, n) => `${mode}: no half width stated, ${value} taken (${n})`, defaultSpeed: (mode, value, n) => `${mode}: no speed stated, ${value} km/h taken (${n})`,
    defaultPriority: (_, value, n) => `Places without a priority: taken as ${value} (${n})`, defaultStatus: (kind, _, n) => `${kind}: no status stated, taken as active (${n})`, dutyMissing: (_, __, n) => `No duty hours stated, taken as 24 h (${n})`,
    drawnReach: (_, __, n) => `Drawn reach, taken as it was drawn (${n})`,
    noTerrain: (_, __, n) => `Terrain and buildings are not taken into account (${n} posts and routes)`, straightEdges: (_, __, n) => `Edges run straight in longitude and latitude (${n} features)`, planDateMissing: (_, __, n) => `The plan has no date: seasonal posts and routes count all year (${n})`,
  },
  engineText: (name, version, tolerance) => `${name} ${version}, WGS 84 ellipsoid, arcs and offsets in closed form, within ${tolerance}`,
};
