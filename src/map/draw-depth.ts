import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';

/** Ground by how many cover it: that of at least one, over it that of at least two, over it that of three and more. */
export function drawDepth({ overlay }: PictureInput): Drawing {
  const ground = overlay?.depth?.ground;
  return { madeFrom: [ground], draw: () => collection((ground ?? []).map(({ atLeast, geometry }) => feature(geometry, { atLeast }))) };
}

/** The border by how many reach it; what nobody reaches is drawn as a gap already. */
export function drawDepthBorder({ overlay }: PictureInput): Drawing {
  const border = overlay?.depth?.border;
  return { madeFrom: [border], draw: () => collection((border ?? []).filter(({ depth }) => depth > 0)
    .map(({ borderId, depth, line }) => feature({ type: 'LineString', coordinates: line }, { id: borderId, depth }))) };
}
