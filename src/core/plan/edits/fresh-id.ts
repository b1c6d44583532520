import type { Plan } from '../plan.ts';
import type { Kind } from '../schema.ts';

/** How the ids of a kind begin when the app makes them. */
const PREFIX: Readonly<Record<Kind, string>> = {
  post: 'post', patrolRoute: 'route', inspectionRoute: 'insp', borderLine: 'border', boundaryMarker: 'marker', areaOfResponsibility: 'aor', sector: 'sector',
  priorityPlace: 'place', compound: 'comp', obstacle: 'obst', activityPoint: 'act', gap: 'gap', coverage: 'coverage',
};

/**
 * Ids for new features, one for each kind asked for, in that order: the prefix of the kind and one more than the highest number that follows
 * it in the plan ("post-61"), so that no id is given twice and the same plan gives the same ids.
 */
export function freshIds(plan: Plan, wanted: readonly Kind[]): string[] {
  const highest = new Map<string, number>();
  const digits = /^([A-Za-z]+)-(\d{1,15})$/;
  for (const { id } of plan.features) {
    const [, prefix = '', number = ''] = digits.exec(id) ?? [];
    if (prefix) highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(number)));
  }
  return wanted.map((kind) => {
    const next = (highest.get(PREFIX[kind]) ?? 0) + 1;
    highest.set(PREFIX[kind], next);
    return `${PREFIX[kind]}-${next}`;
  });
}
