import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rosterFigures } from '#core/coverage/time/roster-figures.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { askedTime, type AskedTime } from '#core/time/asked.ts';

const clock = (minute: number) => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const agencies = [{ id: 'north', type: 'police' }, { id: 'south', type: 'police' }, { id: 'farm', type: 'forestFarm' }];
const post = (id: string, properties: object, at: [number, number] = [130, 45]) => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: at }, properties: { postType: 'dutyPoint', ...properties } }) as unknown as AnyFeature;
const lacking = (features: AnyFeature[], asked: AskedTime = {}, agenciesAsked: string[] = []) => {
  const plan: Plan = { meta: { timezone: 'Asia/Shanghai', planDate: '2026-01-15', agencies, shifts: [{ id: 'night', start: '22:00', end: '06:00' }] }, features, foreign: {} };
  const time = askedTime({ day: '2026-01-15', ...asked }, plan.meta);
  if (!time?.ok) throw new Error('no such time');
  const found = rosterFigures(plan, { includePlanned: false, agencies: agenciesAsked, time: time.basis });
  if (found === 'cancelled') throw new Error(found);
  return { needing: found.needing, rows: found.lackingAgencies.map(({ postId, type, need, have, since, until, minutes }) => [postId, type, need, have, since.slice(11, 16), until.slice(11, 16), minutes]), all: found.lackingAgencies };
};
const by = (start: string, end: string) => ({ dutyWindows: [{ start, end }] });
const needs = { requiredAgencies: { police: 2, forestFarm: 1 } };

describe('a post that needs certain agencies', () => {
  test('of police and forest farm lacks nothing where both stand there; of police alone it lacks the farm, while it is on duty', () => {
    expect(lacking([post('p', { ...needs, ...by('08:00', '16:00'), agencies: ['north', 'farm'], staffPerShift: 3 })])).toMatchObject({ needing: 1, rows: [] });
    expect(lacking([post('p', { ...needs, ...by('08:00', '16:00'), agencies: ['north'], staffPerShift: 3 })]).rows).toEqual([['p', 'forestFarm', 1, 0, '08:00', '16:00', 480]]);
  });

  test('has what stands at the same spot, while it stands there: the farm from 10 to 14 leaves two times', () => {
    const { rows, all } = lacking([post('p', { ...needs, ...by('08:00', '16:00'), agencies: ['south'] }), post('q', { ...by('10:00', '14:00'), agencies: ['farm'] })]);
    expect(rows).toEqual([['p', 'forestFarm', 1, 0, '08:00', '10:00', 240]]);
    expect(all[0]!.times.map(({ from, to }) => `${from.slice(11, 16)}-${to.slice(11, 16)}`)).toEqual(['08:00-10:00', '14:00-16:00']);
    expect(lacking([post('p', { ...needs, ...by('08:00', '16:00'), agencies: ['south'] }), post('q', { ...by('08:00', '16:00'), agencies: ['farm'] }, [130.01, 45])]).rows).toHaveLength(1);
  });

  test('lacks people where everybody is counted and they are too few in all; where one number is not given nothing is said of it', () => {
    expect(lacking([post('p', { ...needs, ...by('08:00', '16:00'), agencies: ['north', 'farm'], staffPerShift: 2 })]).rows).toEqual([['p', null, 3, 2, '08:00', '16:00', 480]]);
    expect(lacking([post('p', { ...needs, ...by('08:00', '16:00'), agencies: ['north', 'farm'] })]).rows).toEqual([]);
  });

  test('is asked about in the hours asked about alone: not by a night in which it is not on duty, nor where it is closed or left out', () => {
    const one = { ...needs, ...by('08:00', '16:00'), agencies: ['north'] };
    expect(lacking([post('p', one)], { shift: 'night' })).toMatchObject({ needing: 0, rows: [] });
    expect(lacking([post('p', { ...one, status: 'closed' })])).toMatchObject({ needing: 0, rows: [] });
    expect(lacking([post('p', one)], {}, ['farm'])).toMatchObject({ needing: 0, rows: [] });
    /* A need of nobody is none. */
    expect(lacking([post('p', { ...one, requiredAgencies: { forestFarm: 0 } })])).toMatchObject({ needing: 0, rows: [] });
  });
});

test('300 random spots: which type lacks in which minute is told again by a look at every minute', () => {
  const window = fc.record({ from: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 1, max: 95 }) });
  const standing = fc.record({ window, agencies: fc.subarray(['north', 'south', 'farm']), staff: fc.integer({ min: 0, max: 3 }) });
  let short = 0;
  fc.assert(fc.property(fc.array(standing, { minLength: 1, maxLength: 4 }), (posts) => {
    const { all } = lacking(posts.map(({ window: { from, length }, agencies: own, staff }, k) => post(`p${k}`, { agencies: own, staffPerShift: staff, ...by(clock(from * 15), clock((from + length) * 15)), ...(k === 0 ? needs : {}) })));
    const on = ({ window: { from, length } }: (typeof posts)[number], minute: number) => [0, 1440].some((shift) => minute + shift >= from * 15 && minute + shift < (from + length) * 15);
    const expected = { police: 0, forestFarm: 0, people: 0 };
    let fewest = Infinity;
    for (let minute = 0; minute < 1440; minute += 1) {
      if (!on(posts[0]!, minute)) continue;
      const there = posts.filter((each) => on(each, minute));
      if (!there.some(({ agencies: own }) => own.includes('north') || own.includes('south'))) expected.police += 1;
      if (!there.some(({ agencies: own }) => own.includes('farm'))) expected.forestFarm += 1;
      const people = there.reduce((sum, { staff }) => sum + staff, 0);
      if (people < 3) { expected.people += 1; fewest = Math.min(fewest, people); }
    }
    const told = (type: string | null) => all.filter((each) => each.type === type).reduce((sum, { minutes }) => sum + minutes, 0);
    expect({ police: told('police'), forestFarm: told('forestFarm'), people: told(null) }).toEqual(expected);
    for (const { type, have } of all) if (type === null) expect(have).toBe(fewest);
    if (all.length > 0) short += 1;
  }), { numRuns: 300, seed: 3 });
  expect(short).toBeGreaterThan(100);
});
