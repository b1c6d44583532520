/** Presence told again by looking at every second. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { hoursBasis } from '#core/time/basis.ts';
import { at, featuresOf, hoursText, looksOf, patrolsOf, pointAt, recipe, SECONDS, walkOf, type Patrol, type Post } from './seconds-oracle.ts';

/** For each second of the hours whether somebody is in reach of a position. */
function lookAt(here: Position, posts: readonly Post[], lines: readonly Patrol[]): Uint8Array {
  const there = new Uint8Array(SECONDS);
  for (const one of looksOf(here, posts, lines, 1)) one.forEach((seen, second) => { if (seen) there[second] = 1; });
  return there;
}

/** Longest run of seconds with nobody, in minutes. */
function longestAbsence(there: Uint8Array): number {
  let longest = 0, run = 0;
  for (const one of there) { run = one ? 0 : run + 1; longest = Math.max(longest, run); }
  return longest / 60;
}

test('200 random plans: absences at places and along a border are those that a look at every second finds', () => {
  let compared = 0, looked = 0;
  fc.assert(fc.property(recipe, ({ posts, routes, places, border, looks }) => {
    const lines = patrolsOf(routes);
    const edge = walkOf(border);
    fc.pre(edge.atM.at(-1)! > 500);
    const features = [
      ...featuresOf(posts, lines),
      { id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: edge.points }, properties: { homeSide: 'left', sections: [{ id: 's', fromM: 0, toM: null, maxGapMin: 60 }] } },
      ...places.map((spot, k) => ({ id: `x${k}`, kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(spot) }, properties: {} })),
    ] as unknown as AnyFeature[];
    const plan: Plan = { meta: { timezone: 'UTC', planDate: '2026-06-10' }, features, foreign: {} };
    const time = hoursBasis(plan.meta, hoursText, undefined);
    if (!time.ok) throw new Error(time.refusal);
    const answer = computeCoverage(plan, { includePlanned: false, agencies: [], time: time.basis });
    if (answer === 'cancelled') throw new Error('cancelled');

    places.forEach((spot, k) => {
      const here = at(spot);
      const there = lookAt(here, posts, lines);
      const found = answer.result.places.find(({ id }) => id === `x${k}`)!;
      const wrong: number[] = [];
      const seconds = (iso: string) => (Date.parse(iso) - Date.UTC(2026, 5, 10, 20)) / 1000;
      const claimed = new Uint8Array(SECONDS);
      for (const { from, to } of found.presence!) claimed.fill(1, Math.max(0, Math.ceil(seconds(from) - 1e-3)), Math.max(0, Math.ceil(seconds(to) - 1e-3)));
      /* A second in which they differ must touch one in which somebody comes or goes. */
      for (let s = 1; s < SECONDS - 1; s += 1) if (there[s] !== claimed[s] && claimed[s - 1] === claimed[s] && claimed[s] === claimed[s + 1]) wrong.push(s);
      compared += 1;
      expect(wrong.slice(0, 5), `${found.id} ${JSON.stringify(found.presence)}`).toEqual([]);
    });

    const { profile, lengthM } = answer.result.borders[0]!;
    for (const share of looks) {
      const atM = share * lengthM;
      const piece = profile.find(({ fromM, toM }) => fromM <= atM && atM < toM)!;
      const told = piece.maxGapMin! + ((atM - piece.fromM) / (piece.toM - piece.fromM)) * (piece.endMaxGapMin! - piece.maxGapMin!);
      const found = longestAbsence(lookAt(pointAt(edge, atM), posts, lines));
      looked += 1;
      /* A look at whole seconds may miss one at either end; within a hand of where a visit ceases to be one it may be told either way. */
      const near = profile.some(({ fromM, toM }) => Math.min(Math.abs(atM - fromM), Math.abs(atM - toM)) < 0.5);
      if (!near && Math.abs(found - told) > 2.5 / 60) expect.fail(`at ${atM} m: ${told} min for ${found}`);
      expect(piece.cause === undefined, `${atM}`).toBe(told <= 60 + 1e-9);
    }
  }), { numRuns: 200, seed: 61 });
  expect(looked).toBe(1000);
  expect(compared).toBeGreaterThan(300);
});
