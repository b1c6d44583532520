import { expect, test } from 'vitest';
import { distanceM } from '#core/geometry/geodesic.ts';
import { duplicatedFeatures } from '#core/plan/edits/duplicate-features.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';

const post: AnyFeature = { id: 'post-7', kind: 'post', geometry: { type: 'Point', coordinates: [133, 45.7] }, properties: { name: '岗哨', code: 'T-7', radiusM: 500 } };
const route: AnyFeature = { id: 'route-1', kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: [[133, 45.7], [133.1, 45.8]] }, properties: {} };
const round: AnyFeature = { id: 'insp-1', kind: 'inspectionRoute', geometry: null, properties: {} };
const plan: Plan = { meta: {}, features: [post, route, round], foreign: {} } as unknown as Plan;

test('copies lie beside their originals, with new ids and without the code; the originals stay', () => {
  const change = duplicatedFeatures(plan, [post, route], 300);
  expect([...(change?.keys() ?? [])]).toEqual(['post-8', 'route-2']);
  const copy = change?.get('post-8');
  expect(copy?.properties).toEqual({ name: '岗哨', radiusM: 500 });
  expect(copy?.geometry?.type === 'Point' && distanceM([133, 45.7], copy.geometry.coordinates)).toBeCloseTo(300, 3);
  expect(post).toMatchObject({ id: 'post-7', properties: { code: 'T-7' } });
});
test('what has no geometry has no copy', () => expect(duplicatedFeatures(plan, [round], 300)).toBeNull());
