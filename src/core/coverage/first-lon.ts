import { featuresOf, type Plan } from '../plan/plan.ts';

/** The meridian near which longitudes run on: that of the first area, else of the first feature with a place. */
export function firstLon(plan: Plan): number {
  const first = featuresOf(plan, 'areaOfResponsibility').find(({ geometry }) => geometry !== null) ?? plan.features.find(({ geometry }) => geometry !== null);
  let at: unknown = first?.geometry?.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) && typeof at[0] === 'number' ? at[0] : 0;
}
