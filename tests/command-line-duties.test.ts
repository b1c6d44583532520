/** `duties` at the terminal: the worked examples where they lie beside the project, what it refuses, and what it never tells on a shared screen. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { DutiesFile } from '../src/command-line-duties.ts';
import { run } from '../src/command-line.ts';

const WORKED = '../shared/worked';

async function say(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const said = { code: -1, out: '', err: '' };
  said.code = await run(['duties', ...argv], {
    read: async (path) => (Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : readFile(path)),
    write: async () => { throw new Error('nothing is written here'); },
    out: (text) => { said.out += text; }, err: (text) => { said.err += text; },
  });
  return said;
}
const answer = ({ out }: { out: string }) => JSON.parse(out) as DutiesFile;

interface Case { case: string; file: string; args: string[]; issue: string; expect: Record<string, unknown>[] }
const cases = existsSync(`${WORKED}/expect.json`) ? (JSON.parse(readFileSync(`${WORKED}/expect.json`, 'utf8')) as { cases?: Case[] } | Case[]) : [];
const duties = (Array.isArray(cases) ? cases : cases.cases ?? []).filter(({ issue }) => issue === 'duties');

test.skipIf(duties.length === 0)(`WE22, WE24-WE26 and the rings of WE35 come out as they were worked by hand${duties.length === 0 ? ' (skipped: ../shared/worked is absent)' : ''}`, async () => {
  expect(duties.map((one) => one.case)).toEqual(['WE22', 'WE22', 'WE24', 'WE24', 'WE25', 'WE26', 'WE35']);
  for (const { file, args, expect: [wanted] } of duties) {
    const said = await say([`${WORKED}/${file}`, ...args]), { gates, supplies, inspections, response } = answer(said);
    expect([said.code, said.err]).toEqual([0, '']);
    const places = (Object.keys(wanted!.ringOf ?? {})).map((id) => response.places.find((place) => place.id === id)!), coarse = file.includes('fuzhou') ? 10 : 1;
    const found = {
      ringsM: Object.fromEntries(response.posts[0]?.rings.map(({ minutes, radiusM }) => [minutes, radiusM]) ?? []), ringOf: Object.fromEntries(places.map(({ id, ringMin }) => [id, ringMin])),
      distanceM: Object.fromEntries(places.map(({ id, first }) => [id, Math.round(first!.distanceM * coarse) / coarse])),
      unguarded: gates.unguarded.map(({ gateId }) => gateId), closed: gates.closed, gates: gates.gates,
      days: Object.fromEntries(supplies.holdings.map(({ item, daysLeft }) => [item, Number(daysLeft?.toFixed(4))])), short: Object.fromEntries(supplies.holdings.map(({ item, short }) => [item, short])),
      arrive: inspections.rounds[0]?.stops.map(({ arrive }) => arrive), end: inspections.rounds[0]?.end, minutes: Math.round(inspections.rounds[0]?.minutes ?? Number.NaN),
    };
    /* That a checkpoint is near the exit is told by the cover of the place. */
    const { note, checkpointToExitM: _, ...rest } = wanted!;
    for (const [key, value] of Object.entries(rest)) expect(found[key as keyof typeof found], `${file}: ${String(note)}: ${key}`).toEqual(value);
  }
});

test.skipIf(!existsSync(`${WORKED}/WE37.geojson`))(`WE37: 10 km of fence stand beside a cover of 0 and are not added to it${existsSync(WORKED) ? '' : ' (skipped: ../shared/worked is absent)'}`, async () => {
  const said = await say([`${WORKED}/WE37.geojson`, '--mode', 'reach']), { obstacles } = answer(said);
  expect([said.code, said.err]).toEqual([0, '']);
  expect([Math.round(obstacles.lengthM), obstacles.areaM2, obstacles.types.map(({ obstacleType, lines }) => [obstacleType, lines]), obstacles.blocked]).toEqual([10_000, 0, [['fence', 1]], []]);
  let out = '';
  await run([`${WORKED}/WE37.geojson`, '--mode', 'reach'], { read: readFile, write: async () => undefined, out: (text) => { out += text; }, err: () => undefined });
  expect((JSON.parse(out) as { borders: readonly object[] }).borders).toMatchObject([{ id: 'b', coveredM: 0, coveredPct: 0 }]);
});

