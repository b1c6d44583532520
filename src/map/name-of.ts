import type { CommonProperties } from '#core/plan/schema.ts';
import type { Lang } from './look.ts';

/** The name to write beside a feature: the reader's language, else the other one, else the code, else nothing. */
export function nameOf(properties: CommonProperties, lang: Lang): string {
  const names = lang === 'zh' ? [properties.name, properties['name:en']] : [properties['name:en'], properties.name];
  return names.find((name) => name) ?? properties.code ?? '';
}
