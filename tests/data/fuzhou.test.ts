import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { holdingsOf } from '#core/duties/supplies.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { CELL, MIDDLE, STEP } from '../../scripts/demo/fuzhou/grid.mjs';
import { distance, lengthOf } from '../../scripts/demo/geodesy.mjs';
import { inRing } from '../../scripts/demo/ground.mjs';
import type { At, Raw, Window } from './by-hand.ts';
import { DAY, longestAbsence, minutesOf, onDuty, presences } from './visits-by-hand.ts';

interface Gate { id: string; lonLat: At; state: string; dutyWindows?: Window[] }
type Own = Raw & { properties: Raw['properties'] & { priority?: number; gates?: Gate[]; activityType?: string; sectorType?: string; pattern?: string; status?: string } };

const text = readFileSync('data/fuzhou-street.geojson', 'utf8');
const { plan, features } = JSON.parse(text) as { plan: { shifts: Window[]; targets: { beatMaxLengthM: number; maxGapMin: { place: Record<string, number> } } }; features: Own[] };
const ofKind = (kind: string) => features.filter(({ properties }) => properties.kind === kind);
const places = ofKind('priorityPlace');
const posts = ofKind('post');
const loops = ofKind('patrolRoute');
const ofType = (type: string) => places.filter(({ properties }) => properties.placeType === type);
const admitted = () => { const read = readGeoJson(text, 'fuzhou'); if (!read.ok) throw new Error('the demo does not pass the door'); return read.value.plan; };
const count = (list: readonly Own[], key: 'placeType' | 'postType' | 'activityType') =>
  list.reduce<Record<string, number>>((counts, { properties }) => ({ ...counts, [properties[key]!]: (counts[properties[key]!] ?? 0) + 1 }), {});

/** Every position of a feature, gates included. */
function positions(one: Own): At[] {
  const nested = (value: unknown): At[] => (typeof (value as number[])[0] === 'number' ? [value as At] : (value as unknown[]).flatMap(nested));
  return [...nested(one.geometry!.coordinates), ...(one.properties.gates ?? []).map(({ lonLat }) => lonLat)];
}

describe('what the demo of Fuzhou holds', () => {
  test('thirty places of the kinds promised', () => {
    expect(places).toHaveLength(30);
    expect(count(places, 'placeType')).toEqual({ government: 6, railwayStation: 2, motorwayExit: 4, commercialDistrict: 6, plaza: 2, governmentHall: 2, residentialArea: 4, school: 2, hospital: 2 });
  });
  test('four checkpoints with supplies of which one lacks masks, six standby points, a camp gate and a depot, three compounds, four publicity points, two disinfections, one dispersal', () => {
    expect(count(posts, 'postType')).toEqual({ trafficCheckpoint: 4, standbyPoint: 6, campGate: 1, supplyDepot: 1 });
    expect(holdingsOf(admitted(), reachQuestion).filter(({ isDepot, short }) => !isDepot && short !== 0).map(({ postId, item, short }) => [postId, item, short])).toEqual([['post-2', '口罩 mask', 160]]);
    expect(ofKind('compound')).toHaveLength(3);
    expect(count(ofKind('activityPoint'), 'activityType')).toEqual({ publicity: 4, disinfection: 2, dispersal: 1 });
    expect(ofKind('areaOfResponsibility')).toHaveLength(1);
    expect(ofKind('borderLine')).toHaveLength(0);
  });
  test('eight beats, each with one closed loop of at most 3 km inside it', () => {
    const beats = ofKind('sector');
    expect([beats.length, loops.length]).toEqual([8, 8]);
    for (const [i, loop] of loops.entries()) {
      const line = loop.geometry!.coordinates as unknown as At[];
      const beat = (beats[i]!.geometry!.coordinates as unknown as At[][])[0]!;
      expect(beats[i]!.properties.sectorType).toBe('beat');
      expect(loop.properties.pattern).toBe('loop');
      expect(line.at(-1)).toEqual(line[0]);
      expect(lengthOf(line)).toBeLessThanOrEqual(Math.min(3000, plan.targets.beatMaxLengthM));
      expect(lengthOf(line)).toBeGreaterThan(2900);
      for (const at of line) expect(inRing(at, beat), `${loop.id} ${at.join()}`).toBe(true);
    }
  });
  test('three shifts that fill the day once', () => {
    expect(plan.shifts).toHaveLength(3);
    const minutes = plan.shifts.flatMap((shift) => onDuty([shift])).toSorted((a, b) => a[0] - b[0]);
    expect(minutes).toEqual([[0, 480], [480, 960], [960, DAY]]);
  });
  test('a run is over before the next one starts', () => {
    for (const loop of loops) expect(lengthOf(loop.geometry!.coordinates) / ((loop.properties.speedKmh! * 1000) / 60)).toBeLessThan(loop.properties.schedule!.headwayMin!);
  });
});

