/** Lays the map of hours that is looked at over the sheet, and says what a cell of it says. What that takes is loaded with the first one. */
import type { Position } from '#core/plan/plan.ts';
import type { MapView, Overlay } from '#map/view.ts';
import type { Session } from '#session/session.svelte.ts';

type Draw = typeof import('#map/time-map.ts');
type Tell = typeof import('#panels/time-maps/cell-tip.ts');

/** Two positions nearer than this (degrees) are one. */
const SAME_DEG = 1e-6;

export class TimeMapLayer {
  #draw = $state.raw<Draw | null>(null);
  #tell = $state.raw<Tell | null>(null);
  /** What was drawn last, by what it was made from: a map that has only grown old is not made anew. */
  #sources: Overlay['sources'] | null = null;
  #madeFrom: readonly unknown[] = [];
  #laid = false;
  readonly #session: Session;

  constructor(session: Session) { this.#session = session; }

  /** Draws what is to be seen, or takes it away. A failure to load only leaves it undrawn until the next time. */
  show(view: MapView): void {
    const { timeMap } = this.#session.overlay, draw = this.#draw;
    if (timeMap && !draw) { this.#fetch(); return; }
    if (!timeMap || !draw) {
      if (this.#laid) view.overlay('hours', null);
      this.#laid = false;
      this.#madeFrom = [];
      return;
    }
    const from = timeMap.what === 'absence' ? [timeMap.map, timeMap.measure, timeMap.targetMin] : [timeMap.duty];
    if (!this.#sources || from.length !== this.#madeFrom.length || from.some((part, at) => part !== this.#madeFrom[at])) this.#sources = timeMap.what === 'absence' ? draw.absenceSources(timeMap) : draw.jointSources(timeMap.duty);
    this.#madeFrom = from;
    this.#laid = true;
    view.overlay('hours', { sources: this.#sources, layers: (look) => (timeMap.what === 'absence' ? draw.absenceLayers : draw.jointLayers)(look, timeMap.old) });
  }

  /** What the cell at a position says; null outside a map of absence, while it is an old one, and at the very spot that was pressed: the map may have moved under the pointer since. */
  tip(at: Position | null): { readonly title: string; readonly line: string } | null {
    const { timeMap, spot } = this.#session.overlay;
    if (!at || timeMap?.what !== 'absence' || timeMap.old) return null;
    const pressed = spot && Math.abs(spot.at[0] - at[0]) < SAME_DEG && Math.abs(spot.at[1] - at[1]) < SAME_DEG;
    return pressed ? null : this.#tell?.cellTip(timeMap, at) ?? null;
  }

  #fetch(): void {
    void Promise.all([import('#map/time-map.ts'), import('#panels/time-maps/cell-tip.ts')]).then(([draw, tell]) => { this.#draw = draw; this.#tell = tell; }, () => undefined);
  }
}
