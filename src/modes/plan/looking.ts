/** What somebody asked to see stays in the free part of the map while panels come and go. */
import type { PlanGeometry } from '#core/plan/plan.ts';
import { boundsOf } from '#map/along.ts';
import type { Bounds, Camera, MapView, Padding } from '#map/view.ts';
import { shiftInto } from './free-room.ts';

export class Looking {
  readonly #view: () => MapView | null;
  readonly #room: () => { readonly padding: Padding; readonly width: number; readonly height: number };
  #target: PlanGeometry | Bounds | 'plan' | null = null;
  #flown = '';
  /** Where the map was before something opened under it. */
  #kept: { readonly camera: Camera; readonly target: PlanGeometry | Bounds | 'plan' | null } | null = null;

  constructor(view: () => MapView | null, room: () => { readonly padding: Padding; readonly width: number; readonly height: number }) {
    this.#view = view;
    this.#room = room;
  }

  /** Brings it into view, clear of what lies over the map. */
  look(target: PlanGeometry | Bounds | 'plan'): void {
    this.#target = target;
    this.#fly();
  }

  /** The map is moved by hand: it stays where it was put. */
  letGo(): void { this.#target = null; this.#kept = null; }

  /** Something opens under the map and makes it smaller: where it is now can be come back to. */
  keep(): void {
    const camera = this.#view()?.camera();
    this.#kept = camera ? { camera, target: this.#target } : null;
  }

  /** What lay under the map is closed: it goes back to where it was, unless it was moved by hand meanwhile, or something that was asked for meanwhile is still `chosen`. */
  giveBack(chosen: boolean): void {
    const kept = this.#kept;
    this.#kept = null;
    if (!kept || (chosen && this.#target !== kept.target)) return;
    this.#target = kept.target;
    this.#flown = JSON.stringify(this.#room());
    this.#view()?.look(kept.camera);
  }

  /** Panels came or went, or the map has another size: what was asked for is fitted anew, else what is chosen comes out from under them. */
  again(chosen: PlanGeometry | null): void {
    /* Where the whole plan is shown and something was pressed on it, the map must not change under the hand. */
    if (chosen && (this.#target === null || this.#target === 'plan')) this.#reveal(chosen);
    else if (JSON.stringify(this.#room()) !== this.#flown) this.#fly();
  }

  #fly(): void {
    const [view, room] = [this.#view(), this.#room()];
    if (!view || !this.#target) return;
    this.#flown = JSON.stringify(room);
    if (this.#target === 'plan') view.zoomToPlan(room.padding);
    else view.zoomTo(this.#target, room.padding);
  }

  #reveal(geometry: PlanGeometry): void {
    const [view, { padding, width, height }] = [this.#view(), this.#room()];
    const bounds = boundsOf(geometry);
    const [low, high] = bounds && view ? [view.project([bounds[0], bounds[1]]), view.project([bounds[2], bounds[3]])] : [];
    if (!low || !high) return;
    const shift = shiftInto({ left: low.x, top: high.y, right: high.x, bottom: low.y }, { left: padding.left, top: padding.top, right: width - padding.right, bottom: height - padding.bottom }, { left: 0, top: 0, right: width, bottom: height });
    if (shift) view?.shift(shift);
  }
}
