import { halfWidthOf, radiusOf, speedOf } from './defaults.ts';
import type { AnyFeature } from './plan.ts';
import type { PlanMeta } from './schema.ts';

/**
 * What a feature is taken to have where it does not state a field, in the unit of the field; undefined where nothing is assumed. The
 * value stated, if there is one, plays no part.
 */
export function defaultOf(feature: AnyFeature, field: string, meta: PlanMeta): string | number | undefined {
  if (field === 'status') return 'active';
  switch (feature.kind) {
    case 'post': return field === 'radiusM' ? radiusOf(without(feature, field), meta).value : field === 'viewAngleDeg' ? 360 : undefined;
    case 'priorityPlace': return field === 'priority' ? 3 : undefined;
    case 'patrolRoute':
      if (field === 'halfWidthM') return halfWidthOf(without(feature, field), meta).value;
      if (field === 'speedKmh') return speedOf(without(feature, field), meta).value;
      return field === 'pattern' ? 'oneWay' : field === 'units' ? 1 : undefined;
    default: return undefined;
  }
}

const without = <F extends AnyFeature>(feature: F, field: string): F => ({ ...feature, properties: { ...feature.properties, [field]: undefined } });
