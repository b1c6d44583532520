import { admitFeature } from '../admit-feature.ts';
import { Findings } from '../findings.ts';
import { Ids } from '../ids.ts';
import type { AnyFeature } from '../plan.ts';
import type { Result } from '../problem.ts';

/**
 * A feature made or changed by hand, through the door of the plan: what a file may not hold, a hand may not make either (a line of one
 * position, a radius below 0). Comes back as the door leaves it: repeats dropped, rings closed and wound. Its warnings are kept; an error
 * refuses it.
 */
export function admitEdit({ id, kind, geometry, properties, foreign }: AnyFeature): Result<AnyFeature> {
  const findings = new Findings();
  const raw = { ...foreign, type: 'Feature', id, geometry, properties: { ...properties, kind } };
  const [feature] = admitFeature(raw, 0, new Ids(new Set([id])), findings);
  const problems = findings.all();
  return feature && !problems.some(({ severity }) => severity === 'error') ? { ok: true, value: feature, problems } : { ok: false, problems };
}
