/** The demo of nine branches: the deeds of each are in the plan, its positions are a board, and each planted fault is told of the right branch. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { fullAnswer } from '#core/coverage/full-answer.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import { branchRows } from '#core/duties/branches.ts';
import { compoundsHeld } from '#core/duties/gates.ts';
import { roundsTimed } from '#core/duties/inspection.ts';
import { holdingsOf, itemTotals } from '#core/duties/supplies.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { featuresOf, type AnyFeature, type Position } from '#core/plan/plan.ts';
import { instantBasis } from '#core/time/basis.ts';
import { askedTime } from '#core/time/asked.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { BRANCHES, CELL, CORNER, STEP } from '../../scripts/demo/nine/grid.mjs';

const text = readFileSync('data/nine-branches.geojson', 'utf8');
const read = readGeoJson(text, 'nine-branches');
if (!read.ok) throw new Error('the demo does not pass the door');
const { plan } = read.value;
const DATE = '2020-04-23';

const of = (branch: string) => plan.features.filter(({ id }) => id.startsWith(`${branch}-`));
const named = (id: string | undefined) => plan.features.find((one) => one.id === id)?.properties['name:en'];
const posts = (branch: string) => featuresOf({ ...plan, features: of(branch) }, 'post');
const types = (branch: string, key: 'postType' | 'placeType' | 'activityType') => new Set(of(branch).map(({ properties }) => (properties as Record<string, unknown>)[key]));
const rounds = (branch: string) => featuresOf({ ...plan, features: of(branch) }, 'inspectionRoute');
const compounds = (branch: string) => featuresOf({ ...plan, features: of(branch) }, 'compound');
const activities = (branch: string, type: string) => featuresOf({ ...plan, features: of(branch) }, 'activityPoint').filter(({ properties }) => properties.activityType === type);
const issues = (features: readonly AnyFeature[]) => features.flatMap(({ properties }) => properties.issues ?? []);
const asked = (when: Parameters<typeof askedTime>[0]): Question => {
  const time = askedTime(when, plan.meta);
  if (!time?.ok) throw new Error('the plan has no such time');
  return { ...reachQuestion, time: time.basis };
};
const ofBranches = (question: Question) => {
  const coverage = computeCoverage(plan, question);
  if (coverage === 'cancelled') throw new Error('nobody cancelled');
  const told = branchRows(plan, coverage, question);
  const rows = new Map(told.rows.filter(({ level }) => level === 'branch').map((row) => [row.agencies[0]!, row]));
  return { ...told, branches: rows, result: coverage.result };
};

describe('the board', () => {
  test('one bureau, nine branches in the order of the report, three shifts, 120 to 200 features', () => {
    expect(plan.features.length).toBeGreaterThanOrEqual(120);
    expect(plan.features.length).toBeLessThanOrEqual(200);
    expect(BRANCHES.map(({ zh }) => zh)).toEqual(['鹤北', '绥阳', '东方红', '大海林', '绥棱', '亚布力', '穆棱', '林口', '柴河']);
    expect([plan.meta.timezone, plan.meta.planDate, plan.meta.shifts?.map(({ start, end }) => `${start}-${end}`)]).toEqual(['Asia/Shanghai', DATE, ['00:00-08:00', '08:00-16:00', '16:00-24:00']]);
    expect(plan.meta.agencies?.filter(({ parentId }) => parentId === 'bureau').map(({ id }) => id)).toEqual(BRANCHES.map(({ id }) => id));
  });
  test('every coordinate is the corner and a whole number of steps, every name begins with the word for a demo', () => {
    const positions = (value: unknown): Position[] => (typeof (value as number[])[0] === 'number' ? [value as Position] : (value as unknown[]).flatMap(positions));
    for (const { id, geometry, properties, ...one } of plan.features) {
      for (const at of [...positions(geometry?.coordinates ?? []), ...(one.kind === 'compound' ? ((properties as { gates?: { lonLat?: Position }[] }).gates ?? []).map(({ lonLat }) => lonLat!) : [])]) {
        for (const k of [0, 1] as const) {
          const steps = (at[k] - CORNER[k]!) / (CELL[k]! * STEP);
          expect(Math.abs(steps - Math.round(steps)), `${id} ${at.join()}`).toBeLessThan(1e-6);
        }
      }
      expect(properties.name, id).toMatch(/^示例/);
      for (const key of Object.keys(properties)) expect(isPersonKey(key), `${id} ${key}`).toBe(false);
    }
    expect(featuresOf(plan, 'borderLine').map(({ properties }) => properties.name)).toEqual(['示例边境段（示意，虚构，非国界）']);
    expect(text).not.toMatch(/\d{11}|姓名|民警|警号|身份证|电话/);
  });
  test('codes and names are each given once', () => {
    for (const key of ['code', 'name', 'name:en'] as const) {
      const all = plan.features.map(({ properties }) => properties[key]);
      expect(all.filter((one, at) => all.indexOf(one) !== at), key).toEqual([]);
    }
  });
});

describe('the deeds', () => {
  test('Hebei: an inspection round at a forest farm, joint posts of three agencies, border townships', () => {
    const joint = posts('hebei').filter(({ properties }) => (properties.agencies ?? []).length >= 3), [round] = rounds('hebei');
    expect(joint).toHaveLength(4);
    for (const { properties } of joint) expect(properties.requiredAgencies).toEqual({ police: 1, borderGuard: 1, forestFarm: 1 });
    expect(round!.properties.stops!.map(({ postId }) => named(postId))).toEqual(['Demo Hebei forest-farm checkpoint', 'Demo Hebei joint post 1', 'Demo Hebei joint post 2', 'Demo Hebei joint post 3', 'Demo Hebei joint post 4']);
    expect(types('hebei', 'placeType')).toContain('forestFarm');
    expect(featuresOf(plan, 'areaOfResponsibility').filter(({ properties }) => properties.level === 'township').map(({ properties }) => properties.parentId)).toEqual(['aor-2', 'aor-2']);
  });
  test('Suiyang: publicity with leaflets, posters and banners, homes, premises, a border inspection station with hours', () => {
    for (const { properties } of activities('suiyang', 'publicity')) expect(properties.media).toEqual(['leaflet', 'poster', 'banner']);
    expect(activities('suiyang', 'publicity')).toHaveLength(3);
    expect([...types('suiyang', 'placeType')]).toEqual(expect.arrayContaining(['forestFarm', 'residentialArea', 'businessPremises', 'borderPassage']));
    const station = posts('suiyang').find(({ properties }) => properties.postType === 'borderInspectionStation');
    expect(station!.properties.dutyWindows).toEqual([{ start: '07:00', end: '19:00' }]);
  });
  test('Dongfanghong: an unannounced evening round over duty points and the railway station, a mix of agencies, protective gear', () => {
    const [round] = rounds('dongfanghong'), station = posts('dongfanghong').find(({ properties }) => properties['name:en']?.includes('railway-station'));
    expect([round!.properties.unannounced, round!.properties.departure]).toEqual([true, '20:00']);
    expect(round!.properties.stops!.map(({ postId }) => postId)).toContain(station!.id);
    expect(roundsTimed(plan, reachQuestion, false).map(({ id }) => id)).not.toContain(round!.id);
    expect(types('dongfanghong', 'placeType')).toContain('railwayStation');
    expect(posts('dongfanghong').filter(({ properties }) => properties.requiredAgencies?.['forestFarm'] === 1)).toHaveLength(3);
    expect(new Set(posts('dongfanghong').flatMap(({ properties }) => properties.supplies ?? []).map(({ item }) => item)).size).toBeGreaterThanOrEqual(4);
  });
  test('Dahailin: disinfection every three days', () => {
    expect(activities('dahailin', 'disinfection').map(({ properties }) => properties.everyDays)).toEqual([3, 3, 3]);
  });
  test('Suiling: a closed compound with four gates, plaza, hall, homes, a detention facility in three shifts, gear', () => {
    expect(compounds('suiling').map(({ properties }) => [properties.closure, properties.gates?.length])).toEqual([['closed', 4]]);
    expect([...types('suiling', 'placeType')]).toEqual(expect.arrayContaining(['plaza', 'governmentHall', 'residentialArea', 'detentionFacility']));
    const facility = of('suiling').find(({ properties }) => (properties as { placeType?: string }).placeType === 'detentionFacility');
    expect(facility!.properties).toMatchObject({ requiredPresencePct: 100 });
    const guard = posts('suiling').find(({ properties }) => properties['name:en']?.includes('detention-facility duty point'))!;
    expect([guard.properties.dutyWindows?.length, (guard.properties.supplies ?? []).length]).toEqual([3, 2]);
  });
  test('Yabuli: a depot with stock for what is short, arrivals checked, an issue opened and closed', () => {
    const depot = posts('yabuli').find(({ properties }) => properties.postType === 'supplyDepot')!;
    expect(depot.properties.supplies!.map(({ item }) => item)).toContain('护目镜 goggles');
    expect(posts('yabuli').some(({ properties }) => properties.postType === 'trafficCheckpoint' && properties.checks?.includes('temperature'))).toBe(true);
    expect(posts('yabuli').filter(({ properties }) => properties.postType === 'standbyPoint').map(({ properties }) => properties.vehicles)).toEqual([{ patrolCar: 2, van: 1 }, { patrolCar: 1 }]);
    expect(issues(of('yabuli'))).toMatchObject([{ openedOn: '2020-04-21', closedOn: '2020-04-21' }]);
  });
  test('Muling: gates in three tiers, closed compounds, checkpoints with a second line, a reception room', () => {
    expect(new Set(compounds('muling').flatMap(({ properties }) => (properties.gates ?? []).map(({ tier }) => tier)))).toEqual(new Set([1, 2, 3]));
    expect(compounds('muling').map(({ properties }) => properties.closure)).toEqual(['closed', 'closed']);
    const checkpoints = posts('muling').filter(({ properties }) => properties.postType === 'trafficCheckpoint');
    expect(checkpoints).toHaveLength(2);
    for (const { properties } of checkpoints) expect(posts('muling').map(({ id }) => id)).toContain(properties.backupPostId);
    expect([...types('muling', 'postType')]).toEqual(expect.arrayContaining(['receptionRoom', 'campGate']));
  });
  test('Linkou: posts on duty round the clock and an upland station', () => {
    const allDay = posts('linkou').filter(({ properties }) => properties['name:en']?.includes('24-hour'));
    expect(allDay.map(({ properties }) => properties.dutyWindows?.map(({ start, end }) => `${start}-${end}`))).toEqual([['00:00-24:00'], ['00:00-24:00']]);
    expect(posts('linkou').some(({ properties }) => properties.postType === 'policeStation' && properties.tags?.includes('upland'))).toBe(true);
  });
  test('Chaihe: service windows, a round over traffic brigade and lowland station, an issue mended at once', () => {
    expect(of('chaihe').filter(({ properties }) => (properties as { placeType?: string }).placeType === 'serviceWindow')).toHaveLength(3);
    const lowland = posts('chaihe').find(({ properties }) => properties.tags?.includes('lowland'))!, [round] = rounds('chaihe');
    expect(round!.properties.stops!.flatMap(({ placeId }) => placeId ?? []).map((id) => named(id))).toEqual([1, 2, 3].map((n) => `Demo Chaihe service window ${n}`));
    expect([lowland.properties.postType, round!.properties.stops!.map(({ postId }) => postId).includes(lowland.id)]).toEqual(['policeStation', true]);
    expect(issues(of('chaihe'))).toMatchObject([{ openedOn: DATE, closedOn: DATE }]);
  });
});

describe('the planted faults', () => {
  test('nine rows below the bureau, three with border; the one border gap lies in Dongfanghong, the one bare passage in Suiyang, the one shortage in Dongfanghong', () => {
    const { rows, seams, branches } = ofBranches(reachQuestion);
    expect([rows[0]!.level, branches.size]).toEqual(['bureau', 9]);
    expect([...branches.values()].every(({ parentId, depth, area }) => parentId === rows[0]!.id && depth === 1 && area !== null && Math.abs(area.areaM2 - 401e6) < 2e6)).toBe(true);
    const that = (has: (row: (typeof rows)[number]) => boolean) => [...branches].filter(([, row]) => has(row)).map(([id]) => id);
    expect(that(({ border }) => border !== null)).toEqual(['hebei', 'suiyang', 'dongfanghong']);
    expect(that(({ border }) => (border?.gapCount ?? 0) > 0)).toEqual(['dongfanghong']);
    expect(that(({ passages }) => passages.bare > 0)).toEqual(['suiyang']);
    expect(that(({ shortages }) => shortages.holdings > 0)).toEqual(['dongfanghong']);
    /* From the end of one patrol to the beginning of the next, 0.3 of a cell, less what 300 m reach along the border from 200 m beside it, at both ends. */
    const cellM = rows[0]!.border!.lengthM / 3, sideM = branches.get('dongfanghong')!.border!;
    expect(sideM.longestGapM / 1000).toBeCloseTo((0.3 * cellM - 2 * Math.sqrt(300 ** 2 - 200.5 ** 2)) / 1000, 2);
    expect([...branches.values()].reduce((sum, { border }) => sum + (border?.lengthM ?? 0), 0)).toBeCloseTo(rows[0]!.border!.lengthM, 3);
    expect(branches.get('dongfanghong')!.shortages.items).toEqual(['护目镜 goggles']);
    expect(seams.find(({ level }) => level === 'branch')!.outsideM).toBe(0);
  });
  test('of the border of Hebei its two townships hold all but 2 km', () => {
    const { rows } = ofBranches(reachQuestion), townships = rows.filter(({ level }) => level === 'township');
    const held = townships.reduce((sum, { border }) => sum + border!.lengthM, 0);
    expect(rows.find(({ id }) => id === 'aor-2')!.border!.lengthM - held).toBeCloseTo(2001, -1);
  });
  test('every shift has the border gap and the bare passage in the same branches', () => {
    for (const shift of ['night', 'day', 'evening']) {
      const { branches } = ofBranches(asked({ shift }));
      expect(['hebei', 'suiyang', 'dongfanghong'].map((id) => branches.get(id)!.border!.gapCount), shift).toEqual([0, 0, 1]);
      expect([...branches].filter(([, { passages }]) => passages.bare > 0).map(([id]) => id), shift).toEqual(['suiyang']);
    }
  });
  test('one gate, and one alone, is unguarded at 03:00; by day none is', () => {
    const at = (iso: string): Question => { const hours = instantBasis(plan.meta, iso); if (!hours.ok) throw new Error(hours.refusal); return { ...reachQuestion, time: hours.basis }; };
    expect(compoundsHeld(plan, at('2020-04-23T03:00:00+08:00')).flatMap(({ unguarded }) => unguarded)).toEqual(['suiling-G3']);
    expect(compoundsHeld(plan, at('2020-04-23T12:00:00+08:00')).flatMap(({ unguarded }) => unguarded)).toEqual([]);
  });
  test('one disinfection is overdue, in Dahailin; one issue is, in Muling', () => {
    const { branches } = ofBranches(reachQuestion), of = (what: 'issues' | 'activities') => [...branches].filter(([, row]) => row[what].overdue !== 0).map(([id, row]) => [id, row[what].overdue]);
    expect(of('activities')).toEqual([['dahailin', 1]]);
    expect(of('issues')).toEqual([['muling', 1]]);
    expect([...branches].map(([id, { issues: { open } }]) => [id, open]).filter(([, open]) => open !== 0)).toEqual([['muling', 1]]);
  });
  test('goggles are short at one post, and the depot has them', () => {
    const holdings = holdingsOf(plan, reachQuestion);
    expect(holdings.filter(({ short }) => short !== null && short > 0).map(({ postId, item, short }) => [postId.split('-')[0], item, short])).toEqual([['dongfanghong', '护目镜 goggles', 5]]);
    expect(itemTotals(holdings).find(({ item }) => item === '护目镜 goggles')).toMatchObject({ short: 5, stock: 200, balance: 195 });
  });
  test('one post lacks its forest worker, and one that says 24 hours has nobody over noon', () => {
    const answer = fullAnswer(plan, asked({ shift: 'day' }));
    if (answer === 'cancelled') throw new Error('nobody cancelled');
    expect(answer.result.lackingAgencies?.map(({ postId, type }) => [named(postId), type])).toEqual([['Demo Dongfanghong duty point 2', 'forestFarm']]);
    expect(answer.result.holes?.filter(({ kind }) => kind === 'break').map(({ postIds, minutes }) => [postIds.map(named), minutes])).toEqual([[['Demo Linkou 24-hour duty point 2'], 30]]);
  });
});
