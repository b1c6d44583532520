/** A border unrolled over a stretch of time: chainage by minute, who is there and how long ago somebody was. */
import { measureLine, positionAt, type MeasuredPart } from '../../geometry/chainage.ts';
import { featuresOf, type Plan, type PlanFeature } from '../../plan/plan.ts';
import { either } from '../../time/spans.ts';
import { assetsOf, linesOf, type Asset } from '../assets.ts';
import { assetIntervals, exemptOf, type BorderPiece } from '../border-intervals.ts';
import type { Interval } from '../intervals.ts';
import { nearestPostTo } from '../nearest-post.ts';
import type { Progress, Question } from '../question.ts';
import { presenceAt } from './along-border.ts';
import { cellsIn, targetOf, timedPieces, type BorderTimes, type Cell } from './border-times.ts';
import { holesIn, type BareHours } from './ribbon-holes.ts';
import { runsAt, worse, type RibbonColumn, type RibbonRun } from './ribbon-runs.ts';
import { nearestChainage, type Rostered } from './roster.ts';
import { timedOf } from './timed.ts';

export type { RibbonColumn, RibbonRun, RibbonState } from './ribbon-runs.ts';

export interface RibbonSection { readonly id: string | null; readonly name: string | null; readonly 'name:en': string | null; readonly fromM: number; readonly toM: number; readonly exempt: boolean; readonly targetMin: number | null }
/** A post that reaches the border: the chainage nearest to it, and whether it is on duty at any time. */
export interface RibbonPost { readonly id: string; readonly atM: number; readonly onDuty: boolean }
export interface RibbonHole extends BareHours { readonly nearestPostId: string | null; readonly nearestPostM: number | null }

export interface BorderRibbon {
  readonly id: string;
  readonly lengthM: number;
  readonly lengthMin: number;
  readonly columns: readonly RibbonColumn[];
  readonly sections: readonly RibbonSection[];
  readonly posts: readonly RibbonPost[];
  /** Longest first. */
  readonly holes: readonly RibbonHole[];
}

/** A column is at most this share of its border long. */
const FINEST = 1 / 400;
/** At the very ends of a stretch an asset begins to reach or ceases to: it is looked at so far inside (metres). */
const HAIR_M = 1e-3;

/**
 * Every border of a plan by chainage and minute; `question.time` must be a stretch of time in a known zone. A gap of the border result (basis window) is a gap
 * here at some minute; where a section has no target, hours without a post are gaps here that the result does not count.
 */
export function borderRibbons(plan: Plan, question: Question, run: Progress = {}): BorderRibbon[] | 'cancelled' {
  if (question.time?.mode !== 'window') throw new Error('a ribbon is made of a stretch of time');
  const serving = assetsOf(plan, question);
  const { roster, cyclic } = timedOf(plan, serving, question.time);
  const times: BorderTimes = { roster, cyclic, meta: plan.meta };
  const nearest = nearestPostTo(serving);
  const borders = featuresOf(plan, 'borderLine');
  const ribbons: BorderRibbon[] = [];
  for (const [number, border] of borders.entries()) {
    const report = (share: number) => { run.report?.((number + share) / borders.length); return run.cancelled?.() !== true; };
    const ribbon = ribbonOf(border, serving, times, report);
    if (ribbon === 'cancelled') return ribbon;
    const { parts, ...rest } = ribbon;
    const holes = parts.flatMap(({ part, columns }) => holesIn(columns, roster.lengthMin, cyclic).map((hole): RibbonHole => ({ ...hole, ...nearest(positionAt(part, (hole.fromM + hole.toM) / 2)) })));
    holes.sort((a, b) => b.toM - b.fromM - (a.toM - a.fromM) || b.toMin - b.fromMin - (a.toMin - a.fromMin) || a.fromM - b.fromM);
    ribbons.push({ ...rest, columns: parts.flatMap(({ columns }) => columns), holes });
  }
  return ribbons;
}

