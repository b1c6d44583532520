/** Keeps the sheet that was asked for last under the plan; code for sheets of the reader's own is loaded when the first one comes. */
import type { Sheet } from '#formats/ground/ground.ts';
import type { Look } from './look.ts';
import type { MapLibreMap } from './maplibre.ts';
import type { Painter } from './painter.ts';

export interface SheetEvents {
  readonly onSheet?: (sheet: Sheet, attribution: string) => void;
  readonly onSheetBroken?: (sheet: Sheet, reason: string) => void;
}

/** Name of the one source of such a sheet: that of own-layers.ts, which is not loaded before it is needed. */
const OWN_SOURCE = 'own';
/** Roads and the plan lie over the sheet. */
const UNDER = 'road-track';

export class SheetKeeper {
  readonly #map: MapLibreMap;
  readonly #painter: Painter;
  readonly #events: SheetEvents;
  readonly #styled: Promise<void>;
  #begin: () => void = () => undefined;
  #sheet: Sheet = { kind: 'builtIn' };

  constructor(map: MapLibreMap, painter: Painter, events: SheetEvents) {
    this.#map = map;
    this.#painter = painter;
    this.#events = events;
    this.#styled = new Promise((done) => { this.#begin = done; });
  }

  /** The style is there: sources may be added from now on. */
  begin(): void { this.#begin(); }

  /** Draws a sheet. `look` is asked when the sheet is ready, `dress` told what kind of sheet the others make room for. */
  async choose(sheet: Sheet, look: () => Look, dress: (kind: Look['sheet']) => void): Promise<void> {
    if (sheet === this.#sheet) return;
    this.#sheet = sheet;
    await this.#styled;
    if (this.#sheet !== sheet) return;
    if (sheet.kind === 'builtIn' || sheet.kind === 'blank') {
      this.#painter.lay(OWN_SOURCE, null, look(), UNDER);
      dress(sheet.kind);
      this.#events.onSheet?.(sheet, '');
      return;
    }
    try {
      const { ownSheet } = await import('./own-sheet.ts');
      const made = await ownSheet(sheet);
      if (this.#sheet !== sheet) return;
      this.#painter.lay(OWN_SOURCE, made, look(), UNDER);
      dress('own');
      this.#events.onSheet?.(sheet, made.attribution);
    } catch (error) {
      if (this.#sheet === sheet) this.#broke(sheet, error);
    }
  }

  /** Whether an error of the map is one of the sheet drawn now; such an error takes the sheet away, but a tile that is not there (404) is only empty. */
  concerns(event: { error: { message: string } }): boolean {
    if ((event as { sourceId?: string }).sourceId !== OWN_SOURCE || !this.#map.getSource(OWN_SOURCE)) return false;
    if ((event.error as { status?: number }).status !== 404) this.#broke(this.#sheet, event.error);
    return true;
  }

  #broke(sheet: Sheet, error: unknown): void {
    this.#events.onSheetBroken?.(sheet, error instanceof Error ? error.message : String(error));
  }
}
