/** The ribbon as shapes: where chainage and minute lie, and one path a state. Pure. */
import type { BorderRibbon, RibbonHole, RibbonState } from '#core/coverage/time/ribbon.ts';

/** What is drawn apart: somebody there, nobody for up to half of what is allowed, for up to all of it, for longer. */
export const SHADES = ['covered', 'fresh', 'due', 'gap', 'exempt'] as const;
export type Shade = (typeof SHADES)[number];
/** A gap too narrow or low for its hatch is drawn solid. */
export type Paths = Readonly<Record<Shade | 'sliver', string>>;
const SLIVER_PX = 5;
const SHADE_OF: Readonly<Record<RibbonState, Shade>> = { present: 'covered', fresh: 'fresh', due: 'due', gap: 'gap' };
export { FADED } from '#map/theme.ts';

/** Pixels of a ribbon whose west is on the left; `flipped` where its chainage begins in the east. */
export interface Frame { readonly widthPx: number; readonly highPx: number; readonly flipped: boolean; readonly lengthM: number; readonly lengthMin: number }

export const xOf = ({ widthPx, flipped, lengthM }: Frame, atM: number): number => (flipped ? 1 - atM / lengthM : atM / lengthM) * widthPx;
export const yOf = ({ highPx, lengthMin }: Frame, minute: number): number => (minute / lengthMin) * highPx;
export const metresAt = ({ widthPx, flipped, lengthM }: Frame, x: number): number => lengthM * Math.min(1, Math.max(0, flipped ? 1 - x / widthPx : x / widthPx));
export const minuteAt = ({ highPx, lengthMin }: Frame, y: number): number => Math.min(lengthMin - 1e-6, Math.max(0, (y / highPx) * lengthMin));

/** The two sides of a stretch, left first. */
export function sidesOf(frame: Frame, fromM: number, toM: number): [number, number] {
  const [a, b] = [xOf(frame, fromM), xOf(frame, toM)];
  return a < b ? [a, b] : [b, a];
}

interface Box { x0: number; x1: number; readonly y0: number; readonly y1: number }

/** One path a shade, on whole pixels so that neighbours leave no seam. A gap is at least a pixel wide and high: none is lost between two of them. */
export function ribbonPaths({ columns }: BorderRibbon, frame: Frame): Paths {
  const boxes: Record<Shade, Box[]> = { covered: [], fresh: [], due: [], gap: [], exempt: [] };
  const ordered = frame.flipped ? [...columns].reverse() : columns;
  for (const column of ordered) {
    const [left, right] = sidesOf(frame, column.fromM, column.toM).map(Math.round) as [number, number];
    if (column.exempt) { put(boxes.exempt, left, right, 0, frame.highPx); continue; }
    for (const { shade, fromMin, toMin } of shadesOf(column.runs)) {
      const y0 = Math.round(yOf(frame, fromMin)), y1 = Math.round(yOf(frame, toMin));
      if (shade !== 'gap') put(boxes[shade], left, right, y0, y1);
      else {
        const [x, y] = [Math.min(left, Math.round(frame.widthPx) - 1), Math.min(y0, frame.highPx - 1)];
        put(boxes.gap, x, Math.max(right, x + 1), y, Math.max(y1, y + 1));
      }
    }
  }
  const path = (all: readonly Box[]) => all.map(({ x0, x1, y0, y1 }) => `M${x0} ${y0}H${x1}V${y1}H${x0}Z`).join('');
  const thin = ({ x0, x1, y0, y1 }: Box) => x1 - x0 < SLIVER_PX || y1 - y0 < SLIVER_PX;
  return { covered: path(boxes.covered), fresh: path(boxes.fresh), due: path(boxes.due), gap: path(boxes.gap.filter((box) => !thin(box))), sliver: path(boxes.gap.filter(thin)), exempt: path(boxes.exempt) };
}

