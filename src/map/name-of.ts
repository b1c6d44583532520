import type { Lang } from './look.ts';

/** Characters of a name on the map: a longer one is no label, and would fill the memory of the card. */
const LONGEST = 80;

interface Named { readonly name?: string; readonly 'name:en'?: string; readonly code?: string }

/** The name to write beside a feature, cut where it is too long: the reader's language, else the other one, else the code, else nothing. */
export function nameOf(properties: Named, lang: Lang): string {
  const names = lang === 'zh' ? [properties.name, properties['name:en']] : [properties['name:en'], properties.name];
  const name = names.find((one) => one) ?? properties.code ?? '';
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
