/** Positions before and after as a drawing of its own, small enough for a dialog. */
import { boxOfMost, type Box } from '#formats/coordinates/axes.ts';
import { boxAround } from '#formats/doctor/positions.ts';
import type { Dot } from '#formats/doctor/report.ts';
import type { Plan, Position } from '#core/plan/plan.ts';

export interface SketchDot { readonly read: Position | null; readonly taken: Position | null; readonly state: Dot['state']; readonly moved: boolean }
export interface SketchPicture { readonly dots: readonly SketchDot[]; /** Outline of the plan as paths. */ readonly plan: string; /** Records that lie outside the drawing: where they are taken to be, or, refused, where they were read. */ readonly beyond: number }

/** Pixels by which a position must move to be drawn as moved. */
const SEEN = 2;
/** Positions of the plan drawn at most: an outline, no map. */
const MOST = 4000;

/** The drawing, `width` by `height` pixels: everything that is taken is in it, what is read elsewhere lies beyond. */
export function sketchOf(dots: readonly Dot[], plan: Plan | null, width: number, height: number): SketchPicture {
  const taken = dots.flatMap((dot) => (dot.taken ? [dot.taken] : dot.read ? [dot.read] : []));
  const lines = plan ? linesOf(plan) : [];
  const box = boxFor(taken, lines);
  if (!box) return { dots: [], plan: '', beyond: 0 };
  const [west, south, east, north] = box;
  const narrow = Math.cos((south + north) / 2 * Math.PI / 180);
  const scale = Math.min(width * 0.88 / Math.max((east - west) * narrow, 1e-6), height * 0.88 / Math.max(north - south, 1e-6));
  const put = ([lon, lat]: Position): Position => [width / 2 + (lon - (west + east) / 2) * narrow * scale, height / 2 - (lat - (south + north) / 2) * scale];
  const inside = (at: Position | null): Position | null => (at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height ? at : null);
  const shown = dots.map((dot): SketchDot => {
    const [read, goal] = [dot.read && put(dot.read), dot.taken && put(dot.taken)];
    return { read: inside(read), taken: inside(goal), state: dot.state, moved: read !== null && goal !== null && Math.hypot(read[0] - goal[0], read[1] - goal[1]) > SEEN };
  });
  const path = lines.map((line) => line.map((one, at) => { const [x, y] = put(one); return `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`; }).join('')).join('');
  const beyond = shown.filter(({ read, taken }, at) => (dots[at]?.taken ? !taken : dots[at]?.read && !read)).length;
  return { dots: shown, plan: path, beyond };
}

/** Around most of what is taken, with the plan where it is near. */
function boxFor(taken: readonly Position[], lines: readonly (readonly Position[])[]): Box | null {
  const most = boxOfMost(taken);
  const near = most ? taken.filter(([lon, lat]) => lon >= most[0] && lon <= most[2] && lat >= most[1] && lat <= most[3]) : taken;
  const around = boxAround(near) ?? boxAround(lines.flat());
  const plan = boxAround(lines.flat());
  if (!around || !plan) return around;
  const reach = Math.max(around[2] - around[0], around[3] - around[1], 0.05) * 4;
  return plan[0] > around[0] - reach && plan[2] < around[2] + reach && plan[1] > around[1] - reach && plan[3] < around[3] + reach ? boxAround([...near, ...lines.flat()]) : around;
}

/** Borders and areas of a plan, thinned to what a small drawing shows. */
function linesOf({ features }: Plan): Position[][] {
  const lines = features.flatMap(({ kind, geometry }): (readonly Position[])[] => {
    if (kind !== 'borderLine' && kind !== 'areaOfResponsibility') return [];
    switch (geometry?.type) {
      case 'LineString': return [geometry.coordinates];
      case 'MultiLineString': return [...geometry.coordinates];
      case 'Polygon': return [...geometry.coordinates];
      case 'MultiPolygon': return geometry.coordinates.flat();
      default: return [];
    }
  });
  const step = Math.max(1, Math.ceil(lines.reduce((sum, line) => sum + line.length, 0) / MOST));
  return lines.map((line) => line.filter((_, at) => at % step === 0 || at === line.length - 1));
}
