/** What Terra Draw works a map through, without a map: the events that it would hear are sent by hand. */
import type { DrawAdapter } from '#map/surface.ts';
import { project, unproject } from './fake-map.ts';

type Callbacks = Parameters<DrawAdapter['register']>[0];
export interface FakeDrawing { readonly adapter: DrawAdapter; readonly started: () => boolean; click(x: number, y: number, button?: 'left' | 'right'): void; move(x: number, y: number, keys?: string[]): void; dragged(points: readonly (readonly [number, number])[]): void; key(key: string): void }

export function fakeDrawing(): FakeDrawing {
  let callbacks: Callbacks | null = null;
  const adapter = {
    project: (lng: number, lat: number) => project([lng, lat]), unproject: (x: number, y: number) => { const [lng, lat] = unproject({ x, y }); return { lng, lat }; },
    setCursor() {}, getLngLatFromEvent: () => null, setDoubleClickToZoom() {}, getMapEventElement: () => ({}) as HTMLElement, render() {}, clear() { callbacks?.onClear(); },
    register(given: Callbacks) { callbacks = given; given.onReady?.(); }, unregister() { callbacks = null; }, getCoordinatePrecision: () => 9,
  } as unknown as DrawAdapter;
  const event = (x: number, y: number, button: 'left' | 'right' | 'neither', heldKeys: string[] = []) => { const [lng, lat] = unproject({ x, y }); return { lng, lat, containerX: x, containerY: y, button, heldKeys, isContextMenu: button === 'right' }; };
  return {
    adapter, started: () => callbacks !== null,
    click(x, y, button = 'left') { this.move(x, y); callbacks?.onClick(event(x, y, button)); },
    move(x, y, keys = []) { callbacks?.onMouseMove(event(x, y, 'neither', keys)); },
    dragged(points) {
      const [first = [0, 0], ...rest] = points;
      callbacks?.onDragStart(event(first[0], first[1], 'left'), () => {});
      for (const [x, y] of rest) callbacks?.onDrag(event(x, y, 'left'), () => {});
      const [x, y] = points.at(-1) ?? first;
      callbacks?.onDragEnd(event(x, y, 'left'), () => {});
    },
    key(key) { callbacks?.onKeyUp({ key, heldKeys: [], preventDefault() {} }); },
  };
}

/** Frames come as soon as the work at hand is done. */
export const nextFrame = (): Promise<void> => new Promise((done) => { setTimeout(done, 5); });
