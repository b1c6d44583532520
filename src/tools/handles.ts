/** Handles of the one thing chosen: the radius and the field of view of a post, the half width of a route. Live, one step a drag. */
import { distanceM, direct, inverse } from '#core/geometry/geodesic.ts';
import { nearestOnLines } from '#core/geometry/nearest-on-line.ts';
import { normaliseLon } from '#core/geometry/longitude.ts';
import { halfWidthOf, radiusOf } from '#core/plan/defaults.ts';
import { admitEdit } from '#core/plan/edits/admit-edit.ts';
import { withProperties } from '#core/plan/edits/set-properties.ts';
import type { AnyFeature, PlanFeature, Position } from '#core/plan/plan.ts';
import { linesOf, pointAt } from '#map/along.ts';
import type { Pixel, Pointing } from '#map/surface.ts';
import type { EditCode } from '#session/history.ts';
import type { Feature } from 'geojson';
import { chosenOne } from './tools.ts';
import type { Desk } from './desk.ts';
import type { Reading } from './toolbox.svelte.ts';

type HandleId = 'radius' | 'bearing' | 'left' | 'right' | 'halfWidth';
interface Handle { readonly id: HandleId; readonly from: Position; readonly at: Position; readonly value: number }

/** Half of the side in which a handle is hit: 32 pixels, 44 for a finger. */
const HIT_PX = 16;
const TOUCH_PX = 22;
/** A handle stands at least this far from what it belongs to, or it could not be told from it. */
const CLEAR_PX = 34;
const SYMBOL_PX = 22;
/** Ways in which the radius of a post that sees all round may point, the first that is in sight. */
const DIRECTIONS = [90, 270, 0, 180, 45, 135, 225, 315];
const EDGE_PX = 40;
const PANEL_PX = 340;
const LEAST_ANGLE = 5;
/** From here on it sees all round. */
const ALL_ROUND = 356;
const codes: Readonly<Record<HandleId, EditCode>> = { radius: 'radius', bearing: 'view', left: 'view', right: 'view', halfWidth: 'halfWidth' };
const figures: Readonly<Record<HandleId, Reading['figure']>> = { radius: 'radius', bearing: 'bearing', left: 'angle', right: 'angle', halfWidth: 'halfWidth' };

export class Handles {
  readonly #desk: Desk;
  #handles: readonly Handle[] = [];
  #held: HandleId | null = null;
  #begun = false;

