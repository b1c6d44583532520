import { measureLine } from '../../geometry/chainage.ts';
import { distanceM } from '../../geometry/geodesic.ts';
import type { AnyFeature, Line, Position } from '../plan.ts';
import { onStretch } from './chainages.ts';
import type { Change } from './change.ts';
import { lineOf, partsOf } from './line-parts.ts';
import { reversedLine } from './reverse-line.ts';

/** Ends nearer than this (metres) are one point. */
const JOINT_M = 0.5;

/**
 * Two lines of one kind as one, joined at the ends that are nearest, by a straight edge where they do not meet. The first keeps its id, its
 * properties and its direction; the second is turned where that is needed, and taken away. Sections and stops of both keep their ground.
 */
export function joinedLines(first: AnyFeature, second: AnyFeature): Change | 'kindsDiffer' | 'sidesDiffer' {
  const [own, other] = [partsOf(first), partsOf(second)];
  if (first.kind !== second.kind || own.length === 0 || other.length === 0 || first.id === second.id) return 'kindsDiffer';
  const ends = [first, second].map((one) => endsOf(partsOf(one)));
  const [[a0, a1], [b0, b1]] = ends as [[Position, Position], [Position, Position]];
  const ways = [
    { gapM: distanceM(a1, b0), behind: true, turned: false }, { gapM: distanceM(a1, b1), behind: true, turned: true },
    { gapM: distanceM(a0, b1), behind: false, turned: false }, { gapM: distanceM(a0, b0), behind: false, turned: true },
  ];
  const way = ways.reduce((best, one) => (one.gapM < best.gapM ? one : best));
  const added = way.turned ? reversedLine(second) ?? second : second;
  if (first.kind === 'borderLine' && added.kind === 'borderLine' && first.properties.homeSide !== added.properties.homeSide) return 'sidesDiffer';
  const [front, back] = way.behind ? [first, added] : [added, first];
  const parts = bridged(partsOf(front), partsOf(back), way.gapM);
  const [frontM, backM, lengthM] = [front, back].map((one) => measureLine(partsOf(one)).lengthM).concat(measureLine(parts).lengthM) as [number, number, number];
  const shiftM = lengthM - backM;
  const [ahead, behind] = [onStretch(front.properties, frontM + 1, [0, frontM], (metres) => metres), onStretch(back.properties, backM, [0, backM], (metres) => metres + shiftM)];
  const both = (name: 'sections' | 'stops') => {
    const lists = [ahead, behind].map((properties) => (properties as Record<string, unknown>)[name] as readonly unknown[] | undefined);
    return lists.some((list) => list !== undefined) ? { [name]: lists.flatMap((list) => list ?? []) } : {};
  };
  return new Map<string, AnyFeature | null>([
    [first.id, { ...first, geometry: lineOf(parts), properties: { ...first.properties, ...both('sections'), ...both('stops') } } as AnyFeature],
    [second.id, null],
  ]);
}

function endsOf(parts: readonly Line[]): [Position, Position] {
  return [parts[0]![0]!, parts.at(-1)!.at(-1)!];
}

/** The parts of both, the last of the one and the first of the other made one. */
function bridged(front: readonly Line[], back: readonly Line[], gapM: number): Line[] {
  const [end, start] = [front.at(-1) ?? [], back[0] ?? []];
  return [...front.slice(0, -1), [...end, ...(gapM < JOINT_M ? start.slice(1) : start)], ...back.slice(1)];
}
