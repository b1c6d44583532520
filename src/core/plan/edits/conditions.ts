/** A plan under winter, ice or fog: numbers and states written into it, with what leads back. */
import { defaultRadiusM, defaultSpeedKmh, halfWidthOf, radiusOf, speedOf } from '../defaults.ts';
import type { AnyFeature, Plan } from '../plan.ts';
import type { PlanMeta, PostType } from '../schema.ts';
import { holdsDay } from '../season-day.ts';
import { withProperties } from './set-properties.ts';
import { usualPlan, withMemory, type ConditionFields } from './usual-conditions.ts';

export const CONDITIONS = ['winter', 'ice', 'fog'] as const;
export type Condition = (typeof CONDITIONS)[number];
export type Preset = Condition | 'usual';

/** km/h on foot on snow (domain, section 3). */
export const SNOW_KMH = 2;
/** What fog leaves of a reach that is seen, not walked: an assumption. */
export const FOG_SHARE = 0.5;
/** Days of the year that tell a season of ice from one of open water. */
const ICE_DAY = '01-15', WATER_DAY = '07-15';

/** What a preset changes, counted. Empty counts are left to the reader of the numbers. */
export interface Changes {
  /** Foot patrols that become slower: by a speed of their own, and by the default. */
  readonly foot: number; readonly footByDefault: number;
  /** Boat patrols that no longer count, and other posts and patrols of the season of open water. */
  readonly boats: number; readonly openWater: number;
  /** Things of the season of ice that now hold on any date. */
  readonly opened: number;
  /** Of an ice season, and out of it on the plan's date: they count only when the date is changed. */
  readonly outOfSeason: number;
  /** Posts with a radius of their own and by default that see half as far, and patrols with half their half width. */
  readonly radii: number; readonly radiiByDefault: number; readonly halfWidths: number;
  /** Posts whose reach is drawn: it stays, since no number says how it would shrink. */
  readonly drawn: number;
  /** Values that go back to what they were, and such as were changed by hand since and stay. */
  readonly restored: number; readonly kept: number;
}

export type Conditioned = { readonly ok: true; readonly plan: Plan; readonly changes: Changes } | { readonly ok: false; /** It is in force already, nothing in the plan is subject to it, or there is nothing to go back from. */ readonly code: 'inForce' | 'nothing' | 'notInForce' };

const none: Changes = { foot: 0, footByDefault: 0, boats: 0, openWater: 0, opened: 0, outOfSeason: 0, radii: 0, radiiByDefault: 0, halfWidths: 0, drawn: 0, restored: 0, kept: 0 };

/** What a condition does to one feature: what is set (undefined takes away), and what it counts as. */
interface Effect { readonly set: ConditionFields; readonly as: readonly (keyof Changes)[] }
interface Rule { readonly on: (feature: AnyFeature, meta: PlanMeta) => Effect; readonly defaults: (meta: PlanMeta) => NonNullable<PlanMeta['defaults']> }

const nothing: Effect = { set: {}, as: [] };

/** Boats are suspended, planned ones too, so that no question counts them. */
function boat(feature: AnyFeature): Effect {
  const { status = 'active' } = feature.properties;
  return feature.kind === 'patrolRoute' && feature.properties.mode === 'boat' && (status === 'active' || status === 'planned') ? { set: { status: 'suspended' }, as: ['boats'] } : nothing;
}

