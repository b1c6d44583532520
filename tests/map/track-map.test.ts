import { describe, expect, test } from 'vitest';
import { compareTrack, PreparedTrack } from '#core/coverage/track/compare.ts';
import type { Effort } from '#core/coverage/track/effort.ts';
import type { Plan } from '#core/plan/plan.ts';
import { effortClasses, trackLayers, trackSources } from '#map/track-map.ts';
import { allShown, type Look } from '#map/look.ts';
import { at, place, route } from '../core/coverage/small-plan.ts';

const walk = (fromKm: number, toKm: number, ms: number | null = null) => Array.from({ length: Math.round((toKm - fromKm) * 10) + 1 }, (_, k) => ({ at: at(fromKm + k / 10), ms }));
const plan: Plan = { meta: {}, features: [route('r', [[0, 0], [10, 0]], { halfWidthM: 200, stops: [{ placeId: 'p' }, { placeId: 'far' }, { placeId: 'gone' }] }), place('p', 2, 0), place('far', 2, 9)], foreign: {} };
const compared = compareTrack(plan, new PreparedTrack({ segments: [[...walk(0, 4), ...walk(6, 10)]] }), { routeId: null, withinM: null, ground: true });
const parts = (data: { features: { properties: unknown }[] }) => data.features.map(({ properties }) => Object.values(properties as object).join(' '));

describe('a recording on the map', () => {
  test('is a line for each leg, the missed stretches, the ends of the legs and the stops that have a place', () => {
    const { trackLines, trackPoints, trackCells } = trackSources(compared, null);
    expect(parts(trackLines!)).toEqual(['leg', 'leg', 'missed']);
    expect(parts(trackPoints!)).toEqual(['end', 'end', 'end', 'end', 'stop visited', 'stop missed']);
    expect(trackCells!.features).toEqual([]);
  });
  test('cells are drawn by what they hold, not where no times are known', () => {
    expect(trackSources(compared, 'length').trackCells!.features).toHaveLength(compared.effort.cells.length);
    expect(trackSources(compared, 'minutes').trackCells!.features).toEqual([]);
    expect(effortClasses(compared.effort, 'minutes')).toEqual([]);
  });
  test('classes end at numbers of one digit and at the most there is', () => {
    const effort = { cells: [0.2, 1, 3.3, 4.1, 12, 47].map((minutes) => ({ at: [0, 0], lengthM: 10, minutes })) } as unknown as Effort;
    expect(effortClasses(effort, 'minutes')).toEqual([4, 20, 47]);
    expect(effortClasses(effort, 'length')).toEqual([10]);
  });
  test('layers are the same for every look, paler when old', () => {
    const look: Look = { theme: 'light', lang: 'zh', focus: 'area', shown: allShown, scale: 1, names: null, sheet: 'builtIn', ownBorder: false };
    const ids = (given: Look, old: boolean) => trackLayers(given, old).map(({ layer }) => layer.id);
    expect(ids({ ...look, theme: 'dark', scale: 1.5 }, true)).toEqual(ids(look, false));
    const opacity = (old: boolean) => (trackLayers(look, old).find(({ layer }) => layer.id === 'track-line')!.layer.paint as Record<string, number>)['line-opacity'];
    expect(opacity(true)!).toBeLessThan(opacity(false)!);
  });
});
