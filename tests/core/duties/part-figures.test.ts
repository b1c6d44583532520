/** What each net and each type of agency covers by itself is what the filter gives. */
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { askedOf, partFigures } from '#core/duties/part-figures.ts';
import { at, byReach, line, planOf, point } from './plan-of.ts';

const post = (id: string, eastKm: number, properties: object = {}) => point(id, 'post', at(eastKm, 0), { postType: 'dutyPoint', radiusM: 1000, ...properties });
const plan = planOf([line('b', 'borderLine', Array.from({ length: 11 }, (_, km) => at(km, 0))), post('o1', 1, { net: 'outer', agencies: ['police'] }), post('o2', 4, { net: 'outer', agencies: ['farm'] }), post('i', 7, { net: 'inner', agencies: ['police'] }), post('n', 9.5),
  line('r', 'patrolRoute', [at(2, 0.2), at(3, 0.2)], { halfWidthM: 500, net: 'inner', agencies: ['farm'] }),
  point('po', 'priorityPlace', at(1, 0), { placeType: 'motorwayExit', net: 'outer', visitRadiusM: 300 }), point('po2', 'priorityPlace', at(7, 0), { placeType: 'motorwayExit', net: 'outer', visitRadiusM: 300 }), point('pi', 'priorityPlace', at(7, 0), { placeType: 'plaza', net: 'inner', visitRadiusM: 300 })]);

describe('parts', () => {
  const found = partFigures(plan, { ...byReach, net: 'inner', agencies: ['farm'] });
  if (found === 'cancelled') throw new Error('cancelled');
  test('are everything, the nets, then the types of agency, whatever filter is set', () => {
    expect(found.rows.map(({ part, posts, patrols, assetIds }) => [part.what === 'net' ? part.net : part.what === 'type' ? part.type : part.what, posts, patrols, assetIds.join(' ')])).toEqual([
      ['all', 4, 1, 'o1 o2 i n r'], ['outer', 2, 0, 'o1 o2'], ['inner', 1, 1, 'i r'], ['police', 2, 0, 'o1 i'], ['forestFarm', 1, 1, 'o2 r']]);
    expect(found.netless).toBe(1);
  });
  test('have the figures of the same filter; a place of a net that only the other net reaches is not its own cover', () => {
    for (const { part, border, places } of found.rows) {
      const full = computeCoverage(plan, askedOf(part, byReach));
      if (full === 'cancelled') throw new Error('cancelled');
      expect([border?.coveredM, border?.longestGapM, places]).toEqual([full.result.totals.border?.coveredM, full.result.totals.border?.longestGapM, full.result.totals.places]);
    }
    expect(found.rows.map(({ ownPlaces }) => ownPlaces && [ownPlaces.covered, ownPlaces.count])).toEqual([null, [1, 2], [1, 1], null, null]);
    expect(found.rows[1]!.border!.coveredM).toBeCloseTo(4000, 0);
  });
  test('of a plan without nets and types is everything alone; stopped it is cancelled', () => {
    const bare = planOf([post('p', 1)], { agencies: [{ id: 'x' }] }), alone = partFigures(bare, byReach);
    expect(alone).toMatchObject({ rows: [{ part: { what: 'all' }, area: null, border: null, places: null }], netless: 1 });
    expect(partFigures(plan, byReach, { cancelled: () => true })).toBe('cancelled');
  });
});
