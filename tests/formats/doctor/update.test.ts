import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan.ts';
import { admitPlan } from '#core/plan/admit-plan.ts';
import { accept } from '#formats/doctor/accept.ts';
import { groups } from '#formats/roles/groups.ts';
import { mappingOf } from '#formats/roles/tally.ts';
import { addsUp, examined, states } from './make.ts';

const open = (features: readonly unknown[]): Plan => {
  const admitted = admitPlan({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'p' }, features });
  if (!admitted.ok) throw new Error('no plan');
  return admitted.value.plan;
};
const post = (id: string, lon: number, properties: object) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, 46.5] }, properties: { kind: 'post', postType: 'watchtower', ...properties } });
const plan = open([post('post-1', 133.01, { code: 'A1', name: '北塔', radiusM: 3000 }), post('post-2', 133.02, { code: 'A2', name: '南塔' }), post('post-3', 133.03, { code: 'A3' }), post('post-4', 133.04, { code: 'A3' })]);
const csv = '编号,名称,经度,纬度,半径(米)\nA1,北塔,133.01,46.5,2500\nA2,南塔,133.02,46.5,\nA3,东塔,133.05,46.5,100\nA9,新塔,133.06,46.5,800\n';
const into = (text: string, more = {}) => examined({ 't.csv': text }, { into: 'plan', ...more }, plan);
const made = (found: ReturnType<typeof examined>, target: Plan | null) => {
  const all = groups(found.layers);
  return accept(found, mappingOf(all, new Map(all.map(({ key, suggestion }) => [key, suggestion]))), target);
};

describe('a table that is read again', () => {
  test('changes what its codes name, field by field; a code that two have names none of them', () => {
    const found = into(csv);
    expect(found.updates.map(({ id, by, changes }) => [id, by, changes])).toEqual([
      ['post-1', 'code', [{ field: 'radiusM', before: 3000, after: 2500 }]],
      ['post-2', 'code', []],
    ]);
    expect(found.layers.map(({ features }) => features.length)).toEqual([2]);
    expect(addsUp(found)).toBe(true);
  });

  test('becomes one plan: changed, added, the rest the same objects', () => {
    const answer = made(into(csv), plan);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const { features, meta } = answer.value.plan;
    expect(features.map(({ id, kind }) => [id, kind])).toEqual([['post-1', 'post'], ['post-2', 'post'], ['post-3', 'post'], ['post-4', 'post'], ['priorityPlace-1', 'priorityPlace'], ['priorityPlace-2', 'priorityPlace']]);
    expect(features[0]?.properties).toEqual({ ...plan.features[0]?.properties, radiusM: 2500 });
    expect(features.slice(1, 4).every((feature, at) => feature === plan.features[at + 1])).toBe(true);
    expect(meta).toBe(plan.meta);
    expect(answer.value.ids).toEqual(['post-1', 'priorityPlace-1', 'priorityPlace-2']);
  });

  test('moves what has moved by more than a table rounds, with a word of its system', () => {
    const found = into('编号,经度,纬度\nA1,133.0100001,46.5\nA2,133.03,46.51\n', { sources: { t: { system: 'wgs84' } } });
    expect(found.updates.map(({ changes }) => changes.map(({ field }) => field))).toEqual([[], ['geometry']]);
    expect(found.updates[1]?.feature).toMatchObject({ geometry: { coordinates: [133.03, 46.51] }, properties: { name: '南塔', sourceCrs: 'WGS 84' } });
  });

  test('says a feature once: a second row of its code is there twice', () => {
    const found = into(`${csv}A1,北塔,133.01,46.5,2600\n`);
    expect(states(found)).toEqual(['kept', 'kept', 'kept', 'kept', 'duplicate']);
    expect(found.updates[0]?.changes).toEqual([{ field: 'radiusM', before: 3000, after: 2500 }]);
    expect(addsUp(found)).toBe(true);
  });

  test('is added as new when updating is declined, or the plan is to be a new one', () => {
    expect(into(csv, { update: false }).updates).toEqual([]);
    expect(examined({ 't.csv': csv }, { into: 'new' }, plan).updates).toEqual([]);
  });

  test('changes nothing by a value that the plan does not take', () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [133.01, 46.5] }, properties: { code: 'A1', radiusM: -5, status: 'lost' } }] });
    expect(examined({ 'f.geojson': text }, { into: 'plan' }, plan).updates).toMatchObject([{ id: 'post-1', changes: [] }]);
  });
});

test('a file of features is matched by ids, and what it lacks stays', () => {
  const text = JSON.stringify({ type: 'FeatureCollection', features: [post('post-2', 133.02, { code: 'A2', name: '南塔', staffPerShift: 2, kind: undefined, postType: undefined }), post('post-9', 133.09, { kind: undefined, postType: undefined })] });
  const found = examined({ 'f.geojson': text }, { into: 'plan' }, plan);
  expect(found.updates).toMatchObject([{ id: 'post-2', by: 'id', changes: [{ field: 'staffPerShift', before: null, after: 2 }] }]);
  expect(found.updates[0]?.feature.properties).toMatchObject({ postType: 'watchtower', name: '南塔', staffPerShift: 2 });
});

test('ids of the plan are not taken twice, nor what is there already added', () => {
  const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [133.5, 46.5] }, properties: { kind: 'post', postType: 'watchtower' } }, { type: 'Feature', geometry: { type: 'Point', coordinates: [133.01, 46.5] }, properties: { name: '北塔', code: 'A1' } }] });
  expect(states(examined({ 'f.geojson': text }, { into: 'plan', update: false }, plan))).toEqual(['kept', 'duplicate']);
  const answer = made(examined({ 'f.geojson': text }, { into: 'plan' }, plan), plan);
  expect(answer.ok && answer.value.plan.features.map(({ id }) => id)).toEqual(['post-1', 'post-2', 'post-3', 'post-4', 'post-5']);
});

test('what comes into a plan brings its problems, under the ids that it has there: those of the plan itself are not said again, nor those that it mends', () => {
  const square = { type: 'Feature', id: 'area', geometry: { type: 'Polygon', coordinates: [[[133, 46.4], [133.1, 46.4], [133.1, 46.6], [133, 46.6], [133, 46.4]]] }, properties: { kind: 'areaOfResponsibility' } };
  const target = open([square, post('post-1', 133.01, { adjacentTo: ['post-9'] }), post('priorityPlace-1', 140, {})]);
  const text = JSON.stringify({ type: 'FeatureCollection', features: [
    post('post-7', 133.02, { radiusM: -4 }), { type: 'Feature', id: 'route-8', geometry: { type: 'LineString', coordinates: [[150, 46], [150.1, 46]] }, properties: { kind: 'patrolRoute', mode: 'foot' } },
    { type: 'Feature', geometry: { type: 'Point', coordinates: [133.03, 46.5] }, properties: { kind: 'post', postType: 'watchtower', status: 'x' } },
  ] });
  const answer = made(examined({ 'f.geojson': text }, { into: 'plan' }, target), target);
  if (!answer.ok) throw new Error('no plan');
  const said = answer.problems.map(({ code, featureId, field }) => `${code} ${featureId} ${field}`);
  expect(said).toContain('badValue post-7 radiusM');
  expect(said).toContain('badValue post-2 status');
  expect(said).toContain('outsideAreas route-8 geometry');
  expect(said.filter((one) => /post-1\b|priorityPlace-1|planMemberMissing/.test(one))).toEqual([]);
  expect(answer.value.plan.features.at(-1)?.id).toBe('post-2');
});
