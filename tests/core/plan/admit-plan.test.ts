import { describe, expect, test } from 'vitest';
import { admitPlan } from '#core/plan/admit-plan.ts';

type Raw = Record<string, unknown>;
const point = { type: 'Point', coordinates: [1, 2] };
const square = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] };
const post = (id: unknown, properties: Raw = {}): Raw => ({ type: 'Feature', id, geometry: point, properties: { kind: 'post', ...properties } });

function admit(features: unknown[], more: Raw = {}) {
  const answer = admitPlan({ type: 'FeatureCollection', plan: {}, features, ...more });
  return {
    answer,
    plan: answer.ok ? answer.value.plan : { features: [], meta: {}, foreign: {} },
    codes: answer.problems.map(({ code }) => code) as string[],
    of: (code: string) => answer.problems.filter((problem) => problem.code === code),
  };
}

describe('ids', () => {
  test('numbers become text, missing ones are made from the kind, repeated ones are renamed', () => {
    const { plan, of } = admit([post(7), post(undefined), post('7'), post(null), post('post-1'), post({}), post('')]);
    expect(plan.features.map(({ id }) => id)).toEqual(['7', 'post-2', '7~2', 'post-3', 'post-1', 'post-4', 'post-5']);
    expect(of('duplicateId')).toMatchObject([{ severity: 'error', featureId: '7~2', value: '7' }]);
    expect(of('missingId')).toHaveLength(3);
    expect(of('badValue')).toMatchObject([{ featureId: 'post-4', field: 'id', value: '{}' }]);
  });

  test('hidden signs that turn a line go from texts, ids and what refers to them alike, and it is said', () => {
    const { plan, of, codes } = admit([post('a\u202eb', { name: 'x\u2066y' }), post('c', { backupPostId: 'a\u202eb', agencies: ['u\u202a1'], note: 'plain' })], { plan: { agencies: [{ id: 'u\u202a1', name: 'U' }] } });
    expect(plan.features.map(({ id, properties }) => [id, properties.name, (properties as Raw).backupPostId, properties.agencies])).toEqual([['ab', 'xy', undefined, undefined], ['c', undefined, 'ab', ['u1']]]);
    expect(of('textCleaned').length).toBeGreaterThanOrEqual(3);
    expect(codes).not.toContain('unknownReference');
  });

  test('a MultiPoint becomes several posts and says so', () => {
    const { plan, of } = admit([{ ...post('m'), geometry: { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] } }]);
    expect(plan.features.map(({ id, geometry }) => [id, geometry?.coordinates])).toEqual([['m/1', [1, 2]], ['m/2', [3, 4]]]);
    expect(of('multiSplit')).toMatchObject([{ featureId: 'm', value: 2 }]);
  });
});

describe('values', () => {
  test('a post with a bad radius is kept but suspended, so that no default claims cover for it', () => {
    for (const radiusM of [-5, '1000', {}, true, [1], Infinity]) {
      const { plan, of } = admit([post('p', { radiusM, status: 'active' })]);
      expect(plan.features[0]?.properties).toMatchObject({ status: 'suspended' });
      expect(of('badValue').map(({ field }) => field)).toEqual(['radiusM', 'status']);
    }
  });

  test('a bad status, season or view suspends too; a bad name does not', () => {
    const status = (properties: Raw) => admit([post('p', properties)]).plan.features[0]?.properties.status;
    expect(status({ status: 'aktiv' })).toBe('suspended');
    expect(status({ season: { from: '13-01', to: '04-01' } })).toBe('suspended');
    expect(status({ season: { from: '11-01' } })).toBe('suspended');
    expect(status({ viewAngleDeg: 0 })).toBe('suspended');
    expect(status({ name: {} })).toBe(undefined);
  });

  test('radius 0 and null are no errors: a base observes nothing, a table writes null for what is absent', () => {
    const { plan, codes } = admit([post('p', { radiusM: 0 }), post('q', { radiusM: null })]);
    expect(plan.features.map(({ properties }) => properties)).toEqual([{ radiusM: 0 }, {}]);
    expect(codes).not.toContain('badValue');
  });

  test('a duty window with a bad break is dropped whole, not turned into one without a break', () => {
    const dutyWindows = [{ start: '08:00', end: '16:00', breaks: [{ start: '12:00', end: '25:00' }] }, { start: '16:00', end: '24:00' }];
    const { plan, of } = admit([post('p', { dutyWindows })]);
    expect(plan.features[0]?.properties).toEqual({ dutyWindows: [{ start: '16:00', end: '24:00' }] });
    expect(of('badValue')).toMatchObject([{ field: 'dutyWindows[0].breaks[0].end', value: '25:00' }]);
    expect(admit([post('p', { dutyWindows: dutyWindows.slice(0, 1) })]).plan.features[0]?.properties.status).toBe('suspended');
  });

  test('a bad target of the plan costs itself only', () => {
    const { plan, of } = admit([post('p')], { plan: { targets: { maxGapMin: { border: { low: -1, high: 30 }, place: { 1: 'x', 2: 5 } } }, dutyLevel: 9 } });
    expect(plan.meta.targets).toEqual({ maxGapMin: { border: { high: 30 }, place: { 2: 5 } } });
    expect(of('badValue').map(({ field }) => field)).toEqual(['plan.targets.maxGapMin.border.low', 'plan.targets.maxGapMin.place.1', 'plan.dutyLevel']);
  });

  test('kinds named like members of every object are unknown', () => {
    for (const kind of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 1, null, {}]) {
      const { of, answer } = admit([post('p', { kind }), post('q')]);
      expect(answer.ok).toBe(true);
      expect(of('unknownKind')).toMatchObject([{ severity: 'error', featureId: 'p' }]);
    }
  });
});

