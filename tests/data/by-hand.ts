/** Coverage of a demo by brute force: a step along the border, a distance to every asset. Shares no code with the engine. */
import { chainages, densify, distance, pointAt } from '../../scripts/demo/geodesy.mjs';
import { metresToLine } from '../../scripts/demo/ground.mjs';

export type At = [number, number];
export interface Window { start: string; end: string; breaks?: { start: string; end: string }[] }
export interface Raw {
  id: string;
  geometry: { type: string; coordinates: never } | null;
  properties: {
    kind: string; 'name:en'?: string; code?: string; status?: string; postType?: string; radiusM?: number; halfWidthM?: number; mode?: string; purpose?: string; placeType?: string;
    visitRadiusM?: number; agencies?: string[]; season?: { from: string; to: string }; dutyWindows?: Window[]; synthetic?: boolean; parentId?: string; speedKmh?: number;
    requiredIntervalMin?: number; supplies?: { onHand: number; dailyUse: number; minDays: number }[]; schedule?: { headwayMin?: number };
    requiredAgencies?: Record<string, number>; staffPerShift?: number;
    sections?: { id: string; fromM: number; toM: number | null; impactLevel?: string; maxGapMin?: number; exempt?: string }[];
  };
}

/** What domain practice assumes where a file says nothing, for the types that come near the border. */
const RADIUS: Record<string, number> = { forestCheckpoint: 200, policeStation: 0, supplyDepot: 0 };
const HALF_WIDTH: Record<string, number> = { 'foot forest': 100, 'car forest': 150, horse: 200, snowmobile: 300, boat: 500 };

export interface Reach { id: string; status: string; agencies: string[]; kind: string; reachM: number; far: (at: At) => number }

/** Whether a season holds the plan's day, 15 January. */
const inSeason = (season?: { from: string; to: string }) =>
  !season || (season.from <= season.to ? '01-15' >= season.from && '01-15' <= season.to : '01-15' >= season.from || '01-15' <= season.to);

export function reachOf({ id, geometry, properties: p }: Raw): Reach {
  const base = { id, kind: p.kind, agencies: p.agencies ?? [], status: inSeason(p.season) ? (p.status ?? 'active') : 'outOfSeason' };
  if (p.kind === 'post') {
    const at = geometry!.coordinates as At;
    // A degree of latitude is 111 km: farther than a tenth of one is out of every reach here.
    return { ...base, reachM: p.radiusM ?? RADIUS[p.postType!]!, far: (q) => (Math.abs(q[1] - at[1]) > 0.1 ? Infinity : distance(q, at)) };
  }
  const line = densify(geometry!.coordinates, 200);
  return { ...base, reachM: (p.halfWidthM ?? HALF_WIDTH[`${p.mode} ${p.purpose}`] ?? HALF_WIDTH[p.mode!])!, far: (q) => metresToLine(q, line) };
}

export interface Sample { atM: number; by: Reach[] }

/** Every `step` metres of a line, the assets of any status that reach it. */
export function walk(border: Raw, assets: readonly Reach[], step = 20): Sample[] {
  const line = border.geometry!.coordinates as [number, number][];
  const along = chainages(line);
  return Array.from({ length: Math.floor(along.at(-1)! / step) + 1 }, (_, i) => {
    const at = pointAt(line, i * step, along) as At;
    return { atM: i * step, by: assets.filter((asset) => asset.far(at) <= asset.reachM) };
  });
}

export interface Run { fromM: number; toM: number; samples: Sample[] }

/** Maximal runs of samples of which something is true. */
export function runs(samples: readonly Sample[], holds: (sample: Sample) => boolean): Run[] {
  const out: Run[] = [];
  let open: Run | null = null;
  for (const sample of samples) {
    if (!holds(sample)) open = null;
    else if (open) {
      open.toM = sample.atM;
      open.samples.push(sample);
    } else out.push((open = { fromM: sample.atM, toM: sample.atM, samples: [sample] }));
  }
  return out;
}

export const active = (sample: Sample) => sample.by.filter((asset) => asset.status === 'active');
