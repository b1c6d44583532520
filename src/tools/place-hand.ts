/** The hand that puts points down: pressed it is there, dragged the figures follow, let go it is in the plan. */
import { newFeature } from '#core/plan/edits/new-feature.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { Hand, Pointing } from '#map/surface.ts';
import type { Desk } from './desk.ts';
import type { Placed } from './toolbox.svelte.ts';

export class PlaceHand implements Hand {
  readonly #desk: Desk;
  #held: AnyFeature | null = null;

  constructor(desk: Desk) { this.#desk = desk; }

  press(pointing: Pointing): boolean {
    const { session, toolbox } = this.#desk;
    if (!session.plan) return false;
    const made = newFeature(session.plan, toolbox.placed.kind, { type: 'Point', coordinates: this.#spot(pointing) }, propertiesOf(toolbox.placed));
    if (!made.ok || !session.editing.start({ code: 'add' })) { toolbox.refuse(made.ok ? 'locked' : 'badShape'); return true; }
    session.hover(null);
    this.#held = made.value;
    this.#show(made.value);
    return true;
  }

  drag(pointing: Pointing): void {
    /* The properties stay one object: only positions are then sent on. */
    if (this.#held) this.#show({ ...this.#held, geometry: { type: 'Point', coordinates: this.#spot(pointing) } } as AnyFeature);
  }

  release({ shift }: Pointing): void {
    const [held, { session, toolbox }] = [this.#held, this.#desk];
    this.#held = null;
    if (!held) return;
    session.editing.commit();
    session.select(held.id);
    toolbox.cueAt(null);
    if (!shift) toolbox.back();
  }

  cancel(): void {
    if (this.#held) this.#desk.session.editing.cancel();
    this.#held = null;
    this.#desk.toolbox.cueAt(null);
  }

  click(): void { /* Every press is taken. */ }

  hover(pointing: Pointing | null): string {
    if (pointing) this.#spot(pointing);
    else this.#desk.toolbox.cueAt(null);
    return 'crosshair';
  }

  leave(): void { this.cancel(); }

  #spot({ at, alt }: Pointing) { return this.#desk.snap(at, alt); }

  #show(feature: AnyFeature): void {
    this.#held = feature;
    this.#desk.session.editing.preview(new Map([[feature.id, feature]]));
  }
}

function propertiesOf({ kind, type }: Placed): Record<string, unknown> {
  if (kind === 'post') return { postType: type };
  return kind === 'priorityPlace' ? { placeType: type } : {};
}
