/** How long each cell of ground is left alone in a stretch of time: a picture, told at the middle of each cell from presence itself. */
import { featuresOf, type Plan } from '../../plan/plan.ts';
import { targetsOf } from '../../plan/targets.ts';
import { polygonsAreaM2 } from '../../geometry/ellipsoid-area.ts';
import { absenceOf } from '../../time/absence.ts';
import { either, type Spans } from '../../time/spans.ts';
import { assetBoxes, boxAround } from '../asset-boxes.ts';
import { assetsOf, reaches } from '../assets.ts';
import { covers } from '../covers.ts';
import { firstLon } from '../first-lon.ts';
import { cellsInArea, cellsInBox, groundCells, middleOf, type CellGrid } from '../ground-cells.ts';
import type { Progress, Question } from '../question.ts';
import { polygonsOf } from '../responsible-unit.ts';
import { presenceAt, type Passing } from './along-border.ts';
import { SAME_MIN } from './border-times.ts';
import type { Rostered } from './roster.ts';
import { statedTime, timedOf } from './timed.ts';

/** Cells of a map at most. */
const MOST_CELLS = 60_000;
/** Work after which is told how far it is, and looked whether to go on. */
const TOLD = 500;

export interface AbsenceMap extends CellGrid {
  readonly hours: ReturnType<typeof statedTime>;
  /** Length of the time asked about, minutes. */
  readonly lengthMin: number;
  /** Of each cell the longest absence at its middle and the mean of its absences (revisit, sum g / n), minutes; 0 where somebody is always there, `lengthMin` where nobody ever is. */
  readonly longestMin: Float64Array;
  readonly meanMin: Float64Array;
  /** The absences that are allowed, and which of them each cell has: null where neither an area that holds it nor the plan sets one. */
  readonly targetsMin: readonly (number | null)[];
  readonly targetOf: Uint16Array;
}

/** An absence against its target: at most half of it, at most all, longer, or nobody all the time. */
export type AbsenceClass = 'half' | 'within' | 'longer' | 'never';

/** The class of an absence (minutes) in a stretch of `lengthMin`; without a target it is enough that somebody comes. */
export function absenceClass(minutes: number, targetMin: number | null, lengthMin: number): AbsenceClass {
  if (minutes >= lengthMin) return 'never';
  if (targetMin === null) return 'within';
  return minutes <= targetMin / 2 + SAME_MIN ? 'half' : minutes <= targetMin + SAME_MIN ? 'within' : 'longer';
}

/**
 * The absences at the middles of the cells of a plan's areas, at most `most` of them; `question.time` must be a stretch of time in a known zone.
 * Null without an area, `cancelled` when `run.cancelled` says so.
 */
export function absenceMap(plan: Plan, question: Question, run: Progress = {}, most: number = MOST_CELLS): AbsenceMap | 'cancelled' | null {
  if (question.time?.mode !== 'window') throw new Error('a map of absence is made of a stretch of time');
  const grid = groundCells(plan, most);
  if (!grid) return null;
  const { roster: { all, lengthMin }, cyclic } = timedOf(plan, assetsOf(plan, question), question.time);
  const count = grid.column.length;
  const step = (share: number) => { run.report?.(share); return run.cancelled?.() !== true; };
  const posts = postsOver(grid, all.filter(({ asset, patrol, on }) => asset.standing === 'counts' && patrol === null && on.length > 0 && reaches(asset)), (share) => step(0.4 * share));
  if (posts === 'cancelled') return posts;
  const patrols = patrolsOver(grid, all, (share) => step(0.4 + 0.2 * share));
  if (patrols === 'cancelled') return patrols;
  const longestMin = new Float64Array(count), meanMin = new Float64Array(count);
  const told = new Map<Spans, ReturnType<typeof absenceOf>>();
  for (let row = 0; row + 1 < grid.rowStart.length; row += 1) for (let cell = grid.rowStart[row]!; cell < grid.rowStart[row + 1]!; cell += 1) {
    const standing = posts(cell), passing = patrols.get(cell);
    const look = () => absenceOf(passing ? presenceAt(middleOf(grid, row, cell), standing, passing, lengthMin).presence : standing, lengthMin, cyclic);
    let absence = passing ? look() : told.get(standing);
    if (!absence) told.set(standing, absence = look());
    longestMin[cell] = absence.longestMin;
    meanMin[cell] = absence.gaps.length === 0 ? 0 : absence.gaps.reduce((sum, gap) => sum + gap, 0) / absence.gaps.length;
    if (cell % TOLD === 0 && !step(0.6 + (0.4 * cell) / count)) return 'cancelled';
  }
  return step(1) ? { ...grid, hours: statedTime(question.time), lengthMin, longestMin, meanMin, ...targets(plan, question, grid) } : 'cancelled';
}

