import { featuresOf, type Plan } from '../../plan/plan.ts';
import { pairsOf } from '../../time/spans.ts';
import { Zone } from '../../time/zone.ts';
import { measureLine } from '../../geometry/chainage.ts';
import { assetsOf, linesOf, type Asset } from '../assets.ts';
import { intervalsAlong } from '../border-intervals.ts';
import { firstLon } from '../first-lon.ts';
import { primitivesOf } from '../kernel/in-plane.ts';
import { planKernel } from '../kernel/plan-kernel.ts';
import { LiveBorder } from '../live-border.ts';
import { LivePlaces } from '../live-places.ts';
import { placesReached, placeTests } from '../places.ts';
import type { Progress, Question } from '../question.ts';
import { positions, rosterOf, type Roster } from './roster.ts';

/** Coverage over the hours: at each of `minutes` (since the beginning) and until the next one. Shares in per cent; null is what the plan lacks. */
export interface TimeCurve {
  readonly fromMs: number; readonly lengthMin: number;
  /** How often patrols are looked at; posts are looked at whenever one comes on duty or goes off. */
  readonly stepMin: number;
  readonly minutes: Float64Array;
  readonly border: Float64Array | null;
  readonly places: Float64Array | null;
  readonly area: Float64Array | null;
}

/** How a curve is made. */
export interface CurveOptions {
  readonly stepMin: number;
  /** Ground takes longest: the kernel moves every patrol at every step. */
  readonly ground: boolean;
}

/** Share of the work after which is looked whether to go on. */
const TOLD = 0.01;

/**
 * The three figures of basis instant over a stretch of time: posts exactly at their events, patrols every `stepMin` minutes, so that what a patrol covers between two
 * steps is not seen (it is elsewhere by at most speed times step). `question.time` must be a stretch of time.
 */
export function timeCurve(plan: Plan, question: Question, { stepMin, ground }: CurveOptions, run: Progress = {}): TimeCurve | 'cancelled' {
  const { time } = question;
  const zone = time && Zone.of(time.zone);
  if (time?.mode !== 'window' || !zone) throw new Error('a curve is made of a stretch of time in a known zone');
  const assets = assetsOf(plan, question);
  const roster = rosterOf(plan, assets, { zone, fromMs: time.fromMs, toMs: time.toMs });
  const minutes = eventsOf(roster, stepMin);
  const nobody = assets.map(() => null);
  const borders = featuresOf(plan, 'borderLine').map((border) => new LiveBorder(border, nobody));
  const places = LivePlaces.byReach(plan, nobody);
  const found = ground ? planKernel(featuresOf(plan, 'areaOfResponsibility'), [], firstLon(plan), () => run.cancelled?.() !== true, 1) : 'tooWide';
  if (found === 'cancelled') return 'cancelled';
  const kernel = typeof found !== 'string' && found.hasTotal ? found : null;
  const curve = {
    border: borders.length > 0 ? new Float64Array(minutes.length) : null, places: places.totals() ? new Float64Array(minutes.length) : null,
    area: kernel ? new Float64Array(minutes.length) : null,
  };
  let told = 0;
  /* A patrol that passes neither border nor place changes none of their figures, wherever it is. */
  const passes = placesReached(placeTests(plan)), alongs = featuresOf(plan, 'borderLine').map((border) => intervalsAlong(measureLine(linesOf(border))));
  const matters = (asset: Asset) => kernel !== null || alongs.some((along) => along(asset).some((part) => part.length > 0)) || passes(asset).length > 0;
  const stand = new Standing(roster, matters);
  for (let k = 0; k < minutes.length; k += 1) {
    for (const [number, asset] of stand.changesAt(minutes[k]!)) {
      for (const border of borders) border.replace(number, asset);
      places.replace(number, asset);
      kernel?.kernel.replace(number, asset ? primitivesOf(asset, kernel.plane) : []);
    }
    if (curve.border) curve.border[k] = shareOf(borders);
    if (curve.places) curve.places[k] = places.totals()?.coveredPct ?? 0;
    if (curve.area && kernel) { const { areaM2, gapM2 } = kernel.kernel.ground(0); curve.area[k] = Math.max(0, 100 * (1 - gapM2 / areaM2)); }
    if ((k + 1) / minutes.length - told < TOLD) continue;
    told = (k + 1) / minutes.length;
    run.report?.(told);
    if (run.cancelled?.()) return 'cancelled';
  }
  return { fromMs: time.fromMs, lengthMin: roster.lengthMin, stepMin, minutes, ...curve };
}

