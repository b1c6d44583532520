import { adviceLines, adviceSymbols } from './advice-layers.ts';
import { basemapGround, basemapNames } from './basemap.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { planGround } from './plan-ground.ts';
import { planLines } from './plan-lines.ts';
import { sketchLayers } from './sketch-layers.ts';
import { roadLines, roadNames } from './roads.ts';
import { graticuleLines, liftedLayers, planSymbols } from './plan-symbols.ts';
import { onWall } from './wall-layers.ts';

/**
 * Every layer of the sheet for a look, bottom first. The same layers in the same order for any look:
 * theme, language, focus and scale change their properties only, so nothing is ever rebuilt.
 */
export function layers(look: Look): LayerSpecification[] {
  const all = [...basemapGround(look), ...roadLines(look), ...graticuleLines(look), ...planGround(look), ...basemapNames(look), ...roadNames(look), ...planLines(look), ...adviceLines(look), ...planSymbols(look), ...adviceSymbols(look), ...liftedLayers(look), ...sketchLayers(look)];
  const { wall, paper } = look;
  if (paper) return all.map((layer) => paper(layer, look));
  return wall ? all.map((layer) => onWall(layer, wall)) : all;
}
