/** A map without a map: a degree is 40 pixels, north is up, and what lies there is found by the plan itself. */
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import type { Hit } from '#map/hit.ts';
import type { DrawAdapter, Hand, Pixel, Pointing, Surface } from '#map/surface.ts';
import { themes } from '#map/theme.ts';
import { EngineClient } from '#session/engine-client.ts';
import { Session } from '#session/session.svelte.ts';
import type { Desk } from '#tools/desk.ts';
import { Toolbox } from '#tools/toolbox.svelte.ts';
import type { Feature } from 'geojson';

const PX_A_DEGREE = 40;
/** Degrees of the left upper corner. */
const CORNER: Position = [130, 48];
export const SIZE = { width: 800, height: 600 };

export const make = (id: string, kind: string, geometry: unknown, properties: object = {}): AnyFeature => ({ id, kind, geometry, properties }) as unknown as AnyFeature;
export const post = (id: string, at: Position, properties: object = { postType: 'watchtower', radiusM: 20_000 }): AnyFeature => make(id, 'post', { type: 'Point', coordinates: at }, properties);
export const route = (id: string, coordinates: readonly Position[], properties: object = { mode: 'foot' }, kind = 'patrolRoute'): AnyFeature => make(id, kind, { type: 'LineString', coordinates }, properties);

export const project = ([lon, lat]: Position): Pixel => ({ x: (lon - CORNER[0]) * PX_A_DEGREE, y: (CORNER[1] - lat) * PX_A_DEGREE });
export const unproject = ({ x, y }: Pixel): Position => [CORNER[0] + x / PX_A_DEGREE, CORNER[1] - y / PX_A_DEGREE];

export interface FakeDesk extends Desk {
  readonly sketched: Feature[];
  readonly plan: () => Plan;
  feature(id: string): AnyFeature | null;
}

/** A session with a plan open, a toolbox, and a surface on which points are hit within 16 pixels and lines within 8. */
export function fakeDesk(features: readonly AnyFeature[], adapter?: () => DrawAdapter): FakeDesk {
  const silent = { postMessage() {}, terminate() {}, onmessage: null, onerror: null };
  const session = new Session(new EngineClient(() => silent as never, 1e6));
  void session.show({ plan: { meta: { id: 'p' }, features, foreign: {} }, dropped: {} } as never, [], { kind: 'file', id: null, name: 'p' });
  const sketched: Feature[] = [];
  const surface: Surface = {
    project, unproject, size: () => SIZE, colours: () => themes.light,
    sketch: (parts) => { sketched.splice(0, Infinity, ...parts); },
    hit: (at) => hitIn(session.plan?.features ?? [], at),
    drawing: async () => { if (!adapter) throw new Error('no drawing here'); return adapter(); },
  };
  return { session, surface, toolbox: new Toolbox(), snap: (at) => unproject(at), sketched, plan: () => session.plan!, feature: (id) => session.featureById(id) };
}

function hitIn(features: readonly AnyFeature[], at: Pixel): Hit | null {
  const near = (from: Pixel, to: Pixel): number => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const square = dx * dx + dy * dy;
    const t = square > 0 ? Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / square)) : 0;
    return Math.hypot(at.x - from.x - t * dx, at.y - from.y - t * dy);
  };
  const found = features.find(({ geometry }) => {
    if (geometry?.type === 'Point') return Math.hypot(project(geometry.coordinates).x - at.x, project(geometry.coordinates).y - at.y) <= 16;
    const lines = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'Polygon' ? geometry.coordinates : [];
    return lines.some((line) => line.some((position, index) => index > 0 && near(project(line[index - 1]!), project(position)) <= 8));
  });
  return found ? { id: found.id, kind: found.kind, lngLat: unproject(at) } : null;
}

type Held = Partial<Pick<Pointing, 'shift' | 'alt' | 'touch'>>;
export const pointing = (x: number, y: number, held: Held = {}): Pointing => ({ at: { x, y }, position: unproject({ x, y }), shift: false, alt: false, touch: false, ...held });

/** Presses, moves through points and lets go, as the map brings it to a hand; a press that is not taken and not moved is a click. */
export function stroke(hand: Hand, points: readonly (readonly [number, number])[], held: Held = {}): void {
  const [first, ...rest] = points;
  if (!first) return;
  const taken = hand.press(pointing(...first, held));
  if (taken) {
    for (const point of rest) hand.drag(pointing(...point, held));
    hand.release(pointing(...(points.at(-1) ?? first), held), rest.length > 0);
  } else if (rest.length === 0) hand.click(pointing(...first, held));
}


/** Another window takes the plan: nothing may be changed here any more. */
export function readOnly(session: { readonly autosave: object }): void {
  Object.defineProperty(session.autosave, 'readOnly', { value: true });
}
