import type { Layer, LayerFeature } from '../roles/layer.ts';
import type { Mapping } from '../roles/mapping.ts';
import { matchRule } from '../roles/match-rule.ts';
import type { Verdict } from './check-sources.ts';
import type { Examined } from './examine.ts';
import type { Reason } from './record.ts';

/** Records that were good so far and come to nothing by a mapping, with why: left out by a rule or for want of one, or of a shape that no rule can place. */
export function leftByMapping({ layers, layerRecords }: Pick<Examined, 'layers' | 'layerRecords'>, { rules }: Mapping): ReadonlyMap<Verdict, Reason> {
  return new Map(layers.flatMap((layer, of) => layer.features.flatMap((feature, at): [Verdict, Reason][] => {
    const [record, reason] = [layerRecords[of]?.[at], outOf(feature, layer, rules)];
    return record && reason ? [[record, reason]] : [];
  })));
}

function outOf({ form, sound, properties }: LayerFeature, { keys }: Layer, rules: Mapping['rules']): Reason | null {
  if (form !== 'kept' && form !== 'none' && (matchRule(rules, form, properties, keys)?.to ?? null) === null) return 'leftOut';
  return sound ? null : 'wrongShape';
}
