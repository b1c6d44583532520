import type { Plan } from './plan.ts';

export const NETS = ['outer', 'inner'] as const;
/** Outer net against import, inner against spread (M45). */
export type Net = (typeof NETS)[number];

/** The nets (outer, inner) that a post or a patrol route of a plan says it belongs to, outer first. */
export function netsOf({ features }: Plan): Net[] {
  return NETS.filter((net) => features.some(({ kind, properties }) => (kind === 'post' || kind === 'patrolRoute') && properties.net === net));
}
