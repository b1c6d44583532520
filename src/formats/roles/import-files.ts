/** Foreign files to a plan in one go, for doors without a screen. */
import type { Result } from '#core/plan/problem.ts';
import { applyMapping } from './apply-mapping.ts';
import type { Mapped } from './apply-mapping.ts';
import { groups } from './groups.ts';
import type { Group } from './groups.ts';
import { readLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import type { Mapping } from './mapping.ts';
import { mappingOf } from './tally.ts';
import type { Target } from './target.ts';

export interface SourceFile { readonly name: string; readonly bytes: Uint8Array }
export interface Imported extends Mapped { readonly groups: readonly Group[]; readonly targets: ReadonlyMap<string, Target | null> }

/** The layers of all files, or everything that keeps one of them from being read. */
export function readLayers(files: readonly SourceFile[]): Result<readonly Layer[]> {
  const read = files.map(({ name, bytes }) => readLayer(bytes, name));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])), problems: [] };
}

/** A plan by a mapping, or by what is suggested for each group. */
export function importFiles(files: readonly SourceFile[], by: Mapping | 'auto'): Result<Imported> {
  const layers = readLayers(files);
  if (!layers.ok) return layers;
  const found = groups(layers.value, by === 'auto' ? { by: 'auto' } : { by: 'mapping', mapping: by });
  const targets = new Map(found.map(({ key, suggestion }) => [key, suggestion]));
  const made = applyMapping(layers.value, mappingOf(found, targets));
  return made.ok ? { ...made, value: { ...made.value, groups: found, targets } } : made;
}
