/** Terra Draw as the hand that draws lines and outlines and moves their vertices. It keeps nothing: what it has drawn is told, the plan has the truth. */
import { TerraDraw, TerraDrawLineStringMode, TerraDrawModeUndoRedo, TerraDrawPolygonMode, TerraDrawSelectMode, ValidateNotSelfIntersecting,
  type GeoJSONStoreFeatures, type HexColor, type SnapToCustom } from 'terra-draw';
import type { Line, Position } from '#core/plan/plan.ts';
import type { DrawAdapter } from '#map/surface.ts';
import type { MapTheme } from '#map/theme.ts';

/** A line, or a ring that is closed. */
export interface Shape { readonly closed: boolean; readonly points: Line }
/** Where a point at a pixel is to be put; null leaves it where it is. */
export type SnapAt = (at: { x: number; y: number }, free: boolean) => Position | null;
export interface Drawn {
  /** What is drawn so far, the point under the pointer included. */
  readonly onChange: (points: Line) => void;
  readonly onFinish: (points: Line) => void;
  /** The outline would cross itself: it stays open. */
  readonly onCrossing: () => void;
}
export interface Reshaped {
  /** The shapes as they are while a vertex is held. */
  readonly onChange: (shapes: readonly Shape[]) => void;
  /** A vertex was put down, added or taken away. */
  readonly onFinish: (shapes: readonly Shape[]) => void;
}

/** Decimals of a degree that Terra Draw keeps: a tenth of a millimetre. */
const DECIMALS = 9;
const POINTER_PX = 16;
const rounded = (value: number): number => Number(value.toFixed(DECIMALS));
const keyOf = ([lon, lat]: readonly number[]): string => `${rounded(lon ?? 0)} ${rounded(lat ?? 0)}`;

/** Gives positions back as they were before Terra Draw rounded them: a snap is exact, and what was not touched is what it was. */
class Exact {
  readonly #known = new Map<string, Position>();

  put(position: Position): [number, number] {
    this.#known.set(keyOf(position), position);
    return [rounded(position[0]), rounded(position[1])];
  }

