/** Shapes of areas that mean less than they show. */
import { Findings } from './findings.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { selfCrossing } from './self-crossing.ts';

/** `selfCrossing` with the place for each area whose rings cross; it is kept, and all ground it goes round counts. */
export function checkAreas(plan: Plan): Problem[] {
  const findings = new Findings();
  for (const { id, geometry } of plan.features) {
    const at = geometry === null ? null : selfCrossing(geometry);
    if (at === null) continue;
    const place = at.map((degrees) => degrees.toFixed(5)).join(', ');
    findings.warning('selfCrossing', { featureId: id, field: 'geometry' }, place,
      `The outline of ${id} crosses itself at ${place}; ground that it goes round twice counts as outside. Draw it without the crossing.`);
  }
  return findings.problems;
}
