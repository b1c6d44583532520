/** Moves what is chosen by pixels of the map, one press of an arrow after another; a burst of presses is one step. */
import { movedFeatures } from '#core/plan/edits/move-features.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { standsFor } from '#map/along.ts';
import type { Pixel } from '#map/surface.ts';
import { chosenFeatures, type Desk } from './desk.ts';

/** A pause (ms) that ends a burst. */
const PAUSE_MS = 600;

export class Nudge {
  readonly #desk: Desk;
  #features: readonly AnyFeature[] = [];
  #moved: Pixel = { x: 0, y: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) { this.#desk = desk; }

  get busy(): boolean { return this.#features.length > 0; }

  /** Moves what is chosen by pixels east and south more; false where nothing is or it may not be moved. */
  by([east, south]: readonly [number, number]): boolean {
    const { session, surface } = this.#desk;
    if (!this.busy) {
      const features = chosenFeatures(session);
      if (features.length === 0 || !session.editing.start({ code: 'nudge' })) return false;
      this.#features = features;
      this.#moved = { x: 0, y: 0 };
      addEventListener('pointerdown', this.end, { capture: true });
      addEventListener('blur', this.end);
    }
    this.#moved = { x: this.#moved.x + east, y: this.#moved.y + south };
    const [first] = this.#features;
    const from = first?.geometry && standsFor(first.geometry);
    if (!from) return true;
    const at = surface.project(from);
    const change = movedFeatures(this.#features, from, surface.unproject({ x: at.x + this.#moved.x, y: at.y + this.#moved.y }));
    if (change) session.editing.preview(change);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.end, PAUSE_MS);
    return true;
  }

  /** The burst is over: one step. */
  readonly end = (): void => {
    if (!this.busy) return;
    clearTimeout(this.#timer);
    removeEventListener('pointerdown', this.end, { capture: true });
    removeEventListener('blur', this.end);
    this.#features = [];
    this.#desk.session.editing.commit();
  };
}
