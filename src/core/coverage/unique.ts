import type { Plan } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import type { PlaceResult, UniqueLoss } from './result.ts';

/** What is known of each asset alone, in the order of the assets; null where the plan has no area or no border. */
export interface Alone { readonly areaM2: readonly number[] | null; readonly borderM: readonly Float64Array[] | null }

/**
 * What nobody else covers, for every asset that counts, in the order of the file: the loss if it were
 * taken away. Ground in square metres (inside the root areas), border in metres over all borders, and
 * places. A figure of a thing the plan lacks is null, never 0.
 */
export function uniqueLosses(plan: Plan, assets: readonly Asset[], places: readonly PlaceResult[], { areaM2, borderM }: Alone): UniqueLoss[] {
  const placesOf = new Map<string, string[]>();
  for (const { id, coveredBy: [only, second] } of places) {
    if (only === undefined || second !== undefined) continue;
    const known = placesOf.get(only);
    if (known) known.push(id);
    else placesOf.set(only, [id]);
  }
  const order = new Map(plan.features.map(({ id }, at) => [id, at]));
  let counted = 0;
  const losses = assets.flatMap(({ id, standing }, at): UniqueLoss[] => {
    if (standing !== 'counts') return [];
    const ground = areaM2?.[counted++] ?? null;
    /* Below zero is rounding. */
    return [{ id, areaM2: ground === null ? null : Math.max(0, ground), borderM: borderM?.reduce((sum, alone) => sum + alone[at]!, 0) ?? null, placeIds: placesOf.get(id) ?? [] }];
  });
  return losses.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}
