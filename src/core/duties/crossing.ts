/** Where a line goes through another line or into ground; edges are straight in lon/lat (RFC 7946), so all is done in degrees. */
import { BoxIndex } from '../coverage/box-index.ts';
import { inPolygons } from '../geometry/point-in-polygon.ts';
import { normaliseLon, unwrapLine, unwrapLon } from '../geometry/longitude.ts';
import type { Line, Position, Ring } from '../plan/plan.ts';

/** What lies so near a line (degrees, 0.1 mm) lies on it: a vertex that was snapped to a line is a hair beside it after rounding. */
const ON_LINE = 1e-9;
/** What ends so near a direction (degrees) goes along it: the hairs of both lines together. */
const ALONG = 4 * ON_LINE;
/** Places along a line (in edges) that are one. */
const ALIKE = 1e-9;

/** A stretch of a line that lies on another: from place `from` to place `to` of it, where the other one is at `atFrom` and `atTo`. Places are in edges: 2.5 is the middle of the third. */
interface Contact { readonly from: number; readonly to: number; readonly atFrom: number; readonly atTo: number; /** Two edges cross between their ends. */ readonly through?: true }
/** A line with an index of its edges, longitudes run on. */
interface Indexed { readonly points: readonly Position[]; readonly near: BoxIndex }

/**
 * The first place, along a line as it is drawn, at which it changes from one side of some other lines to the other; null for none. A line that only
 * touches, begins or ends at the other one, or runs along it and leaves on the side it came from, does not go through. An open end of a line is
 * taken to go straight on, so that passing over the very end, where two fences may join, counts. Of a line that
 * lies on itself which side is which has no meaning where it does.
 */
export function throughLines(barriers: readonly Line[]): (line: Line) => Position | null {
  const indexed = barriers.map((barrier) => indexedOf(barrier));
  return (line) => {
    const through = indexed.flatMap((barrier) => {
      const points = beside(line, barrier);
      const contact = contactsOf(points, barrier).find((one) => changesSide(points, barrier.points, one));
      return contact ? [{ place: contact.from, at: pointAt(points, contact.from) }] : [];
    });
    return earliest(through);
  };
}

/** The first place, along a line as it is drawn, at which it is inside of ground: where it goes in, or its beginning; null where it stays outside or runs along the edge. Of disjoint polygons whose rings cross nothing (`drawnPolygons`). */
export function intoGround(polygons: readonly (readonly Ring[])[]): (line: Line) => Position | null {
  const edges = polygons.flat().map((ring) => indexedOf(ring));
  return (line) => {
    if (edges.length === 0) return null;
    const points = beside(line, edges[0]!), last = points.length - 1;
    /* Every polygon lies near the first: they are one feature, and its longitudes run on. */
    const contacts = merged(edges.flatMap((edge) => contactsOf(points, edge)));
    for (let free = 0; free <= contacts.length; free += 1) {
      const from = contacts[free - 1]?.to ?? 0, to = contacts[free]?.from ?? last;
      if (to - from > ALIKE && inPolygons(rawAt(points, (from + to) / 2), polygons)) return pointAt(points, from);
    }
    return null;
  };
}

function earliest(found: readonly { readonly place: number; readonly at: Position }[]): Position | null {
  let first = found[0];
  for (const one of found) if (one.place < first!.place) first = one;
  return first?.at ?? null;
}

function indexedOf(line: Line): Indexed {
  const points = unwrapLine(line, line[0]?.[0] ?? 0), count = Math.max(0, points.length - 1), boxes = new Float64Array(BoxIndex.room(count));
  for (let edge = 0; edge < count; edge += 1) {
    const [ax, ay] = points[edge]!, [bx, by] = points[edge + 1]!;
    boxes.set([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], 4 * edge);
  }
  return { points, near: BoxIndex.inLine(count, boxes) };
}

/** A line in the turn of the globe in which it is nearest to another. */
function beside(line: Line, { near }: Indexed): readonly Position[] {
  const points = unwrapLine(line, line[0]?.[0] ?? 0), [west, , east] = near.whole;
  const lons = points.map(([lon]) => lon), low = lons.reduce((a, b) => Math.min(a, b), Infinity), high = lons.reduce((a, b) => Math.max(a, b), -Infinity);
  const middle = (low + high) / 2, turn = unwrapLon(middle, (west + east) / 2) - middle;
  return turn === 0 ? points : points.map(([lon, lat]) => [lon + turn, lat]);
}

/** Where a line lies on another, in order. */
function contactsOf(points: readonly Position[], { points: other, near }: Indexed): Contact[] {
  const found: Contact[] = [];
  for (let edge = 0; edge + 1 < points.length; edge += 1) {
    const a = points[edge]!, b = points[edge + 1]!;
    near.some(Math.min(a[0], b[0]) - ON_LINE, Math.min(a[1], b[1]) - ON_LINE, Math.max(a[0], b[0]) + ON_LINE, Math.max(a[1], b[1]) + ON_LINE, (k) => {
      found.push(...ofEdges(a, b, other[k]!, other[k + 1]!).map(({ from, to, atFrom, atTo, ...rest }) => ({ from: edge + from, to: edge + to, atFrom: k + atFrom, atTo: k + atTo, ...rest })));
      return false;
    });
  }
  return merged(found);
}

