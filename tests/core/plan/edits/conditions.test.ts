import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { CONDITIONS, underCondition, type Changes, type Preset } from '#core/plan/edits/conditions.ts';
import { withProperties } from '#core/plan/edits/set-properties.ts';
import { hashPlan } from '#core/plan/hash.ts';
import type { Plan } from '#core/plan/plan.ts';
import { validatePlan } from '#core/plan/validate.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { line, planOf, point } from '../../duties/plan-of.ts';

const ice = { from: '11-15', to: '04-10' }, water = { from: '05-10', to: '10-31' }, way = [[131, 0], [131.1, 0]];
const route = (id: string, properties: object) => line(id, 'patrolRoute', way, properties);
const plan = planOf([
  route('walk', { mode: 'foot', speedKmh: 3 }), route('slow', { mode: 'foot', speedKmh: 1.5 }), route('bare', {}), route('car', { mode: 'car', halfWidthM: 120 }),
  route('boat', { mode: 'boat', season: water }), route('planned-boat', { mode: 'boat', status: 'planned' }), route('closed-boat', { mode: 'boat', status: 'closed' }),
  route('on-ice', { mode: 'foot', speedKmh: 2, season: ice }), route('ford', { mode: 'horse', season: water }), line('lead', 'obstacle', way, { season: ice, blocks: ['foot'] }),
  point('tower', 'post', [131, 0], { postType: 'watchtower', radiusM: 3000 }), point('device', 'post', [131, 0], { postType: 'observationDevice' }), point('station', 'post', [131, 0], { postType: 'policeStation' }),
  point('drawn', 'post', [131, 0], { postType: 'watchtower', reach: { type: 'Polygon', coordinates: [[[131, 0], [131.1, 0], [131.1, 0.1], [131, 0]]] } }), point('phone-user', 'post', [131, 0], { radiusM: 80 }),
], { planDate: '2026-07-10', version: '3', defaults: { halfWidthM: { foot: 60 }, speedKmh: { car: 33 } } });

let said: Changes | null = null;
const under = (given: Plan, preset: Preset): Plan => {
  const found = underCondition(given, preset, (changes) => { said = changes; return `${preset}: ${changes.foot + changes.footByDefault} slower`; });
  if (!found.ok) throw new Error(found.code);
  said = found.changes;
  return found.plan;
};
const own = (given: Plan, id: string) => given.features.find((one) => one.id === id)!.properties as Record<string, unknown>;
const again = (given: Plan): Plan => {
  const read = readGeoJson(new TextEncoder().encode(writeGeoJson(given)), 'd.geojson');
  if (!read.ok) throw new Error('unreadable');
  return read.value.plan;
};

