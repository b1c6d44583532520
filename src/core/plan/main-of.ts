import type { Plan } from './plan.ts';

/** Id of the main plan that a plan is an alternative to, or its own; null where it has neither. */
export function mainOf({ meta }: Plan): string | null { return meta.alternativeOf ?? meta.id ?? null; }
