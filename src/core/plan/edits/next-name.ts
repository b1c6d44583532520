import type { Plan } from '../plan.ts';

const NUMBERED = /^(.*?)\s*\((\d+)\)$/;

/**
 * The names of a piece that was cut off a feature, in the languages in which the feature has one: the same with the first number in brackets
 * under which no other feature of the plan goes, the same number in both: "North line" gives "North line (2)", and that "North line (3)".
 */
export function nextName(plan: Plan, { name, 'name:en': english }: { readonly name?: string | undefined; readonly 'name:en'?: string | undefined }): { name?: string; 'name:en'?: string } {
  const taken = new Set(plan.features.flatMap(({ properties }) => [properties.name, properties['name:en']]));
  const numbered = (text: string, n: number) => `${NUMBERED.exec(text)?.[1] || text} (${n})`;
  const free = (text: string | undefined, n: number) => !text || !taken.has(numbered(text, n));
  let n = 2;
  while (!free(name, n) || !free(english, n)) n += 1;
  return { ...(name ? { name: numbered(name, n) } : {}), ...(english ? { 'name:en': numbered(english, n) } : {}) };
}
