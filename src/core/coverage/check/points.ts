import type { Plan } from '../../plan/plan.ts';
import { assetsAsked } from '../time/assets-asked.ts';
import { firstLon } from '../first-lon.ts';
import type { Question } from '../question.ts';
import type { Coverage } from '../result.ts';
import { checkBorders } from './border-points.ts';
import { checkGround } from './ground-points.ts';
import { checkPlaces } from './place-points.ts';
import { reachNear } from './reach-near.ts';
import { seeded } from './sample.ts';
import { newTally, type Tally } from './tally.ts';

/** Positions of a full check; at most so many, and fewer where a plan has more assets than `FULL_ASSETS`. */
export const FULL_POINTS = 20_000;
const FULL_ASSETS = 1000;
const LEAST_POINTS = 4000;

/** How many positions a plan of so many assets is checked at. */
export function pointsFor(assets: number): number {
  return Math.round(Math.max(LEAST_POINTS, Math.min(FULL_POINTS, (FULL_POINTS * FULL_ASSETS) / Math.max(1, assets))));
}

/**
 * Seeded positions on the ground, along the borders and every place, each measured by geodesic distance to the
 * assets near it and compared with what the coverage says there. No clipping, no code of the engine that made it.
 */
export function checkPoints(plan: Plan, question: Question, coverage: Coverage, { seed = 1, points }: { seed?: number; points?: number } = {}): Tally {
  const assets = assetsAsked(plan, question).filter(({ standing }) => standing === 'counts');
  const tally = newTally();
  const random = seeded(seed);
  const nearLon = firstLon(plan);
  const near = reachNear(assets, nearLon);
  const wanted = points ?? pointsFor(assets.length);
  checkGround(plan, coverage, assets, near, nearLon, Math.round(wanted * 0.8), random, tally);
  /* Borders and places by the hour are not told by who reaches them at some time: that check has its own means. */
  if (question.time?.mode === 'window') return tally;
  checkBorders(plan, coverage.result.borders, near, Math.round(wanted * 0.2), random, tally);
  checkPlaces(plan, coverage.result.places, assets, near, nearLon, tally);
  return tally;
}
