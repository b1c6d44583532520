import { measureLine } from '../../geometry/chainage.ts';
import { nearestOnLines } from '../../geometry/nearest-on-line.ts';
import type { AnyFeature, Line, Plan, Position } from '../plan.ts';
import { onStretch } from './chainages.ts';
import type { Change } from './change.ts';
import { freshIds } from './fresh-id.ts';
import { lineOf, partsOf } from './line-parts.ts';
import { nextName } from './next-name.ts';

/** Nearer to an end than this (metres) there is nothing to cut off. */
const END_M = 1;

/**
 * A line cut in two where it is nearest to a position: the first piece keeps the id, the second gets a new one, the same properties but
 * for the code, and its name with a number. Lengths add up: the cut lies on the line. Sections and stops go with the ground that they stand on. Says why where it
 * cannot: no line, or within a metre of an end.
 */
export function splitLine(plan: Plan, feature: AnyFeature, near: Position): Change | 'notOnLine' | 'atEnd' {
  const parts = partsOf(feature);
  const found = nearestOnLines(parts, near);
  if (!found) return 'notOnLine';
  const whole = parts[found.part] ?? [];
  const before: Line = [...whole.slice(0, found.edge + 1), ...(found.share > 0 ? [found.at] : [])];
  const after: Line = [...(found.share < 1 ? [found.at] : []), ...whole.slice(found.edge + 1)];
  const first = [...parts.slice(0, found.part), before].filter(isLine), second = [after, ...parts.slice(found.part + 1)].filter(isLine);
  const cutM = measureLine(first).lengthM, restM = measureLine(second).lengthM;
  if (cutM < END_M || restM < END_M) return 'atEnd';
  const lengthM = cutM + restM;
  const { code: _code, ...copied } = onStretch(feature.properties, lengthM, [cutM, lengthM], (metres) => metres - cutM);
  const [id = ''] = freshIds(plan, [feature.kind]);
  return new Map([
    [feature.id, { ...feature, geometry: lineOf(first), properties: onStretch(feature.properties, lengthM, [0, cutM], (metres) => metres) } as AnyFeature],
    [id, { ...feature, id, geometry: lineOf(second), properties: { ...copied, ...nextName(plan, copied) } } as AnyFeature],
  ]);
}

const isLine = (line: Line): boolean => line.length > 1;
