/** What a condition changes, in sentences and as values from what to what. */
import { defaultRadiusM, defaultSpeedKmh, halfWidthOf, radiusOf, speedOf } from '#core/plan/defaults.ts';
import { SNOW_KMH, type Changes, type Preset } from '#core/plan/edits/conditions.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { ConditionWords } from '#i18n/condition-words.ts';
import { count } from '#i18n/quantity.ts';

/** A sentence a change, in the order of the counts; what must be noted last. */
export function changeSentences(changes: Changes, plan: Plan, { condition: said }: ConditionWords): string[] {
  const speed = count(SNOW_KMH);
  const lines: Readonly<Record<keyof Changes, (n: string) => string>> = {
    foot: (n) => said.foot(n, speed), footByDefault: (n) => said.footByDefault(n, speed), boats: said.boats, openWater: said.openWater, opened: said.opened,
    radii: said.radii, radiiByDefault: said.radiiByDefault, halfWidths: said.halfWidths, restored: said.restored, kept: said.kept, drawn: said.drawn,
    outOfSeason: (n) => said.outOfSeason(n, plan.meta.planDate ?? ''),
  };
  return (Object.keys(lines) as (keyof Changes)[]).filter((name) => changes[name] > 0).map((name) => lines[name](count(changes[name])));
}

/** The line that the version of the plan gets. */
export function versionNote(preset: Preset, changes: Changes, { condition: said }: ConditionWords, listed: string): string {
  const { note } = said;
  const parts = [
    ...(changes.foot + changes.footByDefault > 0 ? [note.foot(count(SNOW_KMH))] : []), ...(changes.opened > 0 ? [note.opened(count(changes.opened))] : []),
    ...(changes.boats > 0 ? [note.boats(count(changes.boats))] : []), ...(changes.openWater > 0 ? [note.openWater(count(changes.openWater))] : []),
    ...(changes.radii + changes.radiiByDefault + changes.halfWidths > 0 ? [note.reach] : []),
  ];
  return note.of(said.names[preset], parts.join(listed));
}

type NumberField = 'speedKmh' | 'radiusM' | 'halfWidthM';
export interface ValueChange { readonly field: NumberField; /** The type of post or mode of patrol of which it is a default; null on features. */ readonly assumedOf: string | null; readonly from: number; readonly to: number; readonly many: number }

const FIELDS = ['speedKmh', 'radiusM', 'halfWidthM'] as const;
const builtIn: Readonly<Record<NumberField, Readonly<Record<string, number>>>> = { speedKmh: defaultSpeedKmh, radiusM: defaultRadiusM, halfWidthM: {} };

/** The numbers in which two states of a plan differ, as they are in force, equal changes together: those of features first, the most frequent of a field first. Both have the same features. */
export function valueChanges(before: Plan, after: Plan): ValueChange[] {
  const found = new Map<string, ValueChange>();
  const note = (field: NumberField, assumedOf: string | null, from: number | undefined, to: number | undefined) => {
    if (from === undefined || to === undefined || from === to) return;
    const key = JSON.stringify([field, assumedOf, from, to]);
    found.set(key, { field, assumedOf, from, to, many: (found.get(key)?.many ?? 0) + 1 });
  };
  for (const [at, feature] of before.features.entries()) {
    const then = after.features[at];
    if (then && then !== feature) for (const field of FIELDS) note(field, null, inForce(feature, before, field), inForce(then, after, field));
  }
  for (const field of FIELDS) {
    const [was, is]: Readonly<Record<string, number>>[] = [before.meta.defaults?.[field] ?? {}, after.meta.defaults?.[field] ?? {}];
    for (const key of new Set([...Object.keys(was!), ...Object.keys(is!)])) note(field, key, was![key] ?? builtIn[field][key], is![key] ?? builtIn[field][key]);
  }
  const order = (one: ValueChange) => (one.assumedOf === null ? 0 : FIELDS.length) + FIELDS.indexOf(one.field);
  return [...found.values()].sort((a, b) => order(a) - order(b) || b.many - a.many);
}

function inForce(feature: AnyFeature, { meta }: Plan, field: NumberField): number | undefined {
  if (feature.kind === 'post') return field === 'radiusM' ? radiusOf(feature, meta).value : undefined;
  if (feature.kind !== 'patrolRoute' || field === 'radiusM') return undefined;
  return field === 'speedKmh' ? speedOf(feature, meta).value : halfWidthOf(feature, meta).value;
}
