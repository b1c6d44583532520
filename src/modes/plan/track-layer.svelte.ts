/** Lays the recording that is looked at over the sheet; what draws it is loaded with the first one. */
import type { MapView, Overlay } from '#map/view.ts';
import type { Session } from '#session/session.svelte.ts';

type Draw = typeof import('#map/track-map.ts');

export class TrackLayer {
  #draw = $state.raw<Draw | null>(null);
  /** What was drawn last and what it was made from: what has only grown old, or has its ground measured since, is not made anew. */
  #last: { readonly lines: unknown; readonly effort: unknown; readonly sources: Overlay['sources'] } | null = null;
  readonly #session: Session;

  constructor(session: Session) { this.#session = session; }

  /** Draws the recording, or takes it away. A failure to load only leaves it undrawn until the next time. */
  show(view: MapView): void {
    const { track } = this.#session.overlay, draw = this.#draw;
    if (track && !draw) { void import('#map/track-map.ts').then((loaded) => { this.#draw = loaded; }, () => undefined); return; }
    if (!track || !draw) {
      if (this.#last) view.overlay('track', null);
      this.#last = null;
      return;
    }
    const { compared, effort, old } = track;
    if (this.#last?.lines !== compared.lines || this.#last.effort !== effort) this.#last = { lines: compared.lines, effort, sources: draw.trackSources(compared, effort) };
    view.overlay('track', { sources: this.#last.sources, layers: (look) => draw.trackLayers(look, old) });
  }
}