function shadesOf(runs: BorderRibbon['columns'][number]['runs']): { shade: Shade; fromMin: number; toMin: number }[] {
  const out: { shade: Shade; fromMin: number; toMin: number }[] = [];
  for (const { fromMin, toMin, state } of runs) {
    const last = out.at(-1);
    if (last?.shade === SHADE_OF[state]) last.toMin = toMin;
    else out.push({ shade: SHADE_OF[state], fromMin, toMin });
  }
  return out;
}

/** Adds a box, or makes one of the column before wider. */
function put(boxes: Box[], x0: number, x1: number, y0: number, y1: number): void {
  if (x1 <= x0 || y1 <= y0) return;
  for (let at = boxes.length - 1; at >= 0 && at > boxes.length - 24; at -= 1) {
    const box = boxes[at]!;
    if (box.x1 !== x0 || box.y0 !== y0 || box.y1 !== y1) continue;
    box.x1 = x1;
    return;
  }
  boxes.push({ x0, x1, y0, y1 });
}

/** A hole as boxes in the picture: two where it runs over midnight. */
export function boxesOf(frame: Frame, { fromM, toM, fromMin, toMin }: Pick<RibbonHole, 'fromM' | 'toM' | 'fromMin' | 'toMin'>): { x: number; y: number; width: number; height: number }[] {
  const [left, right] = sidesOf(frame, fromM, toM);
  const hours = toMin > frame.lengthMin ? [[fromMin, frame.lengthMin], [0, toMin - frame.lengthMin]] as const : [[fromMin, toMin]] as const;
  return hours.map(([from, to]) => ({ x: left, y: yOf(frame, from), width: right - left, height: yOf(frame, to) - yOf(frame, from) }));
}

/** Words that stand in a hole, one or two lines about a middle. */
export interface HoleLabel { readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly width: number }

/** Height of a line of words in a hole, in sizes of the type. */
export const LABEL_LINE = 1.3;
/** A hole that is wide but not high is worth its length alone from this width, in sizes of the type (80 px at 13 px). */
const WIDE = 80 / 13;

/** The words of those holes that have room for them, the length alone where a wide one has room for no more; none lies over another. `em` is the size of the type, pixels. */
export function holeLabels(frame: Frame, holes: readonly RibbonHole[], words: (hole: RibbonHole) => readonly [size: string, hours: string], em: number): HoleLabel[] {
  const labels: HoleLabel[] = [];
  const line = em * LABEL_LINE;
  for (const hole of holes) {
    const box = boxesOf(frame, hole).reduce((best, each) => (each.height > best.height ? each : best));
    if (box.height < line) continue;
    const [size, hours] = words(hole);
    const widthOf = (lines: readonly string[]) => Math.max(...lines.map((each) => textPx(each, em))) + em * 0.5;
    const lines = [[`${size} · ${hours}`], [size, hours], ...(box.width >= WIDE * em ? [[size]] : [])].find((each) => widthOf(each) <= box.width && line * each.length <= box.height);
    if (!lines) continue;
    const width = widthOf(lines);
    const label = { x: box.x + box.width / 2, y: box.y + box.height / 2, lines, width };
    const high = line * lines.length;
    if (labels.every((other) => Math.abs(other.x - label.x) * 2 > other.width + label.width || Math.abs(other.y - label.y) * 2 > line * other.lines.length + high)) labels.push(label);
  }
  return labels;
}

/** About how wide a text is, pixels: a Chinese character is as wide as high, and so is the middle dot beside it; others a little over half. */
export function textPx(text: string, em: number): number {
  let width = 0;
  for (const sign of text) width += /[\u2e80-\uffef·≤]/.test(sign) ? em : em * (/[\u202f .,:]/.test(sign) ? 0.3 : 0.58);
  return width;
}

/** Chainages at which the header has a mark: whole kilometres, at least `apartPx` apart. */
export function kilometreMarks({ widthPx, lengthM }: Frame, apartPx: number): number[] {
  const atLeast = (apartPx / widthPx) * lengthM;
  const step = [0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((km) => km * 1000 >= atLeast) ?? 5000;
  return Array.from({ length: Math.floor(lengthM / (step * 1000)) + 1 }, (_, k) => k * step * 1000);
}
