import type { Plan } from '#core/plan/plan.ts';

/** Two plans as they are compared: what one was made from stands first, whichever of the two is open, so that gained is what the newer one has more. */
export const inOrder = (open: Plan, other: Plan): { readonly a: Plan; readonly b: Plan } =>
  (open.meta.alternativeOf !== undefined && open.meta.alternativeOf === other.meta.id ? { a: other, b: open } : { a: open, b: other });