  constructor(desk: Desk) { this.#desk = desk; }

  /** Draws the handles where they stand now. */
  draw(): void {
    const feature = this.#feature();
    this.#handles = feature && !this.#desk.session.editing.locked ? handlesOf(feature, this.#desk) : [];
    this.#desk.surface.sketch(this.#handles.flatMap((handle) => drawn(handle, this.#desk)));
  }

  /** Takes hold of the handle at a pixel; false where there is none. */
  take(at: Pixel, touch: boolean): boolean {
    this.#held = this.#near(at, touch)?.id ?? null;
    this.#begun = false;
    return this.#held !== null;
  }

  drag(pointing: Pointing): void {
    const { session, toolbox } = this.#desk;
    const [held, feature] = [this.#held, this.#feature()];
    if (!held || !feature) return;
    if (!this.#begun && !session.editing.start({ code: codes[held] })) { this.#held = null; return toolbox.refuse('locked'); }
    this.#begun = true;
    const set = settingOf(held, feature, pointing, this.#desk);
    if (!set) return;
    const changed = withProperties(feature, set);
    session.editing.preview(new Map([[changed.id, changed]]));
    this.#read(handlesOf(changed, this.#desk).find(({ id }) => id === held));
  }

  /** Lets go: one step. */
  put(): void {
    const { session, toolbox } = this.#desk;
    const [feature, begun] = [this.#feature(), this.#begun];
    this.#release();
    if (!begun || !feature) return;
    const admitted = admitEdit(feature);
    if (!admitted.ok) { session.editing.cancel(); return toolbox.refuse('badShape'); }
    session.editing.preview(new Map([[feature.id, admitted.value]]));
    session.editing.commit();
  }

  giveUp(): void {
    if (this.#begun) this.#desk.session.editing.cancel();
    this.#release();
  }

  /** The cursor over a handle, with the figure it stands for shown; null beside all of them. */
  cursor(at: Pixel, touch: boolean): string | null {
    const near = this.#near(at, touch);
    this.#read(near);
    return near ? 'grab' : null;
  }

  #release(): void {
    this.#held = null;
    this.#begun = false;
    this.#read(undefined);
  }

  #read(handle: Handle | undefined): void {
    const { toolbox } = this.#desk;
    if (handle) toolbox.show({ at: handle.at, figure: figures[handle.id], value: handle.value });
    else if (toolbox.reading) toolbox.show(null);
  }

  #near(at: Pixel, touch: boolean): Handle | undefined {
    const reach = touch ? TOUCH_PX : HIT_PX;
    const far = (handle: Handle) => { const spot = this.#desk.surface.project(handle.at); return Math.max(Math.abs(spot.x - at.x), Math.abs(spot.y - at.y)); };
    return this.#handles.filter((handle) => far(handle) <= reach).toSorted((a, b) => far(a) - far(b))[0];
  }

  /** The one thing chosen, as it is while it is held. */
  #feature(): AnyFeature | null {
    const { session } = this.#desk;
    const one = chosenOne(session);
    return one && (session.editing.lifted.find(({ id }) => id === one.id) ?? one);
  }
}

/** The handle with its stem, which leaves the symbol free. */
function drawn({ id, from, at }: Handle, { surface }: Desk): Feature[] {
  const [a, b] = [surface.project(from), surface.project(at)];
  const share = Math.min(1, SYMBOL_PX / Math.max(1, Math.hypot(b.x - a.x, b.y - a.y)));
  const start = surface.unproject({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  return [
    { type: 'Feature', properties: { part: 'stem' }, geometry: { type: 'LineString', coordinates: [[...start], [...at]] } },
    { type: 'Feature', properties: { part: id === 'radius' || id === 'halfWidth' ? 'handle' : 'turn' }, geometry: { type: 'Point', coordinates: [...at] } },
  ];
}

function handlesOf(feature: AnyFeature, { session, surface }: Desk): Handle[] {
  const meta = session.plan?.meta;
  if (!meta || !feature.geometry) return [];
  /* Where a radius that has no direction of its own is in sight, panels at the right left out. */
  const inSight = (from: Position, metres: number): number => {
    const { width, height } = surface.size();
    const seen = (azimuthDeg: number) => { const { x, y } = surface.project(put(from, azimuthDeg, metres)); return x > EDGE_PX && x < width - PANEL_PX && y > EDGE_PX && y < height - EDGE_PX; };
    return DIRECTIONS.find(seen) ?? 90;
  };
  /* A handle `metres` away in a direction, and `more` pixels farther. */
  const out = (id: HandleId, from: Position, azimuthDeg: number, metres: number, value: number, more = 0): Handle => {
    const [start, end] = [surface.project(from), surface.project(put(from, azimuthDeg, metres))];
    const px = Math.hypot(end.x - start.x, end.y - start.y);
    const far = Math.max(px, CLEAR_PX) + more;
    const angle = (azimuthDeg * Math.PI) / 180;
    return { id, from, value, at: far === px ? put(from, azimuthDeg, metres) : surface.unproject({ x: start.x + far * Math.sin(angle), y: start.y - far * Math.cos(angle) }) };
  };
  if (feature.kind === 'post' && feature.geometry.type === 'Point' && feature.properties.reach === undefined) {
    const [from, radiusM] = [feature.geometry.coordinates, radiusOf(feature as PlanFeature<'post'>, meta).value];
    const { viewAngleDeg: angle = 360, viewBearingDeg: bearing = 0 } = feature.properties;
    if (angle >= 360) return [out('radius', from, inSight(from, radiusM), radiusM, radiusM)];
    return [out('radius', from, bearing, radiusM, radiusM), out('bearing', from, bearing, radiusM, bearing, CLEAR_PX + 6), out('left', from, bearing - angle / 2, radiusM, angle), out('right', from, bearing + angle / 2, radiusM, angle)];
  }
  const middle = feature.kind === 'patrolRoute' ? middleOf(feature) : null;
  if (feature.kind !== 'patrolRoute' || !middle) return [];
  const half = halfWidthOf(feature as PlanFeature<'patrolRoute'>, meta).value;
  return [out('halfWidth', middle.at, middle.bearing + 90, half, half)];
}

/** The middle of the longest part of a line, with its direction there. */
function middleOf({ geometry }: AnyFeature): ReturnType<typeof pointAt> {
  const longest = linesOf(geometry).toSorted((a, b) => b.length - a.length)[0];
  return longest ? pointAt(longest, 0.5) : null;
}

/** What a handle held at a place of the map sets; null where it says nothing. */
function settingOf(id: HandleId, feature: AnyFeature, { position, at, shift }: Pointing, { surface }: Desk): Record<string, unknown> | null {
  if (feature.kind === 'patrolRoute') {
    const found = nearestOnLines(linesOf(feature.geometry), position);
    return found && { halfWidthM: round(found.metres, surface, at) };
  }
  if (feature.kind !== 'post' || feature.geometry?.type !== 'Point') return null;
  const { distanceM: metres, azimuthDeg } = inverse(feature.geometry.coordinates, position);
  if (id === 'radius') return { radiusM: round(metres, surface, at) };
  const step = shift ? 15 : 1;
  if (id === 'bearing') return { viewBearingDeg: (Math.round(azimuthDeg / step) * step + 360) % 360 };
  const aside = Math.abs(((azimuthDeg - (feature.properties.viewBearingDeg ?? 0) + 540) % 360) - 180);
  const angle = Math.max(LEAST_ANGLE, Math.round((2 * aside) / step) * step);
  return angle < ALL_ROUND ? { viewAngleDeg: angle, viewBearingDeg: feature.properties.viewBearingDeg ?? 0 } : { viewAngleDeg: 355 };
}

/** Metres in round steps (1, 2, 5, 10...) no finer than a pixel of the map there. */
function round(metres: number, { unproject }: Desk['surface'], at: Pixel): number {
  const pixelM = distanceM(unproject(at), unproject({ x: at.x + 1, y: at.y }));
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, pixelM)));
  const step = [1, 2, 5, 10].map((n) => n * ten).find((one) => one >= pixelM) ?? 1;
  return Math.round(metres / step) * step;
}

function put(from: Position, azimuthDeg: number, metres: number): Position {
  const [lon, lat] = direct(from, azimuthDeg, metres);
  return [normaliseLon(lon), lat];
}
