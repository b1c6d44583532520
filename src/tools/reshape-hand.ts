/** The hand that moves, adds and takes away vertices of what is chosen: each time one step. */
import { admitEdit } from '#core/plan/edits/admit-edit.ts';
import { selfCrossing } from '#core/plan/self-crossing.ts';
import { withProperties } from '#core/plan/edits/set-properties.ts';
import type { AnyFeature, PlanGeometry } from '#core/plan/plan.ts';
import type { Hand, Pointing } from '#map/surface.ts';
import { chosenOne } from './tools.ts';
import type { Desk } from './desk.ts';
import { inHand, shapesOf, withShapes, type InHand } from './shapes.ts';
import type { Shape } from './terra.ts';

interface Reshaping { readonly stop: () => void; readonly load: (shapes: readonly Shape[], first: number) => void }

export class ReshapeHand implements Hand {
  readonly #desk: Desk;
  #feature: AnyFeature | null;
  #reshaping: Reshaping | null = null;
  #left = false;
  #frame = 0;
  #latest: readonly Shape[] = [];
  #held: InHand | null = null;
  readonly keepsContext = true;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#feature = chosenOne(desk.session);
    void this.#begin();
  }

  press(): boolean { return false; }
  drag(): void { /* Terra Draw hears the pointer itself. */ }
  release(): void { /* As above. */ }
  cancel(): void { this.#desk.session.editing.cancel(); this.#load(); }
  click(): void { /* As above. */ }
  doubleClick(): boolean { return true; }
  hover(_pointing: Pointing | null): string { return 'default'; }

  /** Undone, or changed elsewhere: the vertices are those of the plan again. */
  refresh(): void {
    const { session, toolbox } = this.#desk;
    if (session.editing.dragging) return;
    const now = session.featureById(this.#feature?.id);
    if (!now || session.selectedId !== now.id) { toolbox.back(); return; }
    if (now === this.#feature) return;
    this.#feature = now;
    this.#load();
  }

  leave(): void {
    this.#left = true;
    cancelAnimationFrame(this.#frame);
    this.#reshaping?.stop();
    this.#desk.toolbox.cueAt(null);
    this.#desk.session.editing.cancel();
  }

  async #begin(): Promise<void> {
    const { surface, toolbox, snap } = this.#desk;
    toolbox.load('loading');
    try {
      const [{ reshaping }, adapter] = await Promise.all([import('./terra.ts'), surface.drawing()]);
      toolbox.load('ready');
      if (this.#left) return;
      const own = new Set(this.#feature ? [this.#feature.id] : []);
      this.#reshaping = reshaping(adapter, surface.colours(), (at, free) => { const found = snap(at, free, own); return toolbox.cue ? found : null; }, {
        onChange: (shapes) => { this.#latest = shapes; this.#frame ||= requestAnimationFrame(() => { this.#frame = 0; this.#show(this.#latest); }); },
        onFinish: (shapes) => { this.#finish(shapes); },
      });
      this.#load();
    } catch {
      toolbox.load('failed');
    }
  }

  #load(): void {
    const { surface } = this.#desk;
    const { width, height } = surface.size();
    this.#held = inHand(shapesOf(this.#geometry()), surface.unproject({ x: width / 2, y: height / 2 }));
    this.#reshaping?.load(this.#held.shapes, this.#held.first);
  }

  /** Of a post its drawn reach is reshaped. */
  #geometry(): PlanGeometry | null {
    const feature = this.#feature;
    return feature?.kind === 'post' ? feature.properties.reach ?? null : feature?.geometry ?? null;
  }

  #changed(shapes: readonly Shape[]): AnyFeature | null {
    const [feature, geometry] = [this.#feature, this.#geometry()];
    if (!feature || !geometry) return null;
    const now = withShapes(geometry, this.#held?.whole(shapes) ?? shapes);
    return feature.kind === 'post' ? withProperties(feature, { reach: now }) : { ...feature, geometry: now } as AnyFeature;
  }

  #show(shapes: readonly Shape[]): void {
    const { session, toolbox } = this.#desk;
    const now = this.#changed(shapes);
    if (this.#left || !now) return;
    if (!session.editing.dragging && !session.editing.start({ code: 'reshape' })) return toolbox.refuse('locked');
    toolbox.refuse(null);
    session.editing.preview(new Map([[now.id, now]]));
  }

  #finish(shapes: readonly Shape[]): void {
    const { session, toolbox } = this.#desk;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    toolbox.cueAt(null);
    const now = this.#changed(shapes);
    const admitted = now && admitEdit(now);
    const outline = now?.kind === 'post' ? now.properties.reach : now?.geometry;
    if (!admitted?.ok || (outline && selfCrossing(outline))) {
      session.editing.cancel();
      this.#load();
      return toolbox.refuse(admitted?.ok ? 'crossing' : 'badShape');
    }
    if (!session.editing.dragging && !session.editing.start({ code: 'reshape' })) { this.#load(); return toolbox.refuse('locked'); }
    this.#feature = admitted.value;
    session.editing.preview(new Map([[admitted.value.id, admitted.value]]));
    session.editing.commit();
  }
}
