/** Maps of the hours asked about, laid over the sheet: how long ground is left alone, and where two agencies are together. */
import { absenceClass, type AbsenceClass, type AbsenceMap } from '#core/coverage/time/absence-map.ts';
import type { JointDuty } from '#core/coverage/time/joint-duty.ts';
import type { FeatureCollection, Position } from 'geojson';
import { collection, feature } from './drawing.ts';
import { imageName } from './images.ts';
import type { Overlay } from './laid-over.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { FADED, themes } from './theme.ts';

/** How much is left of a map that is no longer that of the plan or of the hours. */
const OLD = 0.3;
/** Rectangles in one feature: the map draws no feature of more than 65 535 corners. */
const TOGETHER = 2000;
/** Strength of the colour of what is not covered, and of its hatch: the map must be read through it. */
export const TINT = { longer: 0.04, never: 0.18 } as const;
export const HATCH = 0.6;

/** Absences of a map against the target of each cell (`targetMin` null), or all against one. */
export interface AbsenceAsked { readonly map: AbsenceMap; readonly measure: 'longest' | 'mean'; readonly targetMin: number | null }

/** The class of one cell. */
export function classOfCell({ map, measure, targetMin }: AbsenceAsked, cell: number): AbsenceClass {
  /* Nobody at all is told by the longest: a mean is as long only there. */
  const minutes = measure === 'longest' || map.longestMin[cell]! >= map.lengthMin ? map.longestMin[cell]! : map.meanMin[cell]!;
  return absenceClass(minutes, targetMin ?? map.targetsMin[map.targetOf[cell]!]!, map.lengthMin);
}

/** The cells of each class as few rectangles: cells beside each other in a row, rows alike over each other. */
export function absenceSources(asked: AbsenceAsked): Overlay['sources'] {
  const { west, south, cellLon, cellLat, rowStart, column } = asked.map;
  const boxes = new Map<AbsenceClass, Position[][][]>();
  const put = (of: AbsenceClass, from: number, to: number, low: number, high: number) => {
    const [x0, x1, y0, y1] = [west + from * cellLon, west + to * cellLon, south + low * cellLat, south + high * cellLat];
    const all = boxes.get(of) ?? [];
    boxes.set(of, all);
    all.push([[[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]]]);
  };
  let open = new Map<string, { of: AbsenceClass; from: number; to: number; low: number }>();
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    const here: typeof open = new Map();
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!;) {
      const first = cell, of = classOfCell(asked, cell);
      for (cell += 1; cell < rowStart[row + 1]! && column[cell] === column[cell - 1]! + 1 && classOfCell(asked, cell) === of;) cell += 1;
      const [from, to] = [column[first]!, column[cell - 1]! + 1], key = `${of} ${from} ${to}`;
      here.set(key, open.get(key) ?? { of, from, to, low: row });
      open.delete(key);
    }
    for (const { of, from, to, low } of open.values()) put(of, from, to, low, row);
    open = here;
  }
  for (const { of, from, to, low } of open.values()) put(of, from, to, low, rowStart.length - 1);
  return { timeMapGround: collection([...boxes].map(([of, all]): FeatureCollection['features'] => Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) =>
    ({ type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: all.slice(at * TOGETHER, (at + 1) * TOGETHER) }, properties: { of } })))) };
}

/** The shades of the ribbon: cover that pales, and the hatch of what is not covered, closer where nobody ever comes. */
export function absenceLayers(look: Look, old: boolean): ReturnType<Overlay['layers']> {
  const t = themes[look.theme], k = look.scale, left = old ? OLD : 1;
  const fill = (id: string, of: AbsenceClass, paint: object) =>
    ({ under: 'gap-field-tint', layer: { id: `absence-${id}`, source: 'timeMapGround', type: 'fill', filter: ['==', ['get', 'of'], of], paint: { 'fill-antialias': false, ...paint } } as unknown as LayerSpecification });
  const hatch = (size: number, width: number) => ({ 'fill-pattern': imageName(look.theme, 'hatch', [String(width * k)], Math.round(size * k), k), 'fill-opacity': HATCH * left });
  return [
    fill('half', 'half', { 'fill-color': t.covered, 'fill-opacity': FADED.fresh * left }),
    fill('within', 'within', { 'fill-color': t.covered, 'fill-opacity': FADED.due * left }),
    fill('longer', 'longer', { 'fill-color': t.gap, 'fill-opacity': TINT.longer * left }),
    fill('longer-hatch', 'longer', hatch(14, 1)),
    fill('never', 'never', { 'fill-color': t.gap, 'fill-opacity': TINT.never * left }),
    fill('never-hatch', 'never', hatch(7, 1)),
  ];
}

/** Ground and border of joint duty. */
export function jointSources({ ground, border }: JointDuty): Overlay['sources'] {
  return {
    timeMapGround: collection((ground ?? []).map(({ who, geometry }) => feature(geometry, { who }))),
    timeMapBorder: collection(border.map(({ borderId, who, line }) => feature({ type: 'LineString', coordinates: line }, { id: borderId, who }))),
  };
}

/** Two agencies: woven ground, a double line. One: plain ground, a single line. Nobody: the strokes of a gap. */
export function jointLayers(look: Look, old: boolean): ReturnType<Overlay['layers']> {
  const t = themes[look.theme], k = look.scale, left = old ? OLD : 1;
  const is = (who: string) => ['==', ['get', 'who'], who];
  const ground = (id: string, type: string, who: string, paint: object) =>
    ({ under: 'gap-field-tint', layer: { id: `joint-${id}`, source: 'timeMapGround', type, filter: is(who), paint } as unknown as LayerSpecification });
  const line = (id: string, who: string, paint: object) =>
    ({ under: 'section-tick', layer: { id: `joint-${id}`, source: 'timeMapBorder', type: 'line', filter: is(who), layout: { visibility: look.shown.border ? 'visible' : 'none', 'line-join': 'round' }, paint: { 'line-opacity': left, ...paint } } as unknown as LayerSpecification });
  return [
    ground('one', 'fill', 'one', { 'fill-color': t.depth1, 'fill-opacity': 0.7 * left, 'fill-antialias': false }),
    ground('both', 'fill', 'joint', { 'fill-color': t.depth2, 'fill-opacity': left, 'fill-antialias': false }),
    ground('weave', 'fill', 'joint', { 'fill-pattern': imageName(look.theme, 'weave', [String(1.5 * k)], Math.round(8 * k), k), 'fill-opacity': left }),
    ground('edge', 'line', 'joint', { 'line-color': t.depth3, 'line-width': 1.5 * k, 'line-opacity': left }),
    line('paper', 'nobody', { 'line-color': t.land, 'line-width': 7 * k, 'line-opacity': 1 }),
    line('nobody', 'nobody', { 'line-color': t.borderUncovered, 'line-width': 5 * k, 'line-dasharray': [1, 0.8] }),
    line('single', 'one', { 'line-color': t.borderCovered, 'line-width': 3 * k }),
    line('double', 'joint', { 'line-color': t.borderCovered, 'line-width': 9 * k }),
    line('between', 'joint', { 'line-color': t.land, 'line-width': 3.5 * k }),
  ];
}
