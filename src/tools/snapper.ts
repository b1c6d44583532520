/** What a point on the map is drawn to: vertices first, then lines, by what is shown and near. */
import { BoxIndex } from '#core/coverage/box-index.ts';
import { pointOn } from '#core/geometry/nearest-on-line.ts';
import type { AnyFeature, Line, Plan, Position } from '#core/plan/plan.ts';
import { boundsOf, linesOf } from '#map/along.ts';
import type { Pixel, Surface } from '#map/surface.ts';
import type { Session } from '#session/session.svelte.ts';
import { isSeen } from './box.ts';
import type { SnapCue, Toolbox } from './toolbox.svelte.ts';

const VERTEX_PX = 10;
const LINE_PX = 7;
/** Features looked at: where more meet in one spot, a snap is a guess anyway. */
const MOST = 500;

interface Index { readonly tree: BoxIndex; readonly features: readonly AnyFeature[] }
interface Found { readonly cue: SnapCue; readonly px: number }

export class Snapper {
  readonly #session: Session;
  readonly #surface: Surface;
  readonly #toolbox: Toolbox;
  #indexed: { readonly plan: Plan; readonly index: Index | null } | null = null;

  constructor(session: Session, surface: Surface, toolbox: Toolbox) {
    this.#session = session;
    this.#surface = surface;
    this.#toolbox = toolbox;
  }

  /** Where a point at a pixel is put, and the cue that says why. `free` (Alt held) snaps to nothing; `without` are ids that do not draw it. */
  readonly snap = (at: Pixel, free: boolean, without: ReadonlySet<string> = new Set()): Position => {
    const found = free ? null : this.#find(at, without);
    this.#toolbox.cueAt(found);
    return found?.at ?? this.#surface.unproject(at);
  };

  #find(at: Pixel, without: ReadonlySet<string>): SnapCue | null {
    const index = this.#index();
    if (!index) return null;
    const [west, north] = this.#surface.unproject({ x: at.x - VERTEX_PX, y: at.y - VERTEX_PX });
    const [east, south] = this.#surface.unproject({ x: at.x + VERTEX_PX, y: at.y + VERTEX_PX });
    const here: Position = [(west + east) / 2, (north + south) / 2];
    const scale: Position = [(2 * VERTEX_PX) / (east - west), (2 * VERTEX_PX) / (north - south)];
    let vertex: Found | null = null, line: Found | null = null;
    const count = Math.min(MOST, index.tree.search(west, south, east, north));
    for (const number of index.tree.found.slice(0, count)) {
      const feature = index.features[number];
      if (!feature?.geometry || without.has(feature.id) || !isSeen(feature, this.#session)) continue;
      if (feature.geometry.type === 'Point') {
        vertex = nearer(vertex, feature.geometry.coordinates, here, scale, VERTEX_PX, 'point', feature.id);
        continue;
      }
      for (const one of linesOf(feature.geometry)) {
        for (const position of one) vertex = nearer(vertex, position, here, scale, VERTEX_PX, 'vertex', feature.id);
        if (!vertex) line = nearer(line, nearestPixel(one, here, scale), here, scale, LINE_PX, 'line', feature.id);
      }
    }
    return (vertex ?? line)?.cue ?? null;
  }

  #index(): Index | null {
    const { plan } = this.#session;
    if (!plan) return null;
    if (this.#indexed?.plan !== plan) this.#indexed = { plan, index: indexOf(plan) };
    return this.#indexed.index;
  }
}

const boxes = new WeakMap<AnyFeature, readonly [number, number, number, number]>();

function indexOf(plan: Plan): Index | null {
  const features = plan.features.filter(({ geometry }) => geometry !== null);
  const list = features.map((feature) => {
    let box = boxes.get(feature);
    if (!box) boxes.set(feature, box = (feature.geometry && boundsOf(feature.geometry)) ?? [0, 0, 0, 0]);
    return box;
  });
  return features.length === 0 ? null : { tree: BoxIndex.of(list), features };
}

function nearer(best: Found | null, at: Position | null, [lon, lat]: Position, [sx, sy]: Position, reach: number, to: SnapCue['to'], id: string): Found | null {
  if (!at) return best;
  const px = Math.hypot((at[0] - lon) * sx, (at[1] - lat) * sy);
  return px <= (best?.px ?? reach) && (!best || px < best.px) ? { cue: { at, to, id }, px } : best;
}

/** The point of a line that is nearest on the screen. */
function nearestPixel(line: Line, [lon, lat]: Position, [sx, sy]: Position): Position | null {
  let best = Infinity, found: Position | null = null;
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1]!, line[index]!];
    const ax = (from[0] - lon) * sx, ay = (from[1] - lat) * sy, dx = (to[0] - from[0]) * sx, dy = (to[1] - from[1]) * sy;
    const square = dx * dx + dy * dy;
    const share = square > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square)) : 0;
    const px = Math.hypot(ax + share * dx, ay + share * dy);
    if (px < best) { best = px; found = pointOn(from, to, share); }
  }
  return found;
}
