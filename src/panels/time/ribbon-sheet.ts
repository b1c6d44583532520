/** The ribbon as a sheet that stands alone: title, date, both axes in words, legend. The same pieces are written as SVG and painted as PNG; its colours are those of paper. */
import type { BorderRibbon } from '#core/coverage/time/ribbon.ts';
import type { RibbonWords } from '#i18n/ribbon-words.ts';
import { themes } from '#map/theme.ts';
import type { SectionLabel } from './ribbon-facts.ts';
import { FADED, holeLabels, kilometreMarks, LABEL_LINE, ribbonPaths, SHADES, textPx, xOf, yOf, type Frame, type HoleLabel, type Paths } from './ribbon-paths.ts';

/** One piece of a sheet. `hatch` and `dots` are patterns over what is already there. */
export type Piece =
  | { readonly type: 'path'; readonly d: string; readonly fill: string | 'hatch' | 'dots'; readonly opacity?: number; readonly stroke?: string; readonly x: number; readonly y: number }
  | { readonly type: 'text'; readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly colour: string; readonly bold?: boolean; readonly anchor?: 'start' | 'middle' | 'end' };

export interface Sheet { readonly width: number; readonly height: number; readonly paper: string; readonly gap: string; readonly grey: string; readonly pieces: readonly Piece[] }

/** What stands on the sheet besides the ribbon. */
export interface SheetText {
  readonly title: string; readonly basis: string; readonly ends: readonly [string, string]; readonly foot: string; readonly synthetic: string | null;
  readonly sections: (frame: Frame, em: number) => readonly SectionLabel[]; readonly kilometre: (km: number) => string; readonly hours: readonly { readonly minute: number; readonly text: string }[];
  readonly label: (hole: BorderRibbon['holes'][number]) => readonly [string, string];
  readonly legend: RibbonWords['legend'] | RibbonWords['free'];
  readonly nights: readonly (readonly [number, number])[];
}

const WIDTH = 1600;
const MARGIN = 40;
const AXIS = 56;
const ROW = 20;
const SIZE = 18;
const HATCH = 9;
/** Beside the hours of the night. */
const NIGHT = '#D5DAE0';

