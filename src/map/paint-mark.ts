/** The small marks and patterns of the sheet, on a canvas whose unit is one CSS pixel. */
import type { MapTheme } from './theme.ts';

type Pen = CanvasRenderingContext2D;

/** Disc behind a gap's number, with a paper edge that parts it from the hatch. */
export function paintNumberGround(pen: Pen, theme: MapTheme, size: number, scale: number): void {
  pen.beginPath();
  pen.arc(0, 0, size / 2 + 1.5 * scale, 0, 2 * Math.PI);
  pen.fillStyle = theme.land;
  pen.fill();
  pen.beginPath();
  pen.arc(0, 0, size / 2, 0, 2 * Math.PI);
  pen.fillStyle = theme.gap;
  pen.fill();
}

/** Bar across the end of an uncovered stretch. */
export function paintEndBar(pen: Pen, theme: MapTheme, size: number, scale: number): void {
  pen.fillStyle = theme.land;
  pen.fillRect(-size / 2 - 1.5 * scale, -3 * scale, size + 3 * scale, 6 * scale);
  pen.fillStyle = theme.borderUncovered;
  pen.fillRect(-size / 2, -1.5 * scale, size, 3 * scale);
}

/** Chevron that points along a route. */
export function paintChevron(pen: Pen, theme: MapTheme, size: number, scale: number): void {
  const half = size / 2;
  pen.lineJoin = 'miter';
  for (const [colour, width] of [[theme.land, 5], [theme.onDuty, 2]] as const) {
    pen.beginPath();
    pen.moveTo(-half * 0.5, -half * 0.8);
    pen.lineTo(half * 0.5, 0);
    pen.lineTo(-half * 0.5, half * 0.8);
    pen.strokeStyle = colour;
    pen.lineWidth = width * scale;
    pen.stroke();
  }
}

/** Cross of an obstacle, in ink: an obstacle is a fact beside coverage, neither good nor bad. */
export function paintCross(pen: Pen, theme: MapTheme, size: number, scale: number): void {
  const half = size / 2;
  pen.beginPath();
  for (const side of [-1, 1]) { pen.moveTo(-half, -half * side); pen.lineTo(half, half * side); }
  pen.strokeStyle = theme.ink2;
  pen.lineWidth = 1.5 * scale;
  pen.stroke();
}

/** Tick from the border to the home side; the image's lower edge is the border. */
export function paintTick(pen: Pen, theme: MapTheme, size: number, scale: number): void {
  pen.fillStyle = theme.land;
  pen.fillRect(-2 * scale, -size / 2, 4 * scale, size);
  pen.fillStyle = theme.ink2;
  pen.fillRect(-0.75 * scale, -size / 2, 1.5 * scale, size);
}

/** Small square of a boundary marker. */
export function paintMarker(pen: Pen, theme: MapTheme, size: number, scale: number): void {
  const half = size / 2;
  pen.fillStyle = theme.panel;
  pen.fillRect(-half, -half, size, size);
  pen.strokeStyle = theme.ink2;
  pen.lineWidth = 1.5 * scale;
  pen.strokeRect(-half, -half, size, size);
}

/** A stop of a route beside a recording: a disc with a tick for one visited, half a disc for a stay too short, a square with a cross for one missed. */
export function paintStop(pen: Pen, theme: MapTheme, size: number, scale: number, state: string | undefined): void {
  const half = size / 2, missed = state === 'missed';
  const outline = () => { pen.beginPath(); if (missed) pen.rect(-half, -half, size, size); else pen.arc(0, 0, half, 0, 2 * Math.PI); };
  outline();
  pen.strokeStyle = theme.land;
  pen.lineWidth = 5 * scale;
  pen.stroke();
  pen.fillStyle = state === 'visited' ? theme.covered : theme.panel;
  pen.fill();
  pen.strokeStyle = missed ? theme.gap : theme.covered;
  pen.lineWidth = 2 * scale;
  pen.stroke();
  pen.beginPath();
  if (state === 'short') { pen.arc(0, 0, half, 0, Math.PI); pen.fillStyle = theme.covered; pen.fill(); return; }
  if (missed) for (const side of [-1, 1]) { pen.moveTo(-half * 0.5, -half * 0.5 * side); pen.lineTo(half * 0.5, half * 0.5 * side); }
  else { pen.moveTo(-half * 0.5, 0); pen.lineTo(-half * 0.1, half * 0.45); pen.lineTo(half * 0.55, -half * 0.4); }
  if (!missed) pen.strokeStyle = theme.panel;
  pen.stroke();
}

/** Lines at 45 degrees that meet across the edges of the tile: the canvas is `size` wide, its origin in the middle. */
export function paintHatch(pen: Pen, colour: string, size: number, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(-size + shift, size);
    pen.lineTo(size + shift, -size);
  }
  pen.stroke();
}
