import { halfWidthOf, radiusOf, speedOf } from './defaults.ts';
import type { AnyFeature } from './plan.ts';
import type { PlanMeta } from './schema.ts';

/**
 * What a feature is taken to have where it does not state a field, in the unit of the field; undefined where nothing is assumed. The
 * value stated, if there is one, plays no part.
 */
export function defaultOf(feature: AnyFeature, field: string, meta: PlanMeta): string | number | undefined {
  const { [field as 'name']: _, ...properties } = feature.properties;
  const bare = { ...feature, properties } as AnyFeature;
  if (field === 'status') return 'active';
  if (bare.kind === 'post') return field === 'radiusM' ? radiusOf(bare, meta).value : field === 'viewAngleDeg' ? 360 : undefined;
  if (bare.kind === 'priorityPlace') return field === 'priority' ? 3 : undefined;
  if (bare.kind !== 'patrolRoute') return undefined;
  switch (field) {
    case 'halfWidthM': return halfWidthOf(bare, meta).value;
    case 'speedKmh': return speedOf(bare, meta).value;
    case 'pattern': return 'oneWay';
    case 'units': return 1;
    default: return undefined;
  }
}