describe('conditions are numbers in the plan', () => {
  test('winter: 2 km/h on foot, stated or assumed, no boats; which rivers are passable the seasons say', () => {
    const winter = under(plan, 'winter');
    expect([own(winter, 'walk').speedKmh, own(winter, 'slow').speedKmh, own(winter, 'bare').speedKmh, winter.meta.defaults?.speedKmh]).toEqual([2, 1.5, undefined, { car: 33, foot: 2 }]);
    expect(['boat', 'planned-boat', 'closed-boat', 'ford', 'on-ice'].map((id) => own(winter, id).status)).toEqual(['suspended', 'suspended', 'closed', undefined, undefined]);
    expect(own(winter, 'on-ice').season).toEqual(ice);
    expect(said).toMatchObject({ foot: 1, footByDefault: 1, boats: 2, outOfSeason: 2, opened: 0, radii: 0 });
    expect(winter.meta.version).toBe('3; winter: 2 slower');
  });

  test('ice: what exists on ice holds on any date, boats and what needs open water do not count', () => {
    const frozen = under(plan, 'ice');
    expect(['on-ice', 'lead'].map((id) => own(frozen, id).season)).toEqual([undefined, undefined]);
    expect(['boat', 'ford', 'on-ice', 'walk'].map((id) => own(frozen, id).status)).toEqual(['suspended', 'suspended', undefined, undefined]);
    expect(said).toMatchObject({ boats: 2, opened: 2, openWater: 1, foot: 0 });
  });

  test('fog: half of every radius and half width that a number states or assumes; what is drawn stays and is counted', () => {
    const fog = under(plan, 'fog');
    expect(['tower', 'device', 'phone-user', 'station'].map((id) => own(fog, id).radiusM)).toEqual([1500, undefined, 40, undefined]);
    expect(fog.meta.defaults).toMatchObject({ radiusM: { observationDevice: 1500, watchtower: 1500, dutyPoint: 100 }, halfWidthM: { foot: 30 }, speedKmh: { car: 33 } });
    expect(fog.meta.defaults?.radiusM).not.toHaveProperty('policeStation');
    expect([own(fog, 'car').halfWidthM, own(fog, 'bare').halfWidthM]).toEqual([60, 30]);
    expect(own(fog, 'drawn')).toEqual(own(plan, 'drawn'));
    expect(said).toMatchObject({ radii: 2, radiiByDefault: 1, drawn: 1, halfWidths: 9 });
  });

  test('one on top of another leads back to the plan before both, also after the file', () => {
    const before = hashPlan(plan), all = under(under(under(plan, 'fog'), 'winter'), 'ice');
    expect(all.meta.conditions?.inForce).toEqual(['fog', 'winter', 'ice']);
    expect(hashPlan(plan)).toBe(before);
    expect(hashPlan(again(all))).toBe(hashPlan(all));
    for (const each of [...CONDITIONS.map((condition) => under(plan, condition)), all, again(all)]) expect(hashPlan(under(each, 'usual'))).toBe(before);
    const bare = planOf([route('walk', { mode: 'foot' })]);
    expect(hashPlan(under(under(bare, 'winter'), 'usual'))).toBe(hashPlan(bare));
  });

  test('going back leaves alone what was changed by hand since', () => {
    const winter = under(plan, 'winter'), tried = { ...winter, features: winter.features.filter(({ id }) => id !== 'boat').map((one) => (one.id === 'walk' ? withProperties(one, { speedKmh: 2.5 }) : one)) };
    const back = under(tried, 'usual');
    expect([own(back, 'walk').speedKmh, own(back, 'planned-boat').status, back.meta.version]).toEqual([2.5, 'planned', '3']);
    expect(said).toMatchObject({ kept: 1, restored: 2 });
  });

  test('what changes nothing is an error that says why', () => {
    const empty = planOf([route('slow', { mode: 'foot', speedKmh: 1 })]);
    const refusal = (given: Plan, preset: Preset) => { const found = underCondition(given, preset, () => ''); return found.ok ? null : found.code; };
    expect([refusal(empty, 'winter'), refusal(empty, 'ice'), refusal(empty, 'usual'), refusal(under(plan, 'fog'), 'fog')]).toEqual(['nothing', 'nothing', 'notInForce', 'inForce']);
  });
});

describe('conditions on the border demo', () => {
  const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'd');
  if (!read.ok) throw new Error('demo');
  const demo = read.value.plan;
  const totals = (given: Plan, when?: { day: string }) => {
    const found = computeCoverage(given, withTime({ includePlanned: false, agencies: [], ...(when ? { when } : {}) }, given.meta));
    if (found === 'cancelled') throw new Error('cancelled');
    return found.result.totals;
  };

  test('the plan stays valid under each', () => {
    const usual = validatePlan(demo).filter(({ code }) => code !== 'defaultUsed' && code !== 'runLongerThanHeadway');
    for (const condition of CONDITIONS) expect(validatePlan(under(demo, condition)).filter(({ code }) => code !== 'defaultUsed' && code !== 'runLongerThanHeadway'), condition).toEqual(usual);
  });

  test.each([undefined, { day: '2026-01-15' }])('in fog coverage never grows (%j)', (when) => {
    const [clear, fog] = [totals(demo, when), totals(under(demo, 'fog'), when)];
    expect(fog.border!.coveredM).toBeLessThan(clear.border!.coveredM);
    expect(fog.area!.coveredM2).toBeLessThan(clear.area!.coveredM2);
    expect(fog.places!.covered).toBeLessThanOrEqual(clear.places!.covered);
  });
});
