import type { Lang } from './look.ts';

interface Named { readonly name?: string; readonly 'name:en'?: string; readonly code?: string }

/** The name to write beside a feature: the reader's language, else the other one, else the code, else nothing. */
export function nameOf(properties: Named, lang: Lang): string {
  const names = lang === 'zh' ? [properties.name, properties['name:en']] : [properties['name:en'], properties.name];
  return names.find((name) => name) ?? properties.code ?? '';
}