/** Where edge ab lies on edge cd, in shares of each: not at all, at a point, or along a stretch. */
function ofEdges(a: Position, b: Position, c: Position, d: Position): Contact[] {
  const onAB = (p: Position) => alongAndBeside(p, a, b), onCD = (p: Position) => alongAndBeside(p, c, d);
  const [ofC, ofD, ofA, ofB] = [onAB(c), onAB(d), onCD(a), onCD(b)];
  const touches: Contact[] = [];
  const touch = (share: number, at: number) => { touches.push({ from: share, to: share, atFrom: at, atTo: at }); };
  if (ofA.on) touch(0, ofA.share);
  if (ofB.on) touch(1, ofB.share);
  if (ofC.on) touch(ofC.share, 0);
  if (ofD.on) touch(ofD.share, 1);
  if (touches.length > 0) {
    const [first, ...rest] = touches.sort((one, two) => one.from - two.from), last = rest.at(-1) ?? first!;
    /* Two places where the edges meet: they run along each other between. */
    return [{ from: first!.from, to: last.to, atFrom: first!.atFrom, atTo: last.atTo }];
  }
  if (ofC.beside > 0 === ofD.beside > 0 || ofA.beside > 0 === ofB.beside > 0) return [];
  const share = ofA.beside / (ofA.beside - ofB.beside), at = ofC.beside / (ofC.beside - ofD.beside);
  return [{ from: share, to: share, atFrom: at, atTo: at, through: true }];
}

/** How far along an edge (share, an end where it is a hair from it) and how far to its left (degrees) a point lies, and whether it is on it. */
function alongAndBeside([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): { readonly share: number; readonly beside: number; readonly on: boolean } {
  const dx = bx - ax, dy = by - ay, length = Math.hypot(dx, dy);
  if (length === 0) return { share: 0, beside: 0, on: Math.hypot(x - ax, y - ay) <= ON_LINE };
  const along = ((x - ax) * dx + (y - ay) * dy) / length, beside = (dx * (y - ay) - dy * (x - ax)) / length;
  const share = along <= ON_LINE ? 0 : along >= length - ON_LINE ? 1 : along / length;
  return { share, beside, on: Math.abs(beside) <= ON_LINE && along >= -ON_LINE && along <= length + ON_LINE };
}

/** Contacts in order, those that meet as one. */
function merged(contacts: readonly Contact[]): Contact[] {
  const all: Contact[] = [];
  for (const one of [...contacts].sort((x, y) => x.from - y.from || x.to - y.to)) {
    const before = all.at(-1);
    if (!before || one.from > before.to + ALIKE) all.push(one);
    else all[all.length - 1] = { ...before, ...(one.to > before.to ? { to: one.to, atTo: one.atTo } : {}), ...(one.through ? { through: true } : {}) };
  }
  return all;
}

/** Whether a line leaves another on the other side than it came to it. */
function changesSide(points: readonly Position[], other: readonly Position[], { from, to, atFrom, atTo, through }: Contact): boolean {
  if (through) return true;
  const before = points[Math.ceil(from - ALIKE) - 1], after = points[Math.floor(to + ALIKE) + 1];
  return before !== undefined && after !== undefined && sideOf(other, atFrom, rawAt(points, from), before) * sideOf(other, atTo, rawAt(points, to), after) < 0;
}

/** On which side of a line, at a place of it, a point lies that is seen from there: 1 left, -1 right, 0 along it. */
function sideOf(line: readonly Position[], place: number, here: Position, seen: Position): number {
  const vertex = Math.round(place), way: Position = [seen[0] - here[0], seen[1] - here[1]];
  if (Math.abs(place - vertex) > ALIKE) {
    const [from, to] = [line[Math.floor(place)]!, line[Math.floor(place) + 1]!];
    const off = besideWay([to[0] - from[0], to[1] - from[1]], way);
    return Math.abs(off) <= ALONG ? 0 : Math.sign(off);
  }
  const closed = line.length > 2 && line[0]![0] === line.at(-1)![0] && line[0]![1] === line.at(-1)![1];
  const at = line[vertex]!, back = line[vertex - 1] ?? (closed ? line.at(-2) : undefined), on = line[vertex + 1] ?? (closed ? line[1] : undefined);
  const to = (p: Position | undefined): Position | null => (p ? [p[0] - at[0], p[1] - at[1]] : null);
  const opposite = (p: Position | null): Position => (p ? [-p[0], -p[1]] : [0, 0]);
  const backward = to(back) ?? opposite(to(on)), forward = to(on) ?? opposite(to(back));
  if ([forward, backward].some((edge) => Math.abs(besideWay(edge, way)) <= ALONG && edge[0] * way[0] + edge[1] * way[1] > 0)) return 0;
  return turnFrom(forward, way) < turnFrom(forward, backward) ? 1 : -1;
}

/** How far to the left of a direction another one ends, degrees. */
const besideWay = (direction: Position, way: Position): number => (direction[0] * way[1] - direction[1] * way[0]) / Math.hypot(direction[0], direction[1]);

/** Counter-clockwise from one direction to another, 0 to 2 pi. */
function turnFrom(one: Position, other: Position): number {
  const angle = Math.atan2(one[0] * other[1] - one[1] * other[0], one[0] * other[0] + one[1] * other[1]);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

function rawAt(points: readonly Position[], place: number): Position {
  const edge = Math.min(Math.floor(place), points.length - 1), share = place - edge, from = points[edge]!, to = points[edge + 1] ?? from;
  return share === 0 ? from : [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

function pointAt(points: readonly Position[], place: number): Position {
  const [lon, lat] = rawAt(points, place);
  return [normaliseLon(lon), lat];
}
