/** Lays over the sheet what the duty tables speak of; what draws it is loaded with the first of them. */
import type { MapView } from '#map/view.ts';
import type { Session } from '#session/session.svelte.ts';

type Draw = typeof import('#map/duty-map.ts');

export class DutyLayer {
  #draw = $state.raw<Draw | null>(null);
  #laid = false;
  readonly #session: Session;

  constructor(session: Session) { this.#session = session; }

  /** Draws the marks, or takes them away. A failure to load only leaves them undrawn until the next time. */
  show(view: MapView): void {
    const { duties } = this.#session.overlay, draw = this.#draw;
    if (duties && !draw) { void import('#map/duty-map.ts').then((loaded) => { this.#draw = loaded; }, () => undefined); return; }
    if (duties && draw) view.overlay('duties', { sources: draw.dutySources(duties), layers: draw.dutyLayers });
    else if (this.#laid) view.overlay('duties', null);
    this.#laid = duties !== null && draw !== null;
  }
}
