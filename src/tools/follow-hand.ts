/** The hand that makes a route of a stretch of a line that is there: its start is clicked, then its end. */
import { nearestOnLines } from '#core/geometry/nearest-on-line.ts';
import { stretchBetween } from '#core/plan/edits/follow-line.ts';
import { partsOf } from '#core/plan/edits/line-parts.ts';
import { newFeature } from '#core/plan/edits/new-feature.ts';
import type { AnyFeature, Position } from '#core/plan/plan.ts';
import type { Hand, Pointing } from '#map/surface.ts';
import type { Desk } from './desk.ts';

/** How far from a line a click may be. */
const REACH_PX = 16;

export class FollowHand implements Hand {
  readonly #desk: Desk;
  #start: { readonly along: AnyFeature; readonly at: Position } | null = null;

  constructor(desk: Desk) { this.#desk = desk; }

  press(): boolean { return false; }
  drag(): void { /* The map is moved. */ }
  release(): void { /* As above. */ }
  cancel(): void { this.#clear(); }
  undo(): boolean { const had = this.#start !== null; this.#clear(); return had; }
  leave(): void { this.#clear(); }

  click(pointing: Pointing): void {
    const { session, toolbox } = this.#desk;
    if (!this.#start) {
      this.#start = this.#line(pointing);
      return toolbox.refuse(this.#start ? null : 'notOnLine');
    }
    const end = on(this.#start.along, pointing, this.#desk);
    if (!end) return toolbox.refuse('sameLine');
    const route = this.#route(end);
    if (!route || !(session.editing.dragging || session.editing.start({ code: 'follow' }))) return toolbox.refuse(route ? 'locked' : 'tooShort');
    session.editing.preview(new Map([[route.id, route]]));
    session.editing.commit();
    session.select(route.id);
    toolbox.back();
  }

  hover(pointing: Pointing | null): string {
    const { session, surface } = this.#desk;
    const at = pointing && (this.#start ? on(this.#start.along, pointing, this.#desk) : this.#line(pointing)?.at ?? null);
    const route = at && this.#start ? this.#route(at) : null;
    if (route && (session.editing.dragging || session.editing.start({ code: 'follow' }))) session.editing.preview(new Map([[route.id, route]]));
    surface.sketch([this.#start?.at, at].flatMap((spot) => (spot ? [{ type: 'Feature' as const, properties: { part: 'turn' }, geometry: { type: 'Point' as const, coordinates: [...spot] } }] : [])));
    return at ? 'crosshair' : 'not-allowed';
  }

  #clear(): void {
    this.#start = null;
    this.#desk.surface.sketch([]);
    this.#desk.session.editing.cancel();
  }

  /** The nearest line that is shown, with the point of it. */
  #line(pointing: Pointing): { along: AnyFeature; at: Position } | null {
    const { session, surface, snap, toolbox } = this.#desk;
    snap(pointing.at, false);
    const { cue } = toolbox;
    toolbox.cueAt(null);
    const hit = surface.hit(pointing.at);
    for (const id of [cue?.id, hit?.id, session.coverage?.result.gaps.find((gap) => gap.id === hit?.gapId)?.featureId]) {
      const along = session.featureById(id);
      const at = along && on(along, pointing, this.#desk);
      if (along && at) return { along, at };
    }
    return null;
  }

  #route(end: Position): AnyFeature | null {
    const { session, toolbox } = this.#desk;
    const geometry = this.#start && stretchBetween(this.#start.along, this.#start.at, end);
    const made = geometry && session.plan ? newFeature(session.plan, 'patrolRoute', geometry, { mode: toolbox.mode, ...(this.#start?.along.kind === 'borderLine' ? { purpose: 'border' } : {}) }) : null;
    return made?.ok ? made.value : null;
  }
}

function on(along: AnyFeature, { at, position }: Pointing, { surface }: Desk): Position | null {
  const found = nearestOnLines(partsOf(along), position);
  if (!found) return null;
  const spot = surface.project(found.at);
  return Math.hypot(spot.x - at.x, spot.y - at.y) <= REACH_PX ? found.at : null;
}