const rules = {
  /* Foot patrols at the speed of snow, and no boats. Which rivers are passable the seasons of the plan say, on its date. */
  winter: {
    on: (feature, meta) => {
      const { season } = feature.properties, out: Effect['as'] = season && ofIce(feature) && meta.planDate !== undefined && !holdsDay(season, meta.planDate.slice(5)) ? ['outOfSeason'] : [];
      if (feature.kind !== 'patrolRoute' || (feature.properties.mode ?? 'foot') !== 'foot') return { ...boat(feature), as: [...boat(feature).as, ...out] };
      const { value, assumed } = speedOf(feature, meta);
      if (value <= SNOW_KMH) return { set: {}, as: out };
      return { set: assumed ? {} : { speedKmh: SNOW_KMH }, as: [assumed ? 'footByDefault' : 'foot', ...out] };
    },
    /* Also for what is drawn later. */
    defaults: (meta) => ((meta.defaults?.speedKmh?.foot ?? defaultSpeedKmh.foot) > SNOW_KMH ? { speedKmh: { foot: SNOW_KMH } } : {}),
  },
  /* What exists on ice holds whatever the date, what needs open water does not count. */
  ice: {
    on: (feature) => {
      const { season, status = 'active' } = feature.properties, sails = boat(feature);
      if (sails !== nothing) return sails;
      if (season && ofIce(feature)) return { set: { season: undefined }, as: ['opened'] };
      const water = season && holdsDay(season, WATER_DAY) && !holdsDay(season, ICE_DAY) && (feature.kind === 'post' || feature.kind === 'patrolRoute') && (status === 'active' || status === 'planned');
      return water ? { set: { status: 'suspended' }, as: ['openWater'] } : nothing;
    },
    defaults: () => ({}),
  },
  /* What is seen is seen half as far: by posts and devices, and from a patrol. */
  fog: {
    on: (feature, meta) => {
      if (feature.kind === 'post') {
        if (feature.properties.reach !== undefined) return { set: {}, as: ['drawn'] };
        const { value, assumed } = radiusOf(feature, meta);
        if (value === 0) return nothing;
        return assumed ? { set: {}, as: ['radiiByDefault'] } : { set: { radiusM: value * FOG_SHARE }, as: ['radii'] };
      }
      const halfWidthM = feature.kind === 'patrolRoute' ? halfWidthOf(feature, meta).value : 0;
      return halfWidthM > 0 ? { set: { halfWidthM: halfWidthM * FOG_SHARE }, as: ['halfWidths'] } : nothing;
    },
    /* Radii by type, also for what is placed later. Half widths differ by purpose, which defaults of a plan do not tell apart: those stand on the patrols. */
    defaults: ({ defaults }) => ({
      radiusM: Object.fromEntries((Object.keys(defaultRadiusM) as PostType[]).map((type) => [type, (defaults?.radiusM?.[type] ?? defaultRadiusM[type]) * FOG_SHARE] as const).filter(([, metres]) => metres > 0)),
      ...(defaults?.halfWidthM ? { halfWidthM: Object.fromEntries(Object.entries(defaults.halfWidthM).map(([mode, metres]) => [mode, metres * FOG_SHARE])) } : {}),
    }),
  },
} as const satisfies Record<Condition, Rule>;

/**
 * The plan under a condition, or as it is usually: numbers in the features and in the defaults, what they were before in `plan.conditions`, and a line in the version that
 * says what was done (`note`, told what changes). A condition on top of another keeps what was before both; `usual` takes all of them back, except for what was changed by
 * hand since. An error where a condition is in force already, or where nothing in the plan is subject to it.
 */
export function underCondition(plan: Plan, preset: Preset, note: (changes: Changes) => string): Conditioned {
  if (preset === 'usual') {
    const back = usualPlan(plan);
    return back ? { ok: true, plan: back.plan, changes: { ...none, restored: back.restored, kept: back.kept } } : { ok: false, code: 'notInForce' };
  }
  if (plan.meta.conditions?.inForce?.includes(preset)) return { ok: false, code: 'inForce' };
  const rule: Rule = rules[preset], sets = new Map<string, ConditionFields>(), counts: Record<keyof Changes, number> = { ...none };
  const features = plan.features.map((feature) => {
    const { set, as } = rule.on(feature, plan.meta);
    for (const one of as) counts[one] += 1;
    if (Object.keys(set).length === 0) return feature;
    sets.set(feature.id, set);
    return withProperties(feature, { ...set });
  });
  const { drawn: _, outOfSeason: __, ...changed } = counts;
  if (Object.values(changed).every((count) => count === 0)) return { ok: false, code: 'nothing' };
  const said = note(counts), version = plan.meta.version ? `${plan.meta.version}; ${said}` : said;
  return { ok: true, changes: counts, plan: withMemory(plan, { ...plan, features }, preset, { version, defaults: rule.defaults(plan.meta), features: sets }) };
}

/** Whether something exists in the season of ice alone. */
function ofIce({ properties: { season } }: AnyFeature): boolean {
  return season !== undefined && holdsDay(season, ICE_DAY) && !holdsDay(season, WATER_DAY);
}
