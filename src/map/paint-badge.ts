/** Badges of posts and places on a canvas whose unit is one CSS pixel and whose origin is the badge's middle. */
import type { PostType } from '#core/plan/schema.ts';
import type { PlaceState } from './draw-places.ts';
import { glyphs } from './glyphs.ts';
import { silhouettes, type Silhouette, type Standing } from './symbols.ts';
import type { MapTheme } from './theme.ts';

type Pen = CanvasRenderingContext2D;

/** Below this size a badge is a silhouette only, below the second a dot. */
const GLYPH_FROM = 17;
const SHAPE_FROM = 9;

/** A post of `size` pixels. Widest silhouettes are 1.4 times as wide. */
export function paintPost(pen: Pen, theme: MapTheme, type: PostType, standing: Standing, size: number, scale: number): void {
  const shape = size < SHAPE_FROM ? 'circle' : silhouettes[type];
  const outline = silhouette(shape, size);
  const edge = standing === 'solid' || standing === 'dashed' ? theme.onDuty : theme.offDuty;
  pen.lineJoin = 'round';
  stroke(pen, outline, theme.land, (standing === 'solid' ? 3 : 4.5) * scale);
  pen.fillStyle = standing === 'solid' ? theme.onDuty : theme.panel;
  pen.fill(outline);
  if (standing !== 'solid') stroke(pen, outline, edge, (size < SHAPE_FROM ? 1.5 : 2) * scale, standing === 'dashed' ? [3 * scale, 2 * scale] : []);
  if (standing === 'slash') paintSlash(pen, theme, size, scale);
  if (size >= GLYPH_FROM * scale) paintGlyph(pen, shape, glyphs[type], size, standing === 'solid' ? theme.onDutyGlyph : edge, standing === 'slash' ? { colour: theme.panel, width: 2.5 * scale } : null);
}

/** A priority place: hexagon with paper inside; missed carries a thick edge and a flag with "!". */
export function paintPlace(pen: Pen, theme: MapTheme, state: PlaceState, size: number, scale: number): void {
  const outline = polygon(6, size / 2, 0);
  pen.lineJoin = 'round';
  const width = (state === 'missed' ? 3 : 1.5) * scale;
  stroke(pen, outline, theme.land, width + 3 * scale);
  pen.fillStyle = theme.panel;
  pen.fill(outline);
  const edge = { met: theme.covered, missed: theme.gap, plain: theme.ink2, off: theme.offDuty }[state];
  stroke(pen, outline, edge, width, state === 'off' ? [3 * scale, 2 * scale] : []);
  pen.fillStyle = edge;
  if (state === 'met') stroke(pen, new Path2D(`M${-size * 0.2} 0 L${-size * 0.05} ${size * 0.16} L${size * 0.22} ${-size * 0.16}`), edge, 1.75 * scale);
  else if (state !== 'missed') pen.fill(disc(size * 0.12));
  else {
    pen.fillRect(-1.25 * scale, -size * 0.24, 2.5 * scale, size * 0.28);
    pen.fillRect(-1.25 * scale, size * 0.12, 2.5 * scale, 2.5 * scale);
  }
}

function silhouette(shape: Silhouette, size: number): Path2D {
  const path = new Path2D();
  const half = size / 2;
  switch (shape) {
    case 'circle': return disc(half);
    case 'diamond': return polygon(4, half * 1.2, 0);
    case 'triangle': path.moveTo(0, -half * 1.25); path.lineTo(half * 1.3, half); path.lineTo(-half * 1.3, half); path.closePath(); return path;
    case 'square': path.roundRect(-half * 0.95, -half * 0.95, half * 1.9, half * 1.9, half * 0.35); return path;
    case 'pill': path.roundRect(-half * 1.35, -half * 0.8, half * 2.7, half * 1.6, half * 0.8); return path;
    case 'bar': path.rect(-half * 1.35, -half * 0.75, half * 2.7, half * 1.5); return path;
  }
}

/** The glyph, perhaps with a casing that keeps what lies beneath (the slash of a closed post) away from it. */
function paintGlyph(pen: Pen, shape: Silhouette, glyph: string, size: number, colour: string, casing: { readonly colour: string; readonly width: number } | null): void {
  const share = { circle: 0.64, diamond: 0.58, triangle: 0.58, square: 0.68, pill: 0.62, bar: 0.58 }[shape];
  pen.save();
  if (shape === 'triangle') pen.translate(0, size * 0.18);
  pen.scale((size * share) / 16, (size * share) / 16);
  pen.translate(-8, -8);
  const path = new Path2D(glyph);
  if (casing) stroke(pen, path, casing.colour, (casing.width * 16) / (size * share));
  pen.fillStyle = colour;
  pen.fill(path, 'evenodd');
  pen.restore();
}

function paintSlash(pen: Pen, theme: MapTheme, size: number, scale: number): void {
  const reach = size * 0.56;
  const path = new Path2D(`M${-reach} ${reach} L${reach} ${-reach}`);
  stroke(pen, path, theme.panel, 4 * scale);
  stroke(pen, path, theme.offDuty, 2 * scale);
}

function stroke(pen: Pen, path: Path2D, colour: string, width: number, dash: number[] = []): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.stroke(path);
  pen.setLineDash([]);
}

function disc(radius: number): Path2D {
  const path = new Path2D();
  path.arc(0, 0, radius, 0, 2 * Math.PI);
  return path;
}

/** A regular polygon with one corner up. */
function polygon(corners: number, radius: number, turn: number): Path2D {
  const path = new Path2D();
  for (let i = 0; i < corners; i++) {
    const angle = turn + (i / corners) * 2 * Math.PI - Math.PI / 2;
    path.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  path.closePath();
  return path;
}
