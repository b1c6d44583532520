/** Sources and choices to what the screen shows and what becomes a plan: one answer for every door. */
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { isRecord } from '#core/plan/clean.ts';
import type { Plan } from '#core/plan/plan.ts';
import { layerOf, type Layer } from '../roles/layer.ts';
import { saidHours } from '../roles/said-hours.ts';
import type { Source } from '../source/source.ts';
import { checkSources, type CheckedSource, type Findings, type Verdict } from './check-sources.ts';
import type { Choices } from './choices.ts';
import { PlanIndex, type Update } from './update.ts';

export interface Examined {
  readonly checked: readonly CheckedSource[];
  readonly findings: Findings;
  /** What becomes features of their own, a layer for each source with anything in it. */
  readonly layers: readonly Layer[];
  /** The record that each feature of each layer was. */
  readonly layerRecords: readonly (readonly Verdict[])[];
  /** What changes features of the plan, or says what they say already. */
  readonly updates: readonly Update[];
  /** How many of those were repaired. */
  readonly updatesRepaired: number;
  /** Keys and headings about persons, with how many values are dropped. */
  readonly persons: Readonly<Record<string, number>>;
}

/** Examines all sources. Records of a plan that is open change its features where that was not declined. */
export function examine(sources: readonly Source[], choices: Choices, plan: Plan | null): Examined {
  const index = plan && choices.into === 'plan' && choices.update ? new PlanIndex(plan) : null;
  const { checked, findings } = checkSources(sources, choices, plan, (record) => index?.idOf(record) ?? null);
  const updates = new Map<string, Update>();
  let updatesRepaired = 0;
  const persons: Record<string, number> = Object.create(null) as Record<string, number>;
  const drop = (key: string, many: number) => { const shown = withSignsShown(key); persons[shown] = (persons[shown] ?? 0) + many; };
  const made = checked.flatMap(({ source, columns, records }): { layer: Layer; of: Verdict[] }[] => {
    for (const { role, title, at, filled } of columns ?? []) if (role === 'person' && filled > 0) drop(title ?? String(at + 1), filled);
    const [features, of]: [unknown[], Verdict[]] = [[], []];
    const [repaired, unread] = [new Set<number>(), new Set<number>()];
    for (const record of records) {
      const { feature, state, doubts } = record;
      if (!feature) continue;
      if (isRecord(feature.properties)) for (const key of Object.keys(feature.properties)) if (isPersonKey(key)) drop(key, 1);
      const update = index?.updateBy(feature) ?? null;
      if (update && !updates.has(update.id)) {
        updates.set(update.id, update);
        if (state === 'repaired') updatesRepaired += 1;
        continue;
      }
      if (state === 'repaired') repaired.add(features.length);
      if (doubts.some(({ code }) => code === 'hoursUnread') || saysUnreadTag(feature)) unread.add(features.length);
      features.push(feature);
      of.push(record);
    }
    return features.length === 0 && records.length > 0 ? [] : [{ layer: layerOf({ ...source.foreign, features }, source.name, repaired, unread), of }];
  });
  return { checked, findings, layers: made.map(({ layer }) => layer), layerRecords: made.map(({ of }) => of), updates: [...updates.values()], updatesRepaired, persons };
}

/** A tag of opening hours is looked at last: most things that have one never become posts. */
function saysUnreadTag({ properties }: Readonly<Record<string, unknown>>): boolean {
  const said = isRecord(properties) && typeof properties.opening_hours === 'string' ? saidHours(properties, []) : null;
  return said !== null && 'unread' in said;
}
