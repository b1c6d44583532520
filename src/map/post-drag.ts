/** Taking hold of a post on the map and moving it: by mouse or one finger, a frame at a time, Escape gives up. */
import { hitAt, type Hit } from './hit.ts';
import type { MapLibreMap } from './maplibre.ts';

export interface DragEvents {
  /** A post was taken hold of; its position, or null when it is not to be moved. */
  readonly onDragStart?: (hit: Hit) => readonly [number, number] | null;
  /** Where the post is now, at most once a frame. */
  readonly onDrag?: (position: readonly [number, number]) => void;
  readonly onDragEnd?: () => void;
  readonly onDragCancel?: () => void;
}

/** Movement (pixels) from which a press is a drag and no longer a click. */
const SLACK_PX = 4;

interface Grip { readonly hit: Hit; readonly start: { x: number; y: number }; readonly touch: boolean; offset: { x: number; y: number } | null; moving: boolean; at: { x: number; y: number }; frame: number }

export class PostDrag {
  readonly #map: MapLibreMap;
  readonly #events: DragEvents;
  #grip: Grip | null = null;

  /** `reachPx` says how far from the middle of a symbol a press may be. */
  constructor(map: MapLibreMap, events: DragEvents, reachPx: () => number) {
    this.#map = map;
    this.#events = events;
    map.on('mousedown', (event) => { if (event.originalEvent.button === 0 && !event.originalEvent.shiftKey) this.#press(event, reachPx(), false); });
    map.on('touchstart', (event) => {
      if (event.points.length === 1) this.#press(event, reachPx(), true);
      else this.#end('cancel');
    });
  }

  get moving(): boolean { return this.#grip?.moving === true; }

  remove(): void { this.#end('cancel'); }

  #press(event: { point: { x: number; y: number }; preventDefault(): void }, reachPx: number, touch: boolean): void {
    this.#end('cancel');
    const hit = hitAt(this.#map, event.point, reachPx);
    if (hit?.kind !== 'post') return;
    /* The map stays where it is while a post is held. */
    event.preventDefault();
    const { x, y } = event.point;
    this.#grip = { hit, start: { x, y }, touch, offset: null, moving: false, at: { x, y }, frame: 0 };
    for (const [name, listener] of this.#listeners(touch)) addEventListener(name, listener, { capture: true, passive: false });
  }

  #listeners(touch: boolean): [string, (event: Event) => void][] {
    return [...(touch ? [['touchmove', this.#move], ['touchend', this.#up], ['touchcancel', this.#giveUp]] as const : [['mousemove', this.#move], ['mouseup', this.#up]] as const),
      ['keydown', this.#key], ['blur', this.#giveUp]] as [string, (event: Event) => void][];
  }

  #move = (event: Event): void => {
    const grip = this.#grip;
    const from = event instanceof MouseEvent ? event : event instanceof TouchEvent ? event.touches[0] : undefined;
    if (!grip || !from) return;
    const box = this.#map.getCanvasContainer().getBoundingClientRect();
    grip.at = { x: from.clientX - box.left, y: from.clientY - box.top };
    if (!grip.moving && !this.#begin(grip)) return;
    event.preventDefault();
    event.stopPropagation();
    grip.frame ||= requestAnimationFrame(() => { grip.frame = 0; this.#tell(grip); });
  };

  /** Whether the press has become a drag; a post that is not to be moved is let go. */
  #begin(grip: Grip): boolean {
    if (Math.hypot(grip.at.x - grip.start.x, grip.at.y - grip.start.y) < SLACK_PX) return false;
    const position = this.#events.onDragStart?.(grip.hit) ?? null;
    if (position === null) { this.#release(); return false; }
    const middle = this.#map.project([position[0], position[1]]);
    grip.offset = { x: middle.x - grip.start.x, y: middle.y - grip.start.y };
    grip.moving = true;
    this.#map.getCanvas().style.cursor = 'grabbing';
    return true;
  }

  #tell({ at, offset }: Grip): void {
    if (offset) this.#events.onDrag?.(this.#map.unproject([at.x + offset.x, at.y + offset.y]).toArray());
  }

  #up = (event: Event): void => {
    if (this.#grip?.moving) event.stopPropagation();
    this.#end('drop');
  };

  /** A button that loses the focus to the map is heard here too, and is no reason: only the window itself. */
  #giveUp = (event: Event): void => { if (event.type !== 'blur' || event.target === window) this.#end('cancel'); };

  #key = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.isComposing || event.code !== 'Escape' || !this.moving) return;
    event.stopImmediatePropagation();
    this.#end('cancel');
  };

  #end(how: 'drop' | 'cancel'): void {
    const grip = this.#grip;
    if (!grip) return;
    this.#release();
    if (!grip.moving) return;
    /* The last movement may still wait for its frame. */
    if (how === 'drop') { if (grip.frame) this.#tell(grip); this.#events.onDragEnd?.(); } else this.#events.onDragCancel?.();
  }

  #release(): void {
    const grip = this.#grip;
    if (!grip) return;
    this.#grip = null;
    cancelAnimationFrame(grip.frame);
    this.#map.getCanvas().style.cursor = '';
    for (const [name, listener] of this.#listeners(grip.touch)) removeEventListener(name, listener, { capture: true });
  }
}
