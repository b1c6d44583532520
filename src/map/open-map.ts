import { basemapSources, type Archives } from './basemap.ts';
import { fontFaces } from './fonts.ts';
import { layers } from './layers.ts';
import type { Look } from './look.ts';
import { MapLibreMap } from './maplibre.ts';
import { planSources } from './painter.ts';
import type { Bounds, MapViewOptions } from './view-options.ts';

const HOME: Bounds = [130.5, 44.5, 136.5, 48.5];
/** MapLibre's own is half of it, and what is larger it draws at a lower ratio without a word. */
const MOST_CANVAS_PX = 8192;

/** A map with all its layers and nothing of a plan in them. */
export function openMap(node: HTMLElement, options: MapViewOptions, archives: Archives, look: Look): MapLibreMap {
  const [west, south, east, north] = options.bounds ?? HOME;
  const side = options.maxCanvasPx ?? MOST_CANVAS_PX;
  return new MapLibreMap({
    container: node, bounds: [west, south, east, north], attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false,
    style: { version: 8, 'font-faces': fontFaces(), transition: { duration: options.still ? 0 : 120, delay: 0 }, sources: { ...basemapSources(archives), ...planSources() }, layers: layers(look) },
    maxPitch: 0, minZoom: 2, maxZoom: 18, cooperativeGestures: false, renderWorldCopies: false, maxCanvasSize: [side, side], ...(options.pixelRatio ? { pixelRatio: options.pixelRatio } : {}),
    fadeDuration: options.still ? 0 : 120, canvasContextAttributes: { preserveDrawingBuffer: options.preserveDrawingBuffer ?? false, antialias: false },
  });
}
