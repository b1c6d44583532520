/** One foreign feature as the plan's: its kind, its type, and what its own properties say of name, hours and unit. */
import { isRecord } from '#core/plan/clean.ts';
import { Findings } from '#core/plan/findings.ts';
import { checkValue } from '#core/plan/check-value.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import { fitGeometry } from './fit-geometry.ts';
import type { LayerFeature } from './layer.ts';
import { ownFields } from './own-fields.ts';
import { withSaidHours, type Shifts } from './said-hours.ts';
import { nameOf } from './samples.ts';
import type { Target } from './target.ts';
import { targetFields } from './target.ts';

/** What was done to features on the way in, each with a count. */
export interface Doings {
  /** Areas that became the point at their middle, or the line of their edge. */
  middles: number;
  edges: number;
  /** Fields of ours that the file uses for something else, now `source:...`. */
  readonly renamed: Map<string, number>;
  /** When somebody edited a place: left out like the editor, who is dropped at the door. */
  readonly dropped: Map<string, number>;
  /** Units named by `operator`. */
  readonly operators: Set<string>;
}
export const nothingDone = (): Doings => ({ middles: 0, edges: 0, renamed: new Map(), dropped: new Map(), operators: new Set() });

/** The raw feature for the door. What the file says of itself stays, unless the target decides it; `assumed` fills only what is absent. */
export function placeFeature({ raw, properties, sound }: LayerFeature, target: Target, assumed: Readonly<Record<string, number>>, doings: Doings, shifts: Shifts = []): Record<string, unknown> {
  const source = raw as Record<string, unknown>;
  const { geometry, change } = fitGeometry(source.geometry, target.kind);
  if (change === 'middle') doings.middles += 1;
  if (change === 'edge') doings.edges += 1;
  const fields = ownFields(properties);
  const own = ownProperties(target.kind === 'post' ? withSaidHours(fields, shifts) : fields, target, doings);
  const decided = Object.fromEntries(Object.entries(target).filter(([key]) => key !== 'kind' && !(key in assumedKeys) && targetFields(target.kind).includes(key)));
  if (sound && properties['@timestamp'] !== undefined) add(doings.dropped, '@timestamp');
  const name = own.name === undefined ? nameOf(properties) : undefined;
  const id = source.id ?? properties['@id'];
  return {
    ...source, ...(id === undefined ? {} : { id }), geometry,
    properties: { kind: target.kind, ...(name === undefined ? {} : { name }), ...derived(properties, own, doings), ...assumed, ...own, ...decided },
  };
}

const assumedKeys = { radiusM: true, halfWidthM: true, speedKmh: true };

/** Properties of the file, those that carry a name of ours with another meaning under `source:`. */
function ownProperties(properties: Readonly<Record<string, unknown>>, target: Target, doings: Doings): Record<string, unknown> {
  const fields = fieldsOf(target.kind);
  return Object.fromEntries(Object.entries(properties).flatMap(([key, value]): [string, unknown][] => {
    if (key === '@timestamp' || key === '@id') return [];
    if (key === 'kind') { add(doings.renamed, key); return [['source:kind', value]]; }
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined || value === null) return [[key, value]];
    if (checkValue(value, field, { featureId: null, field: key }, new Findings(), false).ok) return [[key, value]];
    add(doings.renamed, key);
    return [[`source:${key}`, value]];
  }));
}

/** Units from `operator`, where the file has no field of ours for them. */
function derived(properties: Readonly<Record<string, unknown>>, own: Readonly<Record<string, unknown>>, doings: Doings): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const { operator } = properties;
  if (own.agencies === undefined && typeof operator === 'string' && operator.trim() !== '') {
    doings.operators.add(operator.trim());
    found.agencies = [operator.trim()];
  }
  return found;
}

function add(counts: Map<string, number>, key: string): void { counts.set(key, (counts.get(key) ?? 0) + 1); }

/** Whether a raw feature has an id of its own, as text. */
export function statedId(raw: unknown): string | null {
  if (!isRecord(raw)) return null;
  return typeof raw.id === 'string' || typeof raw.id === 'number' ? String(raw.id) : null;
}