describe('nothing in it is real', () => {
  test('every coordinate is the middle and a whole number of steps of the board', () => {
    for (const one of features) {
      for (const at of positions(one)) {
        for (const k of [0, 1] as const) {
          const steps = (at[k] - MIDDLE[k]!) / (CELL[k]! * STEP);
          expect(Math.abs(steps - Math.round(steps)), `${one.id} ${at.join()}`).toBeLessThan(1e-6);
        }
      }
    }
  });
  test('the middle is the rounded centre of 抚州 in Jiangxi, not of 福州', () => {
    expect(distance(MIDDLE as At, [116.33333, 27.95999])).toBeLessThan(100);
    expect(distance(MIDDLE as At, [119.30611, 26.06139])).toBeGreaterThan(300_000);
    expect(text).not.toContain('福州');
  });
  test('everything lies in the area', () => {
    const area = (ofKind('areaOfResponsibility')[0]!.geometry!.coordinates as unknown as At[][])[0]!;
    for (const one of features) {
      if (one.properties.kind !== 'areaOfResponsibility') for (const at of positions(one)) expect(inRing(at, area), `${one.id} ${at.join()}`).toBe(true);
    }
  });
  test('no field is about a person, and head counts are all that is said of people', () => {
    for (const one of features) for (const key of Object.keys(one.properties)) expect(isPersonKey(key), `${one.id} ${key}`).toBe(false);
    expect(text).not.toMatch(/\d{11}|姓名|民警|警号|身份证|电话|leader|officer|phone/i);
  });
});

describe('the planted faults', () => {
  const absence = new Map(places.map((place) => [place.id, longestAbsence(presences(place, [...posts, ...loops]))]));

  test('one motorway exit, and one alone, has no checkpoint on duty in reach at night', () => {
    const bare = (minute: number) => ofType('motorwayExit').filter((exit) => !posts.some((post) =>
      distance(post.geometry!.coordinates as unknown as At, exit.geometry!.coordinates as unknown as At) <= post.properties.radiusM!
      && onDuty(post.properties.dutyWindows!).some(([from, to]) => minute >= from && minute < to))).map(({ properties }) => properties['name:en']);
    for (let minute = 0; minute < DAY; minute += 10) expect(bare(minute), `at minute ${minute}`).toEqual(minute < 480 ? ['Demo motorway exit 3'] : []);
  });
  test('one place of priority 1, and one alone, is left for longer than 60 minutes', () => {
    const first = places.filter(({ properties }) => properties.priority === 1);
    expect(first).toHaveLength(6);
    const late = first.filter(({ id }) => absence.get(id)! > plan.targets.maxGapMin.place['1']!);
    expect(late.map(({ properties }) => properties['name:en'])).toEqual(['Demo government office 5']);
    expect(absence.get(late[0]!.id)!).toBeGreaterThan(80);
    expect(absence.get(late[0]!.id)!).toBeLessThan(90);
  });
  test('of the others only the exit at night and three places off every beat miss their target', () => {
    const late = places.filter(({ id, properties }) => properties.priority !== 1 && absence.get(id)! > properties.requiredIntervalMin!).map(({ id, properties }) => [properties['name:en'], absence.get(id)]);
    expect(Object.fromEntries(late)).toEqual({ 'Demo motorway exit 3': 480, 'Demo residential area 4': DAY, 'Demo school 2': DAY, 'Demo hospital 2': DAY });
  });
  test('one gate that is not sealed, and one alone, is unguarded from 23:00 to 07:00', () => {
    const gates = ofKind('compound').flatMap(({ properties }) => properties.gates!);
    expect(gates).toHaveLength(12);
    const open = (minute: number) => gates.filter(({ state, dutyWindows }) => !state.startsWith('sealed') && !(state === 'staffed' && onDuty(dutyWindows ?? []).some(([from, to]) => minute >= from && minute < to))).map(({ id }) => id);
    for (let minute = 0; minute < DAY; minute += 10) expect(open(minute), `at minute ${minute}`).toEqual(minute >= minutesOf('23:00') || minute < minutesOf('07:00') ? ['C2-W'] : []);
    const gate = gates.find(({ id }) => id === 'C2-W')!;
    for (const post of posts) expect(distance(post.geometry!.coordinates as unknown as At, gate.lonLat), post.id).toBeGreaterThan(post.properties.radiusM!);
  });
});

test('the engine agrees in reach: 27 of 30 places, and the three that nobody comes to', () => {
  const read = readGeoJson(text, 'fuzhou-street');
  const coverage = read.ok ? computeCoverage(read.value.plan, reachQuestion) : 'cancelled';
  if (coverage === 'cancelled') throw new Error('no answer');
  const { totals, places: rows, gaps } = coverage.result;
  const bare = places.filter((place) => presences(place, [...posts, ...loops]).length === 0).map(({ id }) => id);
  expect(rows.filter(({ covered }) => !covered).map(({ id }) => id).toSorted()).toEqual(bare.toSorted());
  expect([totals.places?.count, totals.places?.covered, totals.border]).toEqual([30, 27, null]);
  expect(gaps.filter(({ kind }) => kind === 'place').map(({ cause }) => cause)).toEqual(['noAsset', 'noAsset', 'noAsset']);
});
