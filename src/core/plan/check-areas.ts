/** Shapes of areas and of drawn reach that mean less than they show. */
import { Findings } from './findings.ts';
import type { Plan, PlanGeometry } from './plan.ts';
import type { Problem } from './problem.ts';
import { selfCrossing } from './self-crossing.ts';

/** `selfCrossing` with the place for each area and each drawn reach whose rings cross; it is kept, and all ground it goes round counts. */
export function checkAreas(plan: Plan): Problem[] {
  const findings = new Findings();
  for (const feature of plan.features) {
    const reach = feature.kind === 'post' ? feature.properties.reach : undefined;
    if (feature.geometry) say(feature.id, 'geometry', feature.geometry, findings);
    if (reach) say(feature.id, 'reach', reach, findings);
  }
  return findings.problems;
}

function say(id: string, field: 'geometry' | 'reach', outline: PlanGeometry, findings: Findings): void {
  const at = selfCrossing(outline);
  if (at === null) return;
  const place = at.map((degrees) => degrees.toFixed(5)).join(', ');
  findings.warning('selfCrossing', { featureId: id, field }, place,
    `The ${field === 'reach' ? 'drawn reach' : 'outline'} of ${id} crosses itself at ${place}; all ground that it goes round counts. Draw it without the crossing.`);
}