test('second line, activities, issues and obstacles are told of; the distance of the second line is asked for in km, deadlines are read on the day asked', async () => {
  const point = (id: string, lon: number, properties: object) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, 0] }, properties });
  const features = [
    point('c', 131, { kind: 'post', postType: 'trafficCheckpoint', issues: [{ text: 'lamp', openedOn: '2026-01-01', dueOn: '2026-01-18' }] }), point('p', 131.05, { kind: 'post', postType: 'dutyPoint' }),
    point('a', 131, { kind: 'activityPoint', activityType: 'disinfection', everyDays: 7, lastDone: '2026-01-10' }),
    { type: 'Feature', id: 'o', geometry: { type: 'LineString', coordinates: [[131, 0.1], [131, -0.1]] }, properties: { kind: 'obstacle', obstacleType: 'fence', blocks: ['foot'] } },
    { type: 'Feature', id: 'r', geometry: { type: 'LineString', coordinates: [[130.9, 0], [131.1, 0]] }, properties: { kind: 'patrolRoute', mode: 'foot' } },
  ];
  const files = { 'x.geojson': JSON.stringify({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'x', name: 'x', timezone: 'Asia/Shanghai', planDate: '2026-01-15' }, features }) };
  const plain = answer(await say(['x.geojson'], files)), near = answer(await say(['x.geojson', '--second-line-km', '5.5', '--day', '2026-01-20'], files));
  expect([plain.secondLine.withinM, plain.secondLine.checkpoints.map(({ backupPostId }) => backupPostId)]).toEqual([10_000, ['p']]);
  expect([near.secondLine.withinM, near.secondLine.checkpoints.map(({ problem }) => problem)]).toEqual([5500, ['none']]);
  expect([plain, near].map(({ activities, issues }) => [activities.date, activities.points[0]!.overdueDays, issues.overdue])).toEqual([['2026-01-15', 0, 0], ['2026-01-20', 3, 1]]);
  expect(plain.obstacles.blocked).toEqual([{ obstacleId: 'o', routeId: 'r', at: [131, 0] }]);
});

test('a shared answer leaves unannounced rounds out and says how many; a seed draws the order of those alone', async () => {
  const post = (id: string, lon: number) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, 44] }, properties: { kind: 'post', postType: 'dutyPoint', dutyWindows: [{ start: '00:00', end: '24:00' }] } });
  const posts = Array.from({ length: 6 }, (_, k) => post(`p${k}`, 131 + 0.01 * k));
  const round = (id: string, unannounced: boolean) => ({ type: 'Feature', id, geometry: null, properties: { kind: 'inspectionRoute', stops: posts.map(({ id: postId }) => ({ postId, dwellMin: 1 })), speedKmh: 30, departure: '09:00', unannounced } });
  const file = JSON.stringify({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'r', name: 'r', timezone: 'Asia/Shanghai', planDate: '2026-01-15' }, features: [...posts, round('open', false), round('secret', true)] });
  const shared = await say(['r.geojson', '--shared'], { 'r.geojson': file });
  expect(shared.err).toContain('--shared: 1 unannounced round is left out.');
  expect(shared.out).not.toContain('secret');
  const order = async (seed: string) => Object.fromEntries(answer(await say(['r.geojson', '--seed', seed], { 'r.geojson': file })).inspections.rounds.map(({ id, stops }) => [id, stops.map(({ postId }) => postId).join()]));
  const [one, again, other] = [await order('4'), await order('4'), await order('5')];
  expect(one).toEqual(again);
  expect(one.open).toBe('p0,p1,p2,p3,p4,p5');
  expect(one.secret).not.toBe(one.open);
  expect(other.secret).not.toBe(one.secret);
});

test.each([
  [['data/fuzhou-street.geojson', '--within', '0'], '--within 0: a number of days above 0 is meant.'], [['data/fuzhou-street.geojson', '--seed', '1.5'], '--seed 1.5'], [['data/fuzhou-street.geojson', '--second-line-km', '0'], '--second-line-km 0: a number of km above 0 is meant.'],
  [['data/fuzhou-street.geojson', '--shift', 'none'], '--shift none: the plan has no such shift'], [['data/fuzhou-street.geojson', '--agency', 'none'], '--agency none: the plan has no such agency'], [['data/fuzhou-street.geojson', '--net', 'outer'], '--net outer: the plan has no such net; it has: none'], [['data/fuzhou-street.geojson', '--net', 'both'], '--net both: it is outer or inner.'], [['data/fuzhou-street.geojson', '--agency-type', 'navy'], '--agency-type navy: the plan has no such type of agency; it has: police'],
  [[], 'Which plan? 0 files were given'], [['data/fuzhou-street.geojson', '--nonsense'], 'Unknown word --nonsense.'], [['data/fuzhou-street.geojson', '--at'], '--at needs a value.'],
])('%j is refused in words', async (argv, said) => {
  const { code, err, out } = await say(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

test('the demo of a town has its gates: by night one is unguarded, by reach none', async () => {
  const night = answer(await say(['data/fuzhou-street.geojson', '--at', '2026-01-15T03:00:00+08:00'])), reach = answer(await say(['data/fuzhou-street.geojson']));
  expect(night.gates.gates).toBe(reach.gates.gates);
  expect(night.gates.unguarded.length).toBeGreaterThan(reach.gates.unguarded.length);
});
