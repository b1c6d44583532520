/** Presses, drags and clicks on the map, brought to the hand that has it: by mouse or one finger, a frame at a time. */
import type { MapLibreMap } from './maplibre.ts';
import type { Hand, Pixel, Pointing } from './surface.ts';

/** Movement (pixels) from which a press is a drag and no longer a click. */
const SLACK_PX = 4;
/** A finger held this long (ms) within this far (pixels) asks for the context. */
const LONG_MS = 550;
const STILL_PX = 10;
/** A browser sends a touch once more as a mouse, within this time (ms). */
const ECHO_MS = 800;

interface Held { readonly start: Pixel; readonly touch: boolean; moving: boolean; last: Pointing; frame: number }
type Keys = Pick<MouseEvent, 'shiftKey' | 'altKey'>;

export class Grip {
  readonly #map: MapLibreMap;
  readonly #hand: () => Hand | null;
  readonly #onContext: (at: Pixel) => void;
  #held: Held | null = null;
  #taken = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touchedAt = -Infinity;
  /** Who was told of the press: a click is for nobody else. */
  #pressedBy: Hand | null = null;

  /** `onContext`: the right button, or a finger held still. */
  constructor(map: MapLibreMap, hand: () => Hand | null, onContext: (at: Pixel) => void) {
    this.#map = map;
    this.#hand = hand;
    this.#onContext = onContext;
    map.on('mousedown', (event) => { if (event.originalEvent.button === 0 && performance.now() - this.#touchedAt > ECHO_MS) this.#press(event.originalEvent, event.point, false, () => { event.preventDefault(); }); });
    map.on('touchstart', (event) => {
      clearTimeout(this.#timer);
      this.#touchedAt = performance.now();
      if (event.points.length !== 1) return this.#end('cancel');
      this.#press(event.originalEvent, event.point, true, () => { event.preventDefault(); });
      this.#waitLong(event.point);
    });
    map.on('click', (event) => {
      if (this.#taken) { this.#taken = false; return; }
      if (this.#pressedBy === this.#hand()) this.#pressedBy?.click(this.#pointing(event.originalEvent, event.point, false));
    });
    map.on('dblclick', (event) => {
      /* A double click that ended one tool is nothing to the next, and does not zoom either. */
      if (this.#pressedBy !== this.#hand() || this.#hand()?.doubleClick?.(this.#pointing(event.originalEvent, event.point, false))) event.preventDefault();
    });
    map.on('contextmenu', (event) => {
      event.preventDefault();
      /* Of a finger held still the time tells; some browsers say it once more. */
      if (performance.now() - this.#touchedAt > ECHO_MS + LONG_MS) this.#onContext(event.point);
    });
    for (const name of ['touchend', 'touchmove'] as const) map.on(name, () => { if (!this.#held) clearTimeout(this.#timer); });
  }

  get moving(): boolean { return this.#held?.moving === true; }

  remove(): void { clearTimeout(this.#timer); this.#end('cancel'); }

  /** Gives up what is held: another tool takes over. */
  letGo(): void { this.#end('cancel'); }

  /** Where a pointer is that hovers. */
  hovering(keys: Keys, at: Pixel): Pointing { return this.#pointing(keys, at, false); }

  #pointing(keys: Keys, { x, y }: Pixel, touch: boolean): Pointing {
    return { at: { x, y }, position: this.#map.unproject([x, y]).toArray(), shift: keys.shiftKey, alt: keys.altKey, touch };
  }

  #press(keys: Keys, at: Pixel, touch: boolean, keepMap: () => void): void {
    this.#end('cancel');
    this.#taken = false;
    const last = this.#pointing(keys, at, touch);
    this.#pressedBy = this.#hand();
    if (!this.#pressedBy?.press(last)) return;
    keepMap();
    this.#taken = true;
    this.#held = { start: last.at, touch, moving: false, last, frame: 0 };
    for (const [name, listener] of this.#listeners(touch)) addEventListener(name, listener, { capture: true, passive: false });
  }

  #waitLong(at: Pixel): void {
    this.#timer = setTimeout(() => {
      /* A movement that waits for its frame comes first: on a busy page the finger may long be on its way. */
      const [held, asked] = [this.#held, this.#touchedAt];
      requestAnimationFrame(() => {
        if (held !== this.#held || asked !== this.#touchedAt) return;
        if (held && (held.moving || Math.hypot(held.last.at.x - at.x, held.last.at.y - at.y) > STILL_PX)) return;
        this.#end('cancel');
        this.#onContext(at);
      });
    }, LONG_MS);
  }

  #listeners(touch: boolean): [string, (event: Event) => void][] {
    return [...(touch ? [['touchmove', this.#move], ['touchend', this.#up], ['touchcancel', this.#giveUp]] as const : [['mousemove', this.#move], ['mouseup', this.#up]] as const),
      ['keydown', this.#key], ['blur', this.#giveUp]] as [string, (event: Event) => void][];
  }

  #move = (event: Event): void => {
    const held = this.#held;
    const from = event instanceof MouseEvent ? event : event instanceof TouchEvent ? event.touches[0] : undefined;
    if (!held || !from) return;
    const box = this.#map.getCanvasContainer().getBoundingClientRect();
    held.last = this.#pointing(event as MouseEvent | TouchEvent, { x: from.clientX - box.left, y: from.clientY - box.top }, held.touch);
    if (!held.moving && Math.hypot(held.last.at.x - held.start.x, held.last.at.y - held.start.y) < SLACK_PX) return;
    clearTimeout(this.#timer);
    if (!held.moving) this.#map.getCanvas().style.cursor = 'grabbing';
    held.moving = true;
    event.preventDefault();
    event.stopPropagation();
    held.frame ||= requestAnimationFrame(() => { held.frame = 0; this.#hand()?.drag(held.last); });
  };

  #up = (event: Event): void => {
    clearTimeout(this.#timer);
    if (this.#held?.touch) this.#touchedAt = performance.now();
    if (this.#held?.moving) event.stopPropagation();
    this.#end('drop');
  };

  /** A button that loses the focus to the map is heard here too, and is no reason: only the window itself. */
  #giveUp = (event: Event): void => { if (event.type !== 'blur' || event.target === window) this.#end('cancel'); };

  #key = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.isComposing || event.code !== 'Escape') return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.#end('cancel');
  };

  #end(how: 'drop' | 'cancel'): void {
    const held = this.#held;
    if (!held) return;
    this.#held = null;
    cancelAnimationFrame(held.frame);
    this.#map.getCanvas().style.cursor = '';
    for (const [name, listener] of this.#listeners(held.touch)) removeEventListener(name, listener, { capture: true });
    const hand = this.#hand();
    if (how === 'cancel') return hand?.cancel();
    /* The last movement may still have waited for its frame. */
    if (held.frame) hand?.drag(held.last);
    hand?.release(held.last, held.moving);
  }
}