/** The mean of a curve over its time. */
export function meanOf({ minutes, lengthMin }: TimeCurve, values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < minutes.length; k += 1) sum += values[k]! * ((minutes[k + 1] ?? lengthMin) - minutes[k]!);
  return sum / lengthMin;
}

/** The first of the moments at which a curve is lowest, minutes since the beginning. */
export function worstOf({ minutes }: TimeCurve, values: Float64Array): { readonly minute: number; readonly pct: number } {
  let worst = 0;
  for (let k = 1; k < minutes.length; k += 1) if (values[k]! < values[worst]!) worst = k;
  return { minute: minutes[worst]!, pct: values[worst]! };
}

/** Every step and every coming and going of a post, once each. */
function eventsOf({ all, lengthMin }: Roster, stepMin: number): Float64Array {
  const moments = new Set<number>();
  for (let minute = 0; minute < lengthMin; minute += stepMin) moments.add(minute);
  for (const { on } of all) for (const minute of on) if (minute < lengthMin) moments.add(minute);
  return Float64Array.from(moments).sort();
}

/** Who stands where, from one moment to a later one. */
class Standing {
  readonly #roster: Roster;
  /** Comings and goings of posts in order of time. */
  readonly #events: readonly { readonly minute: number; readonly number: number; readonly asset: Asset | null }[];
  readonly #patrols: readonly number[];
  #next = 0;
  /** Patrols that are out now. */
  readonly #out = new Set<number>();

  /** Patrols that do not matter are left out. */
  constructor(roster: Roster, matters: (asset: Asset) => boolean) {
    this.#roster = roster;
    this.#events = roster.all.flatMap(({ asset, on }, number) => pairsOf(on).flatMap(([from, to]) => [{ minute: from, number, asset }, { minute: to, number, asset: null }]))
      .sort((a, b) => a.minute - b.minute || Number(a.asset !== null) - Number(b.asset !== null));
    this.#patrols = roster.all.flatMap(({ asset, patrol }, number) => (patrol && patrol.leaves.length > 0 && matters(asset) ? [number] : []));
  }

  /** What has changed since the last moment: who now stands where, null for who has gone. */
  changesAt(minute: number): Map<number, Asset | null> {
    const changes = new Map<number, Asset | null>();
    for (; this.#next < this.#events.length && this.#events[this.#next]!.minute <= minute; this.#next += 1) {
      const { number, asset } = this.#events[this.#next]!;
      changes.set(number, asset);
    }
    for (const number of this.#patrols) {
      const { asset, patrol } = this.#roster.all[number]!;
      const places = positions(patrol!, minute);
      if (places.length > 0) {
        changes.set(number, { ...asset, shape: { type: 'corridor', lines: places.map((position) => ({ points: [position] })) } });
        this.#out.add(number);
      } else if (this.#out.delete(number)) changes.set(number, null);
    }
    return changes;
  }
}

/** Share of the pooled length of all borders that is covered; 0 where all of it is exempt. */
function shareOf(borders: readonly LiveBorder[]): number {
  let covered = 0, gap = 0;
  for (const border of borders) {
    const { coveredM, gapM } = border.lengths();
    covered += coveredM;
    gap += gapM;
  }
  return covered + gap > 0 ? (100 * covered) / (covered + gap) : 0;
}
