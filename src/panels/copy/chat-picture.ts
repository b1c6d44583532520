/** A picture for a phone chat: title, figures with their basis, the map, a legend, the date. Drawn in the page; it holds no name of a user or a machine. */
import type { CopyWords } from '#i18n/copy-words.ts';
import { offPage, type Under } from '#map/off-page.ts';
import type { PictureInput } from '#map/picture.ts';
import { themes } from '#map/theme.ts';
import type { Bounds } from '#map/view.ts';

export const pictureSize = { width: 1080, height: 1440 } as const;
const HEAD = 300;
const FOOT = 190;
const MARGIN = 40;
/** Lines and words of the map are twice as large as on screen: the picture is looked at in half its size. */
const MAP_SCALE = 2;

export interface PictureText {
  readonly title: string;
  /** Name of a figure, its value, what is not covered. */
  readonly figures: readonly { readonly name: string; readonly value: string; readonly rest: string }[];
  readonly basis: string;
  readonly foot: readonly string[];
  /** Set for made-up data; drawn large. */
  readonly synthetic: string | null;
}

export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  /** What a sheet of the reader's own says of its origin. */
  readonly attribution: string;
}

/** The map of the picture; rejects where there is no WebGL, or where it does not come to rest. */
export function mapCanvas(input: PictureInput, bounds: Bounds | null, under: Under): Promise<MapPicture> {
  const [width, height] = [pictureSize.width, pictureSize.height - HEAD - FOOT];
  return offPage({ width, height, input, under, options: { scale: MAP_SCALE } }, async ({ view, picture, attribution }) => {
    if (bounds) view.zoomTo(bounds);
    else view.zoomToPlan();
    const copy = blank(width, height);
    copy.getContext('2d')?.drawImage(await picture(), 0, 0, width, height);
    return { canvas: copy, attribution: attribution() };
  });
}

/** The whole sheet. Waits for the letters it needs. */
export async function chatPicture(map: CanvasImageSource, text: PictureText, legend: CopyWords['legend']): Promise<HTMLCanvasElement> {
  const { width, height } = pictureSize;
  const canvas = blank(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2D canvas');
  const letters = JSON.stringify([text, legend]);
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 30px "Noto Sans SC"`, letters)));
  const theme = themes.light;
  const write = (said: string, x: number, y: number, size: number, { bold = false, colour = theme.ink, most = width - x - MARGIN, least = size } = {}) => {
    /* An origin is written smaller rather than cut. */
    for (let now = size; ; now--) {
      pen.font = `${bold ? 700 : 400} ${now}px "Noto Sans SC", sans-serif`;
      if (now <= least || pen.measureText(said).width <= most) break;
    }
    pen.fillStyle = colour;
    pen.fillText(clipped(pen, said, most), x, y);
  };
  pen.fillStyle = theme.panel;
  pen.fillRect(0, 0, width, height);
  write(text.title, MARGIN, 72, 44, { bold: true });
  const wide = (width - 2 * MARGIN) / Math.max(1, text.figures.length);
  for (const [at, { name, value, rest }] of text.figures.entries()) {
    const x = MARGIN + at * wide;
    write(name, x, 126, 28, { colour: theme.ink2, most: wide - 16 });
    write(value, x, 190, 60, { bold: true, most: wide - 16 });
    write(rest, x, 232, 26, { colour: theme.gapText, most: wide - 16 });
  }
  write(text.basis, MARGIN, 278, 26, { colour: theme.ink2 });
  pen.drawImage(map, 0, HEAD);
  pen.fillStyle = theme.ink2;
  pen.fillRect(0, HEAD - 1, width, 2);
  pen.fillRect(0, height - FOOT - 1, width, 2);
  const y = height - FOOT + 44;
  let x: number = MARGIN;
  for (const [said, colour, share] of [[legend.covered, theme.covered, 0.35], [legend.gap, theme.gap, 0.35], [legend.border, theme.borderUncovered, 1]] as const) {
    pen.globalAlpha = share;
    pen.fillStyle = colour;
    pen.fillRect(x, y - (share === 1 ? 14 : 24), 44, share === 1 ? 10 : 28);
    pen.globalAlpha = 1;
    pen.strokeStyle = colour;
    if (share !== 1) pen.strokeRect(x, y - 24, 44, 28);
    write(said, x + 56, y, 28);
    x += 56 + pen.measureText(said).width + 40;
  }
  if (text.synthetic) write(text.synthetic, MARGIN, y + 48, 30, { bold: true });
  for (const [at, line] of text.foot.entries()) write(line, MARGIN, y + (text.synthetic ? 88 : 48) + at * 34, 24, { colour: theme.ink2, least: 16 });
  return canvas;
}

/** PNG bytes of a canvas: pixels and nothing else. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, fail) => { canvas.toBlob((blob) => { if (blob) done(blob); else fail(new Error('no PNG')); }, 'image/png'); });
}

function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** A text cut to a width, with a sign that it was. */
function clipped(pen: CanvasRenderingContext2D, text: string, most: number): string {
  if (pen.measureText(text).width <= most) return text;
  let end = text.length;
  while (end > 0 && pen.measureText(`${text.slice(0, end)}…`).width > most) end--;
  return `${text.slice(0, end)}…`;
}
