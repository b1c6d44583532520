/** What the map is opened with, and what it tells of. */
import type { Sheet } from '#formats/ground/ground.ts';
import type { Archives } from './basemap.ts';
import type { Hit } from './hit.ts';
import type { Lang, Paper } from './look.ts';
import type { Pixel } from './surface.ts';
import type { ThemeName } from './theme.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];
export interface Padding { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
export interface Camera { readonly lng: number; readonly lat: number; readonly zoom: number; readonly metresPerPixel: number }

export interface MapViewOptions {
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** Factor on lines, icons and text; 1 without it. */
  readonly scale?: number;
  /** The sheet is for a wall. */
  readonly wall?: 'lying' | 'standing';
  /** Where the map opens; the demonstration region without it. */
  readonly bounds?: Bounds;
  readonly archives?: Archives;
  /** The sheet is to be printed. */
  readonly paper?: Paper;
  /** Pixels of the picture to one of the page; the screen's own without it. */
  readonly pixelRatio?: number;
  /** Longest side of the picture; MapLibre lowers the ratio silently to keep it. */
  readonly maxCanvasPx?: number;
  /** Keeps the picture readable by scripts (exports); costs speed. */
  readonly preserveDrawingBuffer?: boolean;
  /** Symbols appear at once, as screenshots and tests need it. */
  readonly still?: boolean;
  readonly onReady?: () => void;
  readonly onIdle?: () => void;
  /** The right button, or a finger held still: on a thing, or on bare ground. */
  readonly onContext?: (hit: Hit | null, at: Pixel) => void;
  readonly onHover?: (hit: Hit | null) => void;
  /** Position under the pointer, null when it leaves. */
  readonly onPointer?: (lngLat: readonly [number, number] | null) => void;
  readonly onMove?: (camera: Camera) => void;
  /** Somebody moves the map by hand. */
  readonly onTaken?: () => void;
  /** The picture came back after its loss. */
  readonly onContextBack?: () => void;
  readonly onContextLost?: () => void;
  /** No WebGL 2, or the map could not start; the reason is for logs. */
  readonly onFailed?: (reason: string) => void;
  /** The basemap could not be read: the plan is drawn on empty ground. */
  readonly onBasemapMissing?: (reason: string) => void;
  /** A sheet of the reader's own is drawn; what it says of its origin. */
  readonly onSheet?: (sheet: Sheet, attribution: string) => void;
  /** A sheet of the reader's own cannot be drawn. */
  readonly onSheetBroken?: (sheet: Sheet, reason: string) => void;
}
