/** The hand that chooses and moves: click, Shift, a box pulled up with Shift; points and what is chosen are dragged. */
import { movedFeatures } from '#core/plan/edits/move-features.ts';
import type { AnyFeature, Position } from '#core/plan/plan.ts';
import type { Hand, Pixel, Pointing } from '#map/surface.ts';
import type { Hit } from '#map/hit.ts';
import { chosenFeatures, type Desk } from './desk.ts';
import { boxPart, within } from './box.ts';

/** An area is held by its inside only where it takes less than this share of the map's width and height: else the map is meant. */
const SMALL = 0.5;

type Held =
  /* With Shift a press on the spot adds or takes away what lies there, and one that moves pulls up a box. */
  | { readonly what: 'box'; readonly from: Pixel; readonly id: string | null }
  | { readonly what: 'handle' }
  | { readonly what: 'features'; readonly hit: Hit; readonly from: Pixel; features: readonly AnyFeature[]; origin: Position; offset: Pixel; begun: boolean };

export class SelectHand implements Hand {
  readonly #desk: Desk;
  #held: Held | null = null;

  constructor(desk: Desk) { this.#desk = desk; }

  press(pointing: Pointing): boolean {
    const { surface, session, handles } = this.#desk;
    const { at, shift, touch } = pointing;
    if (!session.plan) return false;
    if (!shift && handles?.()?.take(at, touch)) { this.#held = { what: 'handle' }; return true; }
    const hit = surface.hit(at);
    if (shift) this.#held = { what: 'box', from: at, id: hit && (hit.gapId ?? hit.id) };
    else {
      const meant = hit && this.#ofChosen(hit);
      const grasped = meant && this.#movable(meant) ? meant : hit ? null : this.#inside(pointing);
      this.#held = grasped && { what: 'features', hit: grasped, from: at, features: [], origin: pointing.position, offset: { x: 0, y: 0 }, begun: false };
    }
    return this.#held !== null;
  }

  drag(pointing: Pointing): void {
    const held = this.#held;
    if (held?.what === 'box') this.#desk.surface.sketch([boxPart(this.#desk.surface, held.from, pointing.at)]);
    else if (held?.what === 'handle') this.#desk.handles?.()?.drag(pointing);
    else if (held?.what === 'features') this.#carry(held, pointing);
  }

  release({ at }: Pointing, moved: boolean): void {
    const [held, { session, surface, handles }] = [this.#held, this.#desk];
    this.#held = null;
    if (held?.what === 'handle') return handles?.()?.put();
    if (held?.what === 'box') {
      surface.sketch([]);
      if (moved) session.selection.add(within(session, surface.unproject(held.from), surface.unproject(at)));
      else if (held.id !== null) session.selection.toggle(held.id);
    } else if (held?.what === 'features') {
      this.#desk.toolbox.cueAt(null);
      if (held.begun) session.editing.commit();
      else if (!moved) this.#choose(held.hit);
    }
  }

  cancel(): void {
    const held = this.#held;
    this.#held = null;
    this.#desk.toolbox.cueAt(null);
    if (held?.what === 'box') this.#desk.surface.sketch([]);
    if (held?.what === 'handle') this.#desk.handles?.()?.giveUp();
    if (held?.what === 'features' && held.begun) this.#desk.session.editing.cancel();
  }

  /** Bare ground under a map of absence is asked about: who is there, and when. */
  click({ at, position }: Pointing): void {
    const { session, surface } = this.#desk, hit = surface.hit(at);
    this.#choose(hit);
    if (!hit && session.overlay.timeMap?.what === 'absence') session.overlay.askAbout({ at: position, placeId: null });
  }

  /** A line or area pressed twice is reshaped. */
  doubleClick({ at }: Pointing): boolean {
    const { surface, session, toolbox } = this.#desk;
    const hit = surface.hit(at);
    const feature = session.featureById(hit?.id);
    if (!feature?.geometry || feature.geometry.type === 'Point' || session.editing.locked) return false;
    session.select(feature.id);
    toolbox.choose('reshape');
    return true;
  }

  hover(pointing: Pointing | null): string | null { return (pointing && this.#desk.handles?.()?.cursor(pointing.at, pointing.touch)) ?? null; }

  leave(): void {
    this.cancel();
    this.#desk.surface.sketch([]);
    this.#desk.toolbox.show(null);
  }

  /** A gap pressed again means what has the gap: the border or area itself. */
  #choose(hit: Hit | null): void {
    const { session } = this.#desk;
    const id = hit ? (hit.gapId ?? hit.id) : null;
    const owner = hit?.gapId !== undefined && session.selection.has(hit.gapId) ? session.coverage?.result.gaps.find((gap) => gap.id === hit.gapId)?.featureId : undefined;
    session.select(owner ?? id);
  }

  /** A bare stretch of a border that is chosen holds the border, and a bare place itself; a click on either still means the gap. */
  #ofChosen(hit: Hit): Hit {
    const { session } = this.#desk;
    const gap = hit.gapId === undefined ? undefined : session.coverage?.result.gaps.find(({ id }) => id === hit.gapId);
    return gap && (gap.kind === 'place' || (gap.kind === 'border' && session.selection.has(gap.featureId))) ? { ...hit, id: gap.featureId } : hit;
  }

  #movable({ id }: Hit): boolean {
    const { session } = this.#desk;
    const feature = session.featureById(id);
    return !!feature?.geometry && !session.editing.locked && (feature.geometry.type === 'Point' || session.selection.has(id));
  }

  /** A chosen area that is small on the map, pressed inside. */
  #inside({ at, position }: Pointing): Hit | null {
    const { session, surface } = this.#desk;
    if (session.editing.locked) return null;
    const { width, height } = surface.size();
    for (const { id, kind, geometry } of chosenFeatures(session)) {
      if (geometry?.type !== 'Polygon') continue;
      const ring = (geometry.coordinates[0] ?? []).map(surface.project);
      const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)];
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      if (right - left < SMALL * width && bottom - top < SMALL * height && at.x > left && at.x < right && at.y > top && at.y < bottom) return { id, kind, lngLat: position };
    }
    return null;
  }

  #carry(held: Held & { what: 'features' }, { at, alt }: Pointing): void {
    const { session, surface, snap } = this.#desk;
    if (!held.begun && !this.#begin(held)) return;
    const to = { x: at.x + held.offset.x, y: at.y + held.offset.y };
    const alone = held.features.length === 1 && held.features[0]?.geometry?.type === 'Point';
    const change = movedFeatures(held.features, held.origin, alone ? snap(to, alt, new Set([held.hit.id])) : surface.unproject(to));
    if (change) session.editing.preview(change);
  }

  #begin(held: Held & { what: 'features' }): boolean {
    const { session, surface } = this.#desk;
    const chosen = session.selection.has(held.hit.id) ? chosenFeatures(session) : [];
    const feature = session.featureById(held.hit.id);
    if (!feature?.geometry || !session.editing.start({ code: 'move' })) { this.#held = null; return false; }
    held.begun = true;
    held.features = chosen.length > 0 ? chosen : [feature];
    if (chosen.length === 0) session.select(feature.id);
    session.hover(null);
    if (feature.geometry.type !== 'Point') return true;
    /* A point is held by its own position, so that it lands there to the last digit. */
    held.origin = feature.geometry.coordinates;
    const middle = surface.project(held.origin);
    held.offset = { x: middle.x - held.from.x, y: middle.y - held.from.y };
    return true;
  }
}
