/** The other press: the right button, or one finger held still where a browser does not tell of it. */
import type { MapLibreMap } from './maplibre.ts';

interface Pixel { readonly x: number; readonly y: number }

/** A finger this long in one place asks for the menu; it may tremble by so many pixels. */
const [HELD_MS, TREMBLE_PX] = [550, 8];
/** Browsers that tell of a long press themselves do so within this time of ours. */
const SAME_PRESS_MS = 800;

/** Calls `told` with the pixel pressed. A right button that moved the map, and a second finger, ask for nothing. */
export function onPressHeld(map: MapLibreMap, told: (at: Pixel) => void): void {
  let timer = 0, toldMs = -Infinity, start: Pixel = { x: 0, y: 0 };
  const stop = () => { clearTimeout(timer); timer = 0; };
  map.on('contextmenu', (event) => {
    stop();
    event.originalEvent.preventDefault();
    if (performance.now() - toldMs > SAME_PRESS_MS) told(event.point);
  });
  map.on('touchstart', (event) => {
    stop();
    if (event.points.length !== 1) return;
    start = event.point;
    timer = window.setTimeout(() => { toldMs = performance.now(); told(start); }, HELD_MS);
  });
  map.on('touchmove', (event) => { if (event.points.length !== 1 || Math.hypot(event.point.x - start.x, event.point.y - start.y) > TREMBLE_PX) stop(); });
  map.on('touchend', stop);
  map.on('touchcancel', stop);
  map.on('dragstart', stop);
}
