/** Terra Draw's own view of MapLibre: loaded with the first line that is drawn. */
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { MapLibreMap } from './maplibre.ts';
import type { DrawAdapter } from './surface.ts';

/** An adapter for one use: it adds its layers over everything when it is started, and takes them away when it is stopped. */
export function adapterOf(map: MapLibreMap): DrawAdapter {
  return new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9, prefixId: 'draw' });
}