export function ribbonSheet(ribbon: BorderRibbon, flipped: boolean, text: SheetText, words: RibbonWords): Sheet {
  const t = themes.light, grey = '#8C8579';
  const frame: Frame = { widthPx: WIDTH - 2 * MARGIN - AXIS, highPx: 24 * ROW, flipped, lengthM: ribbon.lengthM, lengthMin: ribbon.lengthMin };
  const pieces: Piece[] = [];
  const write = (said: string, x: number, y: number, more: Partial<Extract<Piece, { type: 'text' }>> = {}) => pieces.push({ type: 'text', text: said, x, y, size: SIZE, colour: t.ink, ...more });
  const fill = (d: string, colour: string, x: number, y: number, more: { opacity?: number; stroke?: string } = {}) => { if (d) pieces.push({ type: 'path', d, fill: colour, x, y, ...more }); };
  const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`;
  const left = MARGIN + AXIS;
  const title = fitted(text.title, WIDTH - 2 * MARGIN, 30, SIZE);
  write(title.text, MARGIN, 58, { size: title.size, bold: true });
  write(text.basis, MARGIN, 90, { colour: t.ink2 });
  /* Beside the date, which is short: a title may be as long as the sheet is wide. */
  if (text.synthetic) write(text.synthetic, WIDTH - MARGIN, 90, { bold: true, anchor: 'end', size: 22 });
  write(words.axes, MARGIN, 118, { colour: t.ink2 });
  const head = 152, top = head + 30;
  for (const mark of kilometreMarks(frame, 90)) {
    const x = left + xOf(frame, mark);
    fill(box(x - 0.5, head - 7, 1, 7), t.ink2, 0, 0);
    write(text.kilometre(mark / 1000), x, head - 10, { colour: t.ink2, anchor: x < left + 30 ? 'start' : x > left + frame.widthPx - 30 ? 'end' : 'middle' });
  }
  const sections = text.sections(frame, SIZE);
  for (const { left: from, right: to, text: said } of sections) {
    fill(box(from, 0, to - from, 28), '#F4F6F8', left, head, { stroke: '#D5DAE0' });
    if (said) write(said, left + (from + to) / 2, head + 20, { colour: t.ink2, anchor: 'middle' });
  }
  for (const { atM, onDuty } of ribbon.posts) fill(`M${xOf(frame, atM)} -7l4 7h-8z`, onDuty ? t.onDuty : t.panel, left, head, { stroke: onDuty ? t.onDuty : t.offDuty });
  for (const [from, to] of text.nights) fill(box(MARGIN, yOf(frame, from), AXIS, yOf(frame, to) - yOf(frame, from)), NIGHT, 0, top);
  for (const { minute, text: said } of text.hours) {
    const y = top + yOf(frame, minute);
    fill(box(left - 6, y - 0.5, 6, 1), t.ink2, 0, 0);
    write(said, left - 10, minute === 0 ? y + 15 : y + (minute >= ribbon.lengthMin ? -2 : 6), { colour: t.ink2, anchor: 'end' });
  }
  const paths = ribbonPaths(ribbon, frame);
  shade(paths, left, top);
  fill(`M0 0H${frame.widthPx}V${frame.highPx}H0Z`, 'none', left, top, { stroke: t.ink2 });
  for (const label of holeLabels(frame, ribbon.holes, text.label, SIZE)) plate(label);
  const below = top + frame.highPx + 28;
  write(`◀ ${text.ends[0]}`, left, below, { colour: t.ink2 });
  write(`${text.ends[1]} ▶`, left + frame.widthPx, below, { colour: t.ink2, anchor: 'end' });
  let x = MARGIN;
  for (const each of SHADES) {
    const said = text.legend[each];
    if (said === null) continue;
    shade({ covered: '', fresh: '', due: '', gap: '', sliver: '', exempt: '', [each]: box(0, 0, 40, 20) }, x, below + 24);
    fill(box(0, 0, 40, 20), 'none', x, below + 24, { stroke: grey });
    write(said, x + 50, below + 41);
    x += 50 + textPx(said, SIZE) + 36;
  }
  fill(box(0, 0, 40, 20), NIGHT, x, below + 24, { stroke: grey });
  write([words.nights, ...sections.flatMap(({ byId }) => byId ?? [])].join(' · '), x + 50, below + 41);
  write([words.postsMark, text.foot].join(' · '), MARGIN, below + 76, { colour: t.ink2 });
  return { width: WIDTH, height: below + 100, paper: t.panel, gap: t.gap, grey, pieces };

  function shade({ covered, fresh, due, gap, sliver, exempt }: Paths, dx: number, dy: number) {
    fill(covered, t.covered, dx, dy);
    fill(fresh, t.covered, dx, dy, { opacity: FADED.fresh });
    fill(due, t.covered, dx, dy, { opacity: FADED.due });
    fill(exempt, 'dots', dx, dy);
    fill(gap, t.panel, dx, dy);
    fill(gap, t.gap, dx, dy, { opacity: 0.14 });
    fill(gap, 'hatch', dx, dy);
    fill(sliver, t.gap, dx, dy);
  }
  function plate({ x: middle, y, lines, width }: HoleLabel) {
    const high = SIZE * LABEL_LINE * lines.length;
    fill(box(middle - width / 2, y - high / 2, width, high), t.panel, left, top);
    lines.forEach((line, n) => write(line, left + middle, top + y + (n - (lines.length - 1) / 2) * SIZE * LABEL_LINE + SIZE * 0.36, { colour: t.gapText, bold: true, anchor: 'middle' }));
  }
}

/** The largest type between `least` and `most` in which a text has room, pixels; cut with "…" where even the least is too wide. */
function fitted(text: string, room: number, most: number, least: number): { readonly text: string; readonly size: number } {
  const size = Math.max(least, Math.min(most, (most * room) / textPx(text, most)));
  let end = text.length;
  while (end > 0 && textPx(`${text.slice(0, end)}…`, size) > room && textPx(text, size) > room) end -= 1;
  return { size, text: end === text.length ? text : `${text.slice(0, end).trimEnd()}…` };
}

const FONT = '"Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

/** The sheet as a file of its own: no style sheet, no font, no picture from elsewhere. Names are text, whatever they hold. */
export function sheetSvg({ width, height, paper, gap, grey, pieces }: Sheet, title: string): string {
  const body = pieces.map((piece) => {
    if (piece.type === 'text') return `<text x="${num(piece.x)}" y="${num(piece.y)}" font-size="${piece.size}" fill="${piece.colour}"${piece.bold ? ' font-weight="700"' : ''}${piece.anchor && piece.anchor !== 'start' ? ` text-anchor="${piece.anchor}"` : ''}>${escaped(piece.text)}</text>`;
    const fill = piece.fill === 'hatch' || piece.fill === 'dots' ? `url(#${piece.fill})` : piece.fill;
    return `<path d="${piece.d}" fill="${fill}"${piece.opacity ? ` fill-opacity="${piece.opacity}"` : ''}${piece.stroke ? ` stroke="${piece.stroke}"` : ''}${piece.x || piece.y ? ` transform="translate(${num(piece.x)} ${num(piece.y)})"` : ''}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${num(height)}" viewBox="0 0 ${width} ${num(height)}" font-family="${escaped(FONT)}">
<title>${escaped(title)}</title>
<defs><pattern id="hatch" width="${HATCH}" height="${HATCH}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1.5 0V${HATCH}" stroke="${gap}" stroke-width="3"/></pattern><pattern id="dots" width="9" height="9" patternUnits="userSpaceOnUse"><circle cx="4.5" cy="4.5" r="1.8" fill="${grey}"/></pattern></defs>
<rect width="100%" height="100%" fill="${paper}"/>
${body.join('\n')}
</svg>
`;
}

/** The sheet as pixels, `scale` a unit. Waits for the letters it needs. */
export async function sheetCanvas({ width, height, paper, gap, grey, pieces }: Sheet, scale: number): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = Math.ceil(height) * scale;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2D canvas');
  const letters = pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} ${SIZE}px "Noto Sans SC"`, letters)));
  pen.scale(scale, scale);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const piece of pieces) {
    pen.save();
    if (piece.type === 'text') {
      pen.font = `${piece.bold ? 700 : 400} ${piece.size}px ${FONT}`;
      pen.textAlign = piece.anchor === 'middle' ? 'center' : piece.anchor ?? 'start';
      pen.fillStyle = piece.colour;
      pen.fillText(piece.text, piece.x, piece.y);
    } else {
      pen.translate(piece.x, piece.y);
      const path = new Path2D(piece.d);
      if (piece.fill === 'hatch' || piece.fill === 'dots') texture(pen, path, piece.fill, width, height, piece.fill === 'hatch' ? gap : grey);
      else if (piece.fill !== 'none') { pen.globalAlpha = piece.opacity ?? 1; pen.fillStyle = piece.fill; pen.fill(path); }
      if (piece.stroke) { pen.strokeStyle = piece.stroke; pen.stroke(path); }
    }
    pen.restore();
  }
  return canvas;
}

/** Lines or dots inside a path. */
function texture(pen: CanvasRenderingContext2D, path: Path2D, kind: 'hatch' | 'dots', width: number, height: number, colour: string): void {
  pen.clip(path);
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = 3;
  pen.beginPath();
  if (kind === 'hatch') for (let x = -height; x < width; x += HATCH * Math.SQRT2) { pen.moveTo(x, height); pen.lineTo(x + height, 0); }
  else for (let x = 4.5; x < width; x += 9) for (let y = 4.5; y < height; y += 9) { pen.moveTo(x + 1.8, y); pen.arc(x, y, 1.8, 0, 2 * Math.PI); }
  if (kind === 'hatch') pen.stroke();
  else pen.fill();
}

const num = (value: number) => String(Math.round(value * 100) / 100);