describe('what is left out is said', () => {
  test('read = kept + refused', () => {
    const features = [post('a'), { ...post('b'), geometry: null }, null, 5, [], { type: 'Feature' }, post('c', { kind: 'spaceship' }),
      { ...post('d'), geometry: square }, { ...post('e'), type: 'feature' }, { ...post('f'), properties: [1] }];
    const { plan, answer } = admit(features);
    const errors = answer.problems.filter(({ severity }) => severity === 'error');
    expect(plan.features).toHaveLength(1);
    expect(errors).toHaveLength(features.length - 1);
    expect(errors.map(({ code }) => code)).toEqual(['badGeometry', 'badValue', 'badValue', 'badValue', 'unknownKind', 'unknownKind', 'wrongGeometry', 'badValue', 'badValue']);
  });

  test('nothing kept is a failure with its reason, an empty plan is a plan', () => {
    expect(admitPlan({ type: 'FeatureCollection', features: [] }).ok).toBe(false);
    const all = admitPlan({ type: 'FeatureCollection', features: [{ ...post('a'), geometry: null }] });
    expect(all.problems.map(({ code }) => code)).toEqual(['planMemberMissing', 'badGeometry', 'noFeatures']);
    const empty = admitPlan({ type: 'FeatureCollection', plan: { id: 'new' }, features: [] });
    expect(empty).toMatchObject({ ok: true, problems: [{ code: 'noFeatures', severity: 'warning' }] });
  });

  test('a file in metres, a newer schema and a TopoJSON are refused whole', () => {
    const crs = (name: string) => admit([post('p')], { crs: { type: 'name', properties: { name } } });
    expect(crs('urn:ogc:def:crs:EPSG::3857').codes).toEqual(['otherCrs']);
    expect(crs('EPSG:2326').codes).toEqual(['otherCrs']);
    expect(crs('GCJ-02').codes).toEqual(['otherCrs']);
    expect(crs('urn:ogc:def:crs:OGC:1.3:CRS84').answer.ok).toBe(true);
    expect(crs('EPSG:4326').answer.ok).toBe(true);
    expect(crs('urn:ogc:def:crs:EPSG::4490').answer.ok).toBe(true);
    expect(admit([post('p')], { plan: { schemaVersion: 2 } }).codes).toEqual(['newerSchema']);
    expect(admitPlan({ type: 'Topology', objects: {} }).problems).toMatchObject([{ code: 'notAPlan', message: expect.stringContaining('TopoJSON') }]);
  });

  test('a bare feature or geometry is a collection of one', () => {
    expect(admitPlan(post('p'))).toMatchObject({ ok: true, value: { plan: { features: [{ id: 'p', kind: 'post' }] } } });
    expect(admitPlan(point).problems.map(({ code }) => code)).toEqual(['planMemberMissing', 'unknownKind', 'noFeatures']);
  });

  test('foreign members of the feature and the collection stay', () => {
    const { plan } = admit([{ ...post('p', { mine: { a: [1, null] } }), style: { b: 1 } }], { source: 'x' });
    expect(plan.foreign).toEqual({ source: 'x' });
    expect(plan.features[0]).toMatchObject({ foreign: { style: { b: 1 } }, properties: { mine: { a: [1, null] } } });
  });
});
