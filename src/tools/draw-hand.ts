/** The hand that draws a line or an outline, point by point; Terra Draw does the drawing, the plan gets what comes of it. */
import { admitEdit } from '#core/plan/edits/admit-edit.ts';
import { lineOf } from '#core/plan/edits/line-parts.ts';
import { newFeature } from '#core/plan/edits/new-feature.ts';
import { withProperties } from '#core/plan/edits/set-properties.ts';
import type { AnyFeature, Line, Plan, PlanGeometry } from '#core/plan/plan.ts';
import type { Result } from '#core/plan/problem.ts';
import type { Hand, Pointing } from '#map/surface.ts';
import type { EditCode } from '#session/history.ts';
import { chosenFeatures, type Desk } from './desk.ts';

export type DrawId = 'route' | 'border' | 'area' | 'reach';
/** Terra Draw once it is there: told to stop, and to take the last vertex back. */
interface Drawing { readonly stop: () => void; readonly undo: () => boolean }

/** What comes of a geometry that was drawn. */
const made: Readonly<Record<DrawId, (desk: Desk, plan: Plan, geometry: PlanGeometry) => Result<AnyFeature> | null>> = {
  route: ({ toolbox }, plan, geometry) => newFeature(plan, 'patrolRoute', geometry, { mode: toolbox.mode }),
  border: (_desk, plan, geometry) => newFeature(plan, 'borderLine', geometry),
  area: ({ toolbox }, plan, geometry) => newFeature(plan, toolbox.area, geometry),
  reach: ({ session }, _plan, geometry) => {
    const [post] = chosenFeatures(session);
    return post?.kind === 'post' ? admitEdit(withProperties(post, { reach: geometry })) : null;
  },
};

export class DrawHand implements Hand {
  readonly #desk: Desk;
  readonly #id: DrawId;
  readonly #closed: boolean;
  #drawing: Drawing | null = null;
  #left = false;
  #frame = 0;
  #latest: Line = [];

  constructor(desk: Desk, id: DrawId) {
    this.#desk = desk;
    this.#id = id;
    this.#closed = id === 'area' || id === 'reach';
    void this.#begin();
  }

  press(): boolean { return false; }
  drag(): void { /* Terra Draw hears the pointer itself. */ }
  release(): void { /* As above. */ }
  cancel(): void { /* Escape puts the tool down. */ }
  click(): void { /* As above. */ }
  doubleClick(): boolean { return true; }
  hover(_pointing: Pointing | null): string { return 'crosshair'; }
  undo(): boolean { return this.#drawing?.undo() ?? false; }
  readonly keepsContext = true;

  leave(): void {
    this.#left = true;
    cancelAnimationFrame(this.#frame);
    this.#drawing?.stop();
    this.#desk.toolbox.cueAt(null);
    this.#desk.session.editing.cancel();
  }

  async #begin(): Promise<void> {
    const { surface, toolbox, snap } = this.#desk;
    toolbox.load('loading');
    try {
      const [{ drawing }, adapter] = await Promise.all([import('./terra.ts'), surface.drawing()]);
      toolbox.load('ready');
      if (this.#left) return;
      this.#drawing = drawing(adapter, this.#closed, surface.colours(), (at, free) => { const found = snap(at, free); return toolbox.cue ? found : null; }, {
        onChange: (points) => { this.#latest = points; this.#frame ||= requestAnimationFrame(() => { this.#frame = 0; this.#show(this.#latest); }); },
        onFinish: (points) => { this.#finish(points); },
        onCrossing: () => { toolbox.refuse('crossing'); },
      });
    } catch {
      toolbox.load('failed');
    }
  }

  #show(points: Line): void {
    const { session, toolbox } = this.#desk;
    if (this.#left) return;
    toolbox.refuse(null);
    const result = this.#make(points);
    if (!result?.ok) return;
    if (!session.editing.dragging && !session.editing.start({ code: this.#code })) return toolbox.refuse('locked');
    session.editing.preview(new Map([[result.value.id, result.value]]));
  }

  #finish(points: Line): void {
    const { session, toolbox } = this.#desk;
    cancelAnimationFrame(this.#frame);
    const result = this.#make(points);
    if (!result?.ok) { toolbox.back(); return toolbox.refuse(this.#closed ? 'badShape' : 'tooShort'); }
    if (!session.editing.dragging && !session.editing.start({ code: this.#code })) return toolbox.refuse('locked');
    session.editing.preview(new Map([[result.value.id, result.value]]));
    session.editing.commit();
    session.select(result.value.id);
    toolbox.back();
  }

  get #code(): EditCode { return this.#id === 'reach' ? 'reshape' : 'add'; }

  #make(points: Line): Result<AnyFeature> | null {
    const { plan } = this.#desk.session;
    if (!plan || points.length < (this.#closed ? 4 : 2)) return null;
    return made[this.#id](this.#desk, plan, this.#closed ? { type: 'Polygon', coordinates: [points] } : lineOf([points]));
  }
}
