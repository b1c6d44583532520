/**
 * Who is where when, by brute force: a patrol is a point every ten metres, a post is its duty windows,
 * a day is 1 440 minutes. Shares no code with the engine.
 */
import { densify, distance, lengthOf } from '../../scripts/demo/geodesy.mjs';
import type { At, Raw, Window } from './by-hand.ts';

export const DAY = 24 * 60;
const STEP_M = 10;

/** Minutes of a clock time; an end at or before its start is on the next day. */
export const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Minutes of the day [from, to) on which a post is there; windows over midnight are split. */
export function onDuty(windows: readonly Window[]): [number, number][] {
  return windows.flatMap(({ start, end }) => {
    const [from, to] = [minutesOf(start), minutesOf(end)];
    return to > from ? [[from, to]] : [[from, DAY], [0, to]];
  });
}

/** Minutes of the day [from, to] on which a patrol on a loop is near enough to a place. */
export function visits(route: Raw, near: (at: At) => boolean): [number, number][] {
  const line = densify(route.geometry!.coordinates, STEP_M) as At[];
  const inside = line.map(near);
  if (!inside.includes(true)) return [];
  const perStep = lengthOf(route.geometry!.coordinates) / ((route.properties.speedKmh! * 1000) / 60) / (line.length - 1);
  const { firstDeparture, lastDeparture, headwayMin } = route.properties.schedule as { firstDeparture: string; lastDeparture: string; headwayMin: number };
  const found: [number, number][] = [];
  for (let start = minutesOf(firstDeparture); start <= minutesOf(lastDeparture); start += headwayMin) {
    inside.forEach((here, i) => { if (here) found.push([start + i * perStep, start + (i + 1) * perStep]); });
  }
  return found;
}

/** The longest stretch of the repeated day with nobody there, minutes. */
export function longestAbsence(presences: readonly (readonly [number, number])[]): number {
  const sorted = presences.toSorted((a, b) => a[0] - b[0]);
  if (sorted.length === 0) return DAY;
  let longest = 0;
  let until = Math.max(...sorted.map(([, to]) => to)) - DAY;
  for (const [from, to] of sorted) {
    longest = Math.max(longest, from - until);
    until = Math.max(until, to);
  }
  return longest;
}

/** Points of a place: itself, or its corners, sides and middle where it is a block. */
export function pointsOf(place: Raw): At[] {
  const { type, coordinates } = place.geometry!;
  return type === 'Point' ? [coordinates as At] : (densify((coordinates as At[][])[0], STEP_M) as At[]);
}

/** Everybody's presence at a place over a day: posts of which it is in reach, patrols that come near. */
export function presences(place: Raw, assets: readonly Raw[]): [number, number][] {
  const points = pointsOf(place);
  const within = (at: At, metres: number) => points.some((point) => distance(at, point) <= metres);
  return assets.flatMap((asset) => {
    if (asset.properties.kind === 'post') return within(asset.geometry!.coordinates as At, asset.properties.radiusM!) ? onDuty(asset.properties.dutyWindows!) : [];
    return visits(asset, (at) => within(at, place.properties.visitRadiusM!));
  });
}