  /** Without repeats: a double click leaves one. */
  line(coordinates: readonly (readonly number[])[]): Position[] {
    return coordinates.map((at): Position => this.#known.get(keyOf(at)) ?? [at[0] ?? 0, at[1] ?? 0]).filter((at, index, all) => index === 0 || keyOf(at) !== keyOf(all[index - 1] ?? []));
  }
}

function snapping(snap: SnapAt, exact: Exact): { toCustom: SnapToCustom } {
  return { toCustom: ({ containerX: x, containerY: y, heldKeys }) => {
    const found = snap({ x, y }, heldKeys.includes('Alt'));
    return found ? exact.put(found) : undefined;
  } };
}

const pointsOf = ({ geometry }: GeoJSONStoreFeatures): readonly (readonly number[])[] =>
  (geometry.type === 'Polygon' ? geometry.coordinates[0] ?? [] : geometry.type === 'LineString' ? geometry.coordinates : []);

/** Draws one line or outline; `stop` ends it, `undo` takes the last vertex back. */
export function drawing(adapter: DrawAdapter, closed: boolean, t: MapTheme, snap: SnapAt, told: Drawn): { stop: () => void; undo: () => boolean } {
  const exact = new Exact();
  const [line, paper] = [t.accent as HexColor, t.panel as HexColor];
  const dots = { closingPointColor: paper, closingPointWidth: 6, closingPointOutlineColor: line, closingPointOutlineWidth: 3, snappingPointWidth: 0, snappingPointOutlineWidth: 0,
    coordinatePointColor: paper, coordinatePointWidth: 4, coordinatePointOutlineColor: line, coordinatePointOutlineWidth: 2 };
  const rules = { snapping: snapping(snap, exact), pointerDistance: POINTER_PX, showCoordinatePoints: true, keyEvents: { cancel: null, finish: 'Enter' } };
  const mode = closed
    ? new TerraDrawPolygonMode({ ...rules, styles: { ...dots, fillColor: line, fillOpacity: 0.12, outlineColor: line, outlineWidth: 2.5 }, validation: (feature, { updateType }) => {
      if (updateType !== 'finish') return { valid: true };
      const plain = ValidateNotSelfIntersecting(feature);
      if (!plain.valid) told.onCrossing();
      return plain;
    } })
    : new TerraDrawLineStringMode({ ...rules, styles: { ...dots, lineStringColor: line, lineStringWidth: 2.5 } });
  const draw = new TerraDraw({ adapter, modes: [mode], undoRedo: { modeLevel: new TerraDrawModeUndoRedo() } });
  const current = () => draw.getSnapshot().find(({ properties, geometry }) => properties.mode === mode.mode && geometry.type === (closed ? 'Polygon' : 'LineString'));
  draw.start();
  draw.setMode(mode.mode);
  draw.on('change', () => { const found = current(); if (found) told.onChange(exact.line(pointsOf(found))); });
  draw.on('finish', (id) => { const found = draw.getSnapshotFeature(id); if (found) told.onFinish(exact.line(pointsOf(found))); });
  return { stop: () => { if (draw.enabled) draw.stop(); }, undo: () => draw.canUndo() && draw.undo() };
}

/** Gives the vertices of some shapes into the hand; `load` begins again with others, of which one is worked on first. */
export function reshaping(adapter: DrawAdapter, t: MapTheme, snap: SnapAt, told: Reshaped): { stop: () => void; load: (shapes: readonly Shape[], first: number) => void } {
  let exact = new Exact();
  let ids: { readonly id: string | number; readonly closed: boolean }[] = [];
  const [line, paper, halo] = [t.accent as HexColor, t.panel as HexColor, t.halo as HexColor];
  const snappable = { toCustom: ((event, context) => snapping(snap, exact).toCustom(event, context)) satisfies SnapToCustom };
  const flags = { feature: { draggable: false, coordinates: { midpoints: { draggable: true }, draggable: true, deletable: true, snappable } } };
  const select = new TerraDrawSelectMode({ flags: { linestring: flags, polygon: flags }, keyEvents: null, allowManualDeselection: false, pointerDistance: POINTER_PX, styles: {
    selectedLineStringColor: line, selectedLineStringWidth: 2.5, selectedPolygonColor: line, selectedPolygonFillOpacity: 0.08, selectedPolygonOutlineColor: line, selectedPolygonOutlineWidth: 2.5,
    selectionPointColor: paper, selectionPointWidth: 6, selectionPointOutlineColor: line, selectionPointOutlineWidth: 2.5, midPointColor: halo, midPointWidth: 4, midPointOutlineColor: line, midPointOutlineWidth: 1.5 } });
  const quiet = { snapping: {}, keyEvents: null };
  const draw = new TerraDraw({ adapter, modes: [select,
    new TerraDrawLineStringMode({ ...quiet, styles: { lineStringColor: line, lineStringWidth: 2 } }), new TerraDrawPolygonMode({ ...quiet, styles: { outlineColor: line, outlineWidth: 2, fillColor: line, fillOpacity: 0.05 } })] });
  const shapes = () => ids.map(({ id, closed }): Shape => { const found = draw.getSnapshotFeature(id); return { closed, points: found ? exact.line(pointsOf(found)) : [] }; });
  draw.start();
  draw.setMode('select');
  draw.on('change', (changed, type, context) => { if (type === 'update' && context?.target !== 'properties' && ids.some(({ id }) => changed.includes(id))) told.onChange(shapes()); });
  draw.on('finish', () => { told.onFinish(shapes()); });
  return {
    stop: () => { if (draw.enabled) draw.stop(); },
    load: (given, first) => {
      draw.clear();
      exact = new Exact();
      ids = [];
      const added = draw.addFeatures(given.map(({ closed, points }) => ({ type: 'Feature', properties: { mode: closed ? 'polygon' : 'linestring' },
        geometry: closed ? { type: 'Polygon', coordinates: [points.map((at) => exact.put(at))] } : { type: 'LineString', coordinates: points.map((at) => exact.put(at)) } })));
      /* One that Terra Draw refuses keeps its place, so that it comes back as it was. */
      ids = added.map(({ id, valid }, at) => ({ id: valid && id !== undefined ? id : '', closed: given[at]?.closed ?? false }));
      const chosen = [ids[first], ...ids].find((one) => one && one.id !== '');
      if (chosen) draw.selectFeature(chosen.id);
    },
  };
}
