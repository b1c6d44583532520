import type { Plan } from './plan.ts';

/** Every agency that a plan lists or that a feature names, by id; one may come more than once. */
export function agenciesOf({ meta, features }: Plan): string[] {
  return [...(meta.agencies ?? []).flatMap(({ id }) => (id === undefined ? [] : [id])), ...features.flatMap(({ properties }) => properties.agencies ?? [])];
}
