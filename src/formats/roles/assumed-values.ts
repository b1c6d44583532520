/** Puts edited assumptions where they stay assumptions: into the plan's defaults, and onto features only where those cannot say it. */
import { defaultBorderCarKmh, defaultHalfWidthM, defaultRadiusM, defaultSpeedKmh } from '#core/plan/defaults.ts';
import type { Mode, PlanMeta } from '#core/plan/schema.ts';
import type { Target } from './target.ts';

type Defaults = NonNullable<PlanMeta['defaults']>;
export type AssumedField = 'radiusM' | 'halfWidthM' | 'speedKmh';

export interface AssumedValues {
  /** The plan's defaults with what was edited. */
  readonly defaults: Defaults;
  /** What the features of a target must carry themselves, since a default means all of a type or mode. */
  readonly onFeature: (target: Target) => Partial<Record<AssumedField, number>>;
}

/** What the built-in table assumes for a target; undefined where the field means nothing to it. Metres, metres, km/h. */
export function builtIn(target: Target, field: AssumedField): number | undefined {
  if (target.kind === 'post') return field === 'radiusM' ? (target.postType === undefined ? 0 : defaultRadiusM[target.postType]) : undefined;
  if (target.kind !== 'patrolRoute') return undefined;
  const { mode = 'foot', purpose } = target;
  if (field === 'halfWidthM') return purpose === undefined ? Math.min(...Object.values(defaultHalfWidthM[mode])) : defaultHalfWidthM[mode][purpose];
  if (field === 'speedKmh') return mode === 'car' && purpose === 'border' ? defaultBorderCarKmh : defaultSpeedKmh[mode];
  return undefined;
}

/** What the wizard takes: metres, metres, km/h. `above`: the least itself is not taken. */
export const assumedLimits = { radiusM: { least: 0, most: 100_000, above: false }, halfWidthM: { least: 0, most: 100_000, above: false }, speedKmh: { least: 0, most: 200, above: true } } as const satisfies Record<AssumedField, object>;

/** Whether a value is within the limits; NaN is not. */
export function isAssumable(field: AssumedField, value: number): boolean {
  const { least, most, above } = assumedLimits[field];
  return value <= most && (above ? value > least : value >= least);
}

/**
 * Values for all targets of an import. A default is written when every target of its type or mode wants the same
 * value (a closed one without its own has no say and follows) and nothing else in the plan would be changed by it (`shared`: the file already holds features with kinds).
 */
export function assumedValues(targets: readonly Target[], before: Defaults = {}, shared = false): AssumedValues {
  const defaults = { radiusM: { ...before.radiusM }, halfWidthM: { ...before.halfWidthM }, speedKmh: { ...before.speedKmh } };
  for (const field of ['radiusM', 'halfWidthM', 'speedKmh'] as const) {
    const wanted = new Map<string, { target: Target; value: number }[]>();
    for (const target of targets) {
      if (follows(target, field)) continue;
      const [key, value] = [keyOf(target, field), target[field] ?? builtIn(target, field)];
      if (key !== null && value !== undefined) wanted.set(key, [...(wanted.get(key) ?? []), { target, value }]);
    }
    for (const [key, all] of wanted) {
      const [first] = all;
      const agreed = first !== undefined && all.every(({ value }) => value === first.value);
      if (!shared && agreed && all.some(({ target, value }) => builtIn(target, field) !== value)) defaults[field][key] = first.value;
    }
  }
  const onFeature = (target: Target): Partial<Record<AssumedField, number>> => Object.fromEntries((['radiusM', 'halfWidthM', 'speedKmh'] as const).flatMap((field) => {
    const [key, value] = [keyOf(target, field), target[field] ?? builtIn(target, field)];
    const said = field === 'radiusM' && target.postType === undefined ? undefined : key === null ? undefined : defaults[field][key];
    return value === undefined || follows(target, field) || value === (said ?? builtIn(target, field)) ? [] : [[field, value]];
  }));
  return { defaults: Object.fromEntries(Object.entries(defaults).filter(([, table]) => Object.keys(table).length > 0)), onFeature };
}

/** Whether a target takes whatever its type has: it is out of use, and nobody gave it a value. */
const follows = (target: Target, field: AssumedField): boolean => target.status === 'closed' && target[field] === undefined;

/** Under which name the plan's defaults keep the value: the post's type or the patrol's mode. */
function keyOf(target: Target, field: AssumedField): string | null {
  if (field === 'radiusM') return target.kind === 'post' ? (target.postType ?? null) : null;
  return target.kind === 'patrolRoute' ? ((target.mode ?? 'foot') satisfies Mode) : null;
}
