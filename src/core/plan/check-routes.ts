/** Patrol routes against their own timetable and against the areas of the plan. */
import { speedOf } from './defaults.ts';
import { Findings } from './findings.ts';
import { insideArea } from './inside-area.ts';
import { featuresOf } from './plan.ts';
import type { Line, Plan, PlanFeature, PlanGeometry, Position } from './plan.ts';
import type { Problem } from './problem.ts';

/** Positions of a route that are looked up in the areas: enough for a warning, bounded for long routes. */
const samples = 32;

/** `runLongerThanHeadway` where one unit cannot keep its headway; `outsideAreas` where no sampled position lies in any area. */
export function checkRoutes(plan: Plan): Problem[] {
  const findings = new Findings();
  const areas = featuresOf(plan, 'areaOfResponsibility').map(({ geometry }) => geometry).filter((geometry) => geometry !== null);
  for (const route of featuresOf(plan, 'patrolRoute')) {
    checkHeadway(route, plan, findings);
    if (areas.length > 0 && !touches(route, areas)) {
      findings.warning('outsideAreas', { featureId: route.id, field: 'geometry' }, null, `${route.id} lies outside every area of responsibility; its ground is in no total.`);
    }
  }
  return findings.problems;
}

function checkHeadway(route: PlanFeature<'patrolRoute'>, plan: Plan, findings: Findings): void {
  const { schedule, units = 1, pattern, stops = [] } = route.properties;
  const headway = schedule?.headwayMin;
  if (headway === undefined || units > 1) return;
  const oneWayMin = (lengthM(linesOf(route)) / 1000 / speedOf(route, plan.meta).value) * 60;
  const dwellMin = stops.reduce((sum, stop) => sum + (stop.dwellMin ?? 0), 0);
  const legs = pattern === 'outAndBack' ? 2 : 1;
  const runMin = Math.round(oneWayMin * legs + dwellMin);
  if (runMin <= headway) return;
  findings.warning('runLongerThanHeadway', { featureId: route.id, field: 'schedule.headwayMin' }, headway,
    `A run of ${route.id} takes about ${runMin} min, longer than its headway of ${headway} min; one unit cannot keep it.`);
}

function linesOf(route: PlanFeature<'patrolRoute'>): readonly Line[] {
  const { geometry } = route;
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Length on a sphere of the mean radius, by flat pieces: within 1 %, good for a warning and nothing else. */
function lengthM(lines: readonly Line[]): number {
  const metresPerDegree = 111_195;
  let sum = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = line[i - 1] as Position;
      const [bx, by] = line[i] as Position;
      sum += Math.hypot((bx - ax) * Math.cos(((ay + by) / 2) * Math.PI / 180), by - ay) * metresPerDegree;
    }
  }
  return sum;
}

function touches(route: PlanFeature<'patrolRoute'>, areas: readonly PlanGeometry[]): boolean {
  const positions = linesOf(route).flat();
  const step = Math.max(1, Math.floor(positions.length / samples));
  return positions.some((position, index) => index % step === 0 && areas.some((area) => insideArea(position, area)));
}
