/** The hand that cuts the chosen line in two where it is clicked. */
import { nearestOnLines } from '#core/geometry/nearest-on-line.ts';
import { partsOf } from '#core/plan/edits/line-parts.ts';
import { splitLine } from '#core/plan/edits/split-line.ts';
import type { Position } from '#core/plan/plan.ts';
import type { Hand, Pointing } from '#map/surface.ts';
import { chosenOne } from './tools.ts';
import type { Desk } from './desk.ts';

/** How far from the line a click may be. */
const REACH_PX = 16;

export class SplitHand implements Hand {
  readonly #desk: Desk;

  constructor(desk: Desk) { this.#desk = desk; }

  press(): boolean { return false; }
  drag(): void { /* The map is moved. */ }
  release(): void { /* As above. */ }
  cancel(): void { /* Nothing is held. */ }

  click(pointing: Pointing): void {
    const { session, toolbox } = this.#desk;
    const feature = chosenOne(session);
    const at = this.#on(pointing);
    if (!session.plan || !feature || !at) return toolbox.refuse('notOnLine');
    const change = splitLine(session.plan, feature, at);
    if (typeof change === 'string') return toolbox.refuse(change);
    if (!session.editing.do({ code: 'split' }, change)) return toolbox.refuse('locked');
    session.selection.all([...change.keys()].toReversed());
    toolbox.back();
  }

  hover(pointing: Pointing | null): string {
    const at = pointing && this.#on(pointing);
    this.#desk.surface.sketch(at ? [{ type: 'Feature', properties: { part: 'turn' }, geometry: { type: 'Point', coordinates: [...at] } }] : []);
    return at ? 'crosshair' : 'not-allowed';
  }

  leave(): void { this.#desk.surface.sketch([]); }

  /** The point of the line under the pointer, where it is near enough. */
  #on({ at, position }: Pointing): Position | null {
    const { session, surface } = this.#desk;
    const feature = chosenOne(session);
    const found = feature && nearestOnLines(partsOf(feature), position);
    if (!found) return null;
    const spot = surface.project(found.at);
    return Math.hypot(spot.x - at.x, spot.y - at.y) <= REACH_PX ? found.at : null;
  }
}