/** When posts are there, cell by cell. Posts with the same hours are one, and cells with the same hours share their answer. */
function postsOver(grid: CellGrid, posts: readonly Rostered[], step: (share: number) => boolean): ((cell: number) => Spans) | 'cancelled' {
  const byHours = new Map<string, Rostered[]>();
  for (const post of posts) {
    const key = post.on.join(), group = byHours.get(key);
    if (group) group.push(post);
    else byHours.set(key, [post]);
  }
  /* Which hours a cell has is a number; a post adds its own to it. */
  const sets: Spans[][] = [[]], setOf = new Int32Array(grid.column.length);
  let done = 0;
  for (const group of byHours.values()) {
    const grown = new Map<number, number>(), whole = new Set<number>();
    for (const { asset, on } of group) {
      for (const box of assetBoxes(asset)) cellsInBox(grid, box, (cell, row) => {
        const before = setOf[cell]!;
        if (whole.has(before) || !covers(asset, middleOf(grid, row, cell))) return;
        let after = grown.get(before);
        if (after === undefined) {
          after = sets.push([...sets[before]!, on]) - 1;
          grown.set(before, after);
          whole.add(after);
        }
        setOf[cell] = after;
      });
      if ((done += 1) % TOLD === 0 && !step(done / posts.length)) return 'cancelled';
    }
  }
  const presence = sets.map((spans) => either(spans));
  return (cell) => presence[setOf[cell]!]!;
}

/** The patrols that pass each cell; those of a cell that none passes are left out. */
function patrolsOver(grid: CellGrid, all: readonly Rostered[], step: (share: number) => boolean): Map<number, Passing[]> | 'cancelled' {
  const found = new Map<number, Passing[]>(), looked = new Int32Array(grid.column.length).fill(-1);
  for (const [number, { asset, patrol }] of all.entries()) {
    if (!patrol || patrol.leaves.length === 0 || asset.standing !== 'counts' || asset.shape.type !== 'corridor' || !reaches(asset)) continue;
    const passing: Passing = { patrol, reachM: asset.reachM };
    for (const { points } of asset.shape.lines) {
      for (let at = 0; at < Math.max(1, points.length - 1); at += 1) cellsInBox(grid, boxAround(points.slice(at, at + 2), asset.reachM), (cell, row) => {
        if (looked[cell] === number) return;
        looked[cell] = number;
        if (patrol.near(middleOf(grid, row, cell), asset.reachM).length === 0) return;
        const there = found.get(cell);
        if (there) there.push(passing);
        else found.set(cell, [passing]);
      });
    }
    if (!step((number + 1) / all.length)) return 'cancelled';
  }
  return found;
}

/** The absence allowed in each cell: that of the question, else of the smallest area that sets one, else of the plan. */
function targets(plan: Plan, { targetMin }: Question, grid: CellGrid): Pick<AbsenceMap, 'targetsMin' | 'targetOf'> {
  const targetOf = new Uint16Array(grid.column.length);
  if (targetMin !== undefined) return { targetsMin: [targetMin], targetOf };
  const own = featuresOf(plan, 'areaOfResponsibility').filter(({ properties }) => properties.maxGapMin !== undefined)
    .map((area) => ({ area, areaM2: polygonsAreaM2(polygonsOf(area)) })).sort((a, b) => b.areaM2 - a.areaM2);
  const targetsMin = [targetsOf(plan.meta).area, ...own.map(({ area }) => area.properties.maxGapMin!)], nearLon = firstLon(plan);
  own.forEach(({ area }, at) => cellsInArea(grid, area, nearLon, (cell) => { targetOf[cell] = at + 1; }));
  return { targetsMin, targetOf };
}