function ribbonOf(border: PlanFeature<'borderLine'>, serving: readonly Asset[], times: BorderTimes, report: (share: number) => boolean) {
  const { roster, meta } = times;
  const measured = measureLine(linesOf(border));
  const sections = border.properties.sections ?? [];
  const exempt = exemptOf(border, measured.lengthM);
  const intervals = assetIntervals(measured, serving);
  const targetAt = targetOf(sections, meta);
  const parts: { readonly part: MeasuredPart; readonly columns: RibbonColumn[] }[] = [];
  for (const [index, part] of measured.parts.entries()) {
    const pieces = timedPieces(part, index, intervals, exempt, sections, times);
    if (!report(part.toM > 0 ? (part.fromM + 0.5 * (part.toM - part.fromM)) / measured.lengthM : 0.5)) return 'cancelled';
    const counting = roster.all.flatMap((one, at) => (one.asset.standing === 'counts' ? [{ one, spans: intervals[at]![index]! }] : []));
    const more = [...sections.flatMap(({ fromM, toM }) => [fromM ?? 0, toM ?? part.toM]), ...[...exempt, ...intervals.flatMap((byPart) => byPart[index]!)].flatMap(({ fromM, toM }) => [fromM, toM]), ...changes(pieces)];
    const columns = cellsIn(part.fromM, part.toM, counting, more).flatMap((cell) => columnsOf(part, cell, piecesOn(pieces, cell), targetAt((cell.fromM + cell.toM) / 2), measured.lengthM * FINEST, times));
    if (!report(part.toM / measured.lengthM)) return 'cancelled';
    parts.push({ part, columns });
  }
  return {
    id: border.id, lengthM: measured.lengthM, lengthMin: roster.lengthMin, parts,
    sections: sections.map((section): RibbonSection => ({ id: section.id ?? null, name: section.name ?? null, 'name:en': section['name:en'] ?? null, fromM: section.fromM ?? 0, toM: section.toM ?? measured.lengthM,
      exempt: section.exempt !== undefined, targetMin: targetAt(((section.fromM ?? 0) + (section.toM ?? measured.lengthM)) / 2) })),
    posts: roster.all.flatMap(({ asset, on }, at): RibbonPost[] => (asset.standing !== 'counts' || asset.shape.type === 'corridor' || intervals[at]!.every(({ length }) => length === 0) ? []
      : [{ id: asset.id, atM: nearestChainage(measured, asset.shape.centre), onDuty: on.length > 0 }])).sort((a, b) => a.atM - b.atM),
  } as const;
}

/** Where the border result goes over from covered to gap or back: a hole ends there and not with the column. */
const changes = (pieces: readonly BorderPiece[]) => pieces.flatMap(({ state, fromM }, at) => (at > 0 && pieces[at - 1]!.state !== state ? [fromM] : []));

/** The pieces that lie on a stretch, by bisection: there may be thousands. */
function piecesOn(pieces: readonly BorderPiece[], { fromM, toM }: Interval): BorderPiece[] {
  let low = 0, high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.toM <= fromM) low = middle + 1;
    else high = middle;
  }
  const on: BorderPiece[] = [];
  for (let at = low; at < pieces.length && pieces[at]!.fromM < toM; at += 1) on.push(pieces[at]!);
  return on;
}

/** One cell as columns of at most `finestM`. The ends of a column and of the gaps that the border result finds on it are looked at; between them presence runs straight. */
function columnsOf(part: MeasuredPart, cell: Cell, pieces: readonly BorderPiece[], targetMin: number | null, finestM: number, { roster: { lengthMin }, cyclic }: BorderTimes): RibbonColumn[] {
  const { fromM, toM, reaching } = cell;
  if (pieces.every(({ state }) => state === 'exempt')) return split(fromM, toM, finestM).map((each) => ({ ...each, exempt: true, targetMin: null, cause: null, runs: [] }));
  const posts = either(reaching.filter(({ patrol }) => patrol === null).map(({ on }) => on)), patrols = reaching.flatMap(passingOf);
  const seen = new Map<number, RibbonRun[]>();
  const look = (atM: number) => {
    /* Where only posts reach it is the same everywhere. */
    const key = patrols.length === 0 ? 0 : atM;
    let runs = seen.get(key);
    if (!runs) {
      const { presence, visits } = presenceAt(positionAt(part, atM), posts, patrols, lengthMin);
      seen.set(key, runs = runsAt(presence, visits, { targetMin, lengthMin, cyclic }));
    }
    return runs;
  };
  const within = (atM: number, low: number, high: number) => Math.min(high - Math.min(HAIR_M, (high - low) / 4), Math.max(low + Math.min(HAIR_M, (high - low) / 4), atM));
  return split(fromM, toM, finestM).map((column): RibbonColumn => {
    const gaps = piecesOn(pieces, column).filter(({ state }) => state === 'gap').map((gap) => ({ ...gap, fromM: Math.max(gap.fromM, column.fromM), toM: Math.min(gap.toM, column.toM) }));
    const looks = [within(column.fromM, fromM, toM), within(column.toM, fromM, toM), ...gaps.flatMap((gap) => [within(gap.fromM, gap.fromM, gap.toM), within(gap.toM, gap.fromM, gap.toM)])];
    const runs = looks.map(look).reduce(worse);
    const longest = gaps.reduce<BorderPiece | null>((best, gap) => (best && best.toM - best.fromM >= gap.toM - gap.fromM ? best : gap), null);
    const cause = runs.some(({ state }) => state === 'gap') ? longest?.cause ?? (reaching.length === 0 ? 'noAsset' : 'offDuty') : null;
    return { ...column, exempt: false, targetMin, cause, runs };
  });
}

const passingOf = ({ asset, patrol }: Rostered) => (patrol ? [{ patrol, reachM: asset.reachM }] : []);

/** A stretch in equal steps of at most `finestM`. */
function split(fromM: number, toM: number, finestM: number): Interval[] {
  const count = Math.max(1, Math.ceil((toM - fromM) / finestM));
  const at = (k: number) => (k === count ? toM : fromM + ((toM - fromM) * k) / count);
  return Array.from({ length: count }, (_, k) => ({ fromM: at(k), toM: at(k + 1) }));
}
