/** A map drawn beside the page, for pictures and printed sheets; taken away again whatever happens. */
import type { Roads, Sheet } from '#formats/ground/ground.ts';
import type { PictureInput } from './picture.ts';
import { MapView, type MapViewOptions, type Overlay } from './view.ts';

/** What lies under the plan. */
export interface Under { readonly sheet: Sheet; readonly roads: Roads['lines'] | null }

export interface OffPageOrder {
  /** CSS pixels of the map. */
  readonly width: number;
  readonly height: number;
  readonly input: PictureInput;
  readonly under: Under;
  /** What is laid over the plan, by name. */
  readonly overlays?: Readonly<Record<string, Overlay>>;
  readonly options: Partial<MapViewOptions>;
  readonly signal?: AbortSignal;
}

export interface OffPage {
  readonly view: MapView;
  /** Gives the map another size (CSS pixels) and ratio; it is drawn so with the next picture. */
  readonly resize: (width: number, height: number, ratio: number) => void;
  /** The map with everything that was asked for, to be copied at once; rejects where the map fails or does not come to rest, or when it is cancelled. */
  readonly picture: () => Promise<HTMLCanvasElement>;
  /** What a sheet of the reader's own says of its origin. */
  readonly attribution: () => string;
  /** Why the basemap could not be read; null where it could. */
  readonly missing: () => string | null;
}

/** A map that is not at rest by then is none: half a picture would leave gaps out. */
const PATIENCE_MS = 120_000;
/**
 * While tiles come the map is drawn with each of them, and nothing keeps a map that is not on screen from being drawn faster than the
 * card can: at full size minutes of work would pile up. So it waits small, and is drawn large once.
 */
const WAITING_RATIO = 0.1;

/** Opens a map off the page, paints a plan on it and hands it to `work`. Rejects where there is no WebGL, where the map does not come to rest, or when it is cancelled. */
export async function offPage<T>({ width, height, input, under, overlays = {}, options, signal }: OffPageOrder, work: (page: OffPage) => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.inert = true;
  let ratio = options.pixelRatio ?? 1;
  const size = (wide: number, tall: number) => Object.assign(host.style, { position: 'fixed', left: '-30000px', top: '0', width: `${wide}px`, height: `${tall}px` });
  size(width, height);
  document.body.append(host);
  let stop: (reason: unknown) => void = () => undefined, ready = () => undefined as void, idle = () => undefined as void;
  let attribution = '', missing: string | null = null;
  const stopped = new Promise<never>((_, fail) => { stop = fail; });
  stopped.catch(() => undefined);
  const cancel = () => stop(signal?.reason);
  signal?.addEventListener('abort', cancel);
  const styled = new Promise<void>((done) => { ready = done; });
  let view: MapView | undefined;
  const until = async (come: Promise<void>) => {
    const timer = setTimeout(() => stop(new Error('the map does not come to rest')), PATIENCE_MS);
    try { await Promise.race([stopped, come]); } finally { clearTimeout(timer); }
  };
  try {
    const made = view = new MapView(host, {
      theme: 'light', lang: input.lang, pixelRatio: ratio, preserveDrawingBuffer: true, still: true, ...options,
      onReady: () => ready(), onIdle: () => idle(),
      onSheet: (_sheet, said) => { attribution = said; },
      onSheetBroken: (_sheet, reason) => stop(new Error(reason)),
      onBasemapMissing: (reason) => { missing = reason; },
      onFailed: (reason) => stop(new Error(reason)),
      onContextLost: () => stop(new Error('the graphics context was lost')),
    });
    made.engine?.setPixelRatio(WAITING_RATIO);
    await until(styled);
    made.setSheet(under.sheet);
    made.setRoads(under.roads);
    made.paint(input);
    for (const [name, overlay] of Object.entries(overlays)) made.overlay(name, overlay);
    await until(made.settled());
    const map = made.engine!;
    const drawn = (at: number) => until(new Promise((done) => { map.setPixelRatio(at); idle = done; map.triggerRepaint(); }));
    return await work({
      view: made, attribution: () => attribution, missing: () => missing,
      resize: (wide, tall, at) => { size(wide, tall); ratio = at; },
      picture: async () => {
        await drawn(WAITING_RATIO);
        await drawn(ratio);
        return map.getCanvas();
      },
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    view?.remove();
    host.remove();
  }
}
