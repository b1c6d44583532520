import { describe, expect, test } from 'vitest';
import { answer, area, at, border, post, route } from './small-plan.ts';

const borderOf = (...given: Parameters<typeof answer>) => answer(...given).result.borders[0]!;

describe('which assets watch a border', () => {
  test('a post outside reach watches nothing', () => {
    expect(borderOf([border(), post('p', 5, {}, 1.2)]).coveredM).toBe(0);
  });

  test('radius 0 is legal and watches nothing, not even the spot where the post stands', () => {
    expect(borderOf([border(), post('p', 5, { radiusM: 0 })]).coveredM).toBe(0);
  });

  test('a tangent covers no length and breaks no gap', () => {
    const { coveredM, gaps } = borderOf([border(), post('p', 5, { radiusM: 1000 }, 1.0)]);
    expect(coveredM).toBeLessThan(1);
    expect(gaps.length).toBeLessThanOrEqual(2);
  });

  test('suspended and closed posts never count, planned ones when asked for', () => {
    for (const status of ['suspended', 'closed']) expect(borderOf([border(), post('p', 5, { status })], { includePlanned: true }).coveredM).toBe(0);
    expect(borderOf([border(), post('p', 5, { status: 'planned' })]).coveredM).toBe(0);
    expect(borderOf([border(), post('p', 5, { status: 'planned' })], { includePlanned: true }).coveredM).toBeCloseTo(2000, 3);
  });

  test('a post out of season at the plan\'s date is closed, a season may wrap the year, and without a date it is not claimed', () => {
    const winter = { season: { from: '11-15', to: '04-10' } };
    expect(borderOf([border(), post('p', 5, winter)]).coveredM).toBeCloseTo(2000, 3);
    expect(borderOf([border(), post('p', 5, winter)], { date: '2026-07-01' }).gaps[0]!.causes).toEqual(expect.arrayContaining([expect.objectContaining({ cause: 'closedOrPlanned' })]));
    const undated = answer([border(), post('p', 5, winter)], {}, {});
    expect(undated.result.borders[0]!.coveredM).toBe(0);
    expect(undated.result.assumptions).toContainEqual({ code: 'planDateMissing', kind: null, field: 'season', value: null, count: 1 });
  });

  test('an observation device counts only when asked for, and is filtered out till then', () => {
    const device = post('d', 5, { postType: 'observationDevice' });
    expect(borderOf([border(), device]).profile.find(({ cause }) => cause === 'filteredOut')).toBeDefined();
    expect(borderOf([border(), device], { includeDevices: true }).coveredM).toBeCloseTo(2000, 3);
  });

  test('a view of 90 degrees to the east watches the east half only', () => {
    const { profile, coveredM } = borderOf([border(), post('p', 5, { viewBearingDeg: 90, viewAngleDeg: 90 })]);
    expect(coveredM).toBeCloseTo(1000, 3);
    expect(profile.find(({ depth }) => depth === 1)!.fromM).toBeCloseTo(5000, 3);
  });

  test('a view wider than half a turn leaves out only its blind wedge', () => {
    expect(borderOf([border(), post('p', 5, { viewBearingDeg: 0, viewAngleDeg: 300 }, -0.5)]).coveredM).toBeGreaterThan(1100);
    expect(borderOf([border(), post('p', 5, { viewBearingDeg: 180, viewAngleDeg: 300 }, -0.5)]).coveredM).toBeLessThan(1200);
  });

  test('a route that crosses the border at a right angle covers its width', () => {
    expect(borderOf([border(), route('r', [[5, -3], [5, 3]])]).coveredM).toBeCloseTo(1000, 2);
  });

  test('a route whose end stops short covers what its round end reaches', () => {
    expect(borderOf([border(), route('r', [[5, -3], [5, -0.3]])]).coveredM).toBeCloseTo(800, 2);
  });
});

describe('lengths, gaps and sections', () => {
  test('exempt length is neither covered nor gap, and the share is of the rest', () => {
    const { exemptM, coveredM, gapM, coveredPct, profile } = borderOf([border({ sections: [{ id: 's', fromM: 6000, exempt: 'cliff' }] }), post('p', 5)]);
    expect(exemptM).toBeCloseTo(4000, 3);
    expect(coveredM).toBeCloseTo(2000, 3);
    expect(gapM).toBeCloseTo(4000, 3);
    expect(coveredPct).toBeCloseTo(33.3333, 3);
    expect(profile[profile.length - 1]!.depth).toBeNull();
  });

  test('a wholly exempt border has no share: null, not 0 and not 100', () => {
    const { result } = answer([border({ sections: [{ id: 's', exempt: 'cliff' }] })]);
    expect(result.borders[0]!.coveredPct).toBeNull();
    expect(result.totals.border!.coveredPct).toBeNull();
  });

  test('an exempt section cuts a gap in two', () => {
    expect(borderOf([border({ sections: [{ id: 's', fromM: 4000, toM: 5000, exempt: 'cliff' }] })]).gaps.map(({ lengthM }) => Math.round(lengthM))).toEqual([4000, 5000]);
  });

  test('stretches under 10 m, or under the plan\'s own least, are counted but not listed', () => {
    const sliver = [border(), post('p', 2.5, { radiusM: 2495 }), post('q', 7.5, { radiusM: 2500 })];
    expect(borderOf(sliver)).toMatchObject({ gapCount: 0, slivers: { count: 2 } });
    expect(borderOf(sliver).coveredPct).toBeLessThan(100);
    expect(borderOf(sliver, {}, { targets: { minGapM: 1 } }).gapCount).toBe(2);
  });

  test('the cause of a gap is the longest of its causes, each piece has its own', () => {
    const [gap] = borderOf([border(), post('p', 2, { status: 'closed', radiusM: 2000 }), post('q', 8, { agencies: ['police'] })], { agencies: ['forest'] }).gaps;
    expect(gap!.causes.map(({ cause, lengthM }) => [cause, Math.round(lengthM)])).toEqual([['noAsset', 4000], ['closedOrPlanned', 4000], ['filteredOut', 2000]]);
    expect(['noAsset', 'closedOrPlanned']).toContain(gap!.cause);
  });

  test('the section at the middle of a gap gives its unit and impact level, else the innermost area, else the plan', () => {
    const areas = [area('outer', [-1, -5, 11, 5], { agencies: ['bureau'] }), area('inner', [4, -1, 6, 1], { agencies: ['station'], parentId: 'outer' })];
    expect(borderOf([border(), ...areas]).gaps[0]!.responsibleUnit).toBe('station');
    expect(borderOf([border(), areas[0]!]).gaps[0]!.responsibleUnit).toBe('bureau');
    expect(borderOf([border()], {}, { responsibleUnit: 'headquarters' }).gaps[0]!.responsibleUnit).toBe('headquarters');
    const sectioned = answer([border({ sections: [{ id: 's', fromM: 0, agencies: ['guard'], impactLevel: 'critical' }] }), ...areas]).result.gaps.find(({ kind }) => kind === 'border')!;
    expect(sectioned).toMatchObject({ responsibleUnit: 'guard', impactLevel: 'critical' });
  });

  test('joint length is where two agencies reach, depth counts assets', () => {
    const { jointM, depthM } = borderOf([border(), post('p', 4, { agencies: ['police'] }), post('q', 5, { agencies: ['police'] }), post('r', 5.5, { agencies: ['guard'] })]);
    expect(jointM).toBeCloseTo(1500, 2);
    expect(depthM!['1'] + depthM!['2'] + depthM!['3+']).toBeCloseTo(3500, 2);
    expect(depthM!['3+']).toBeCloseTo(500, 2);
  });
});

describe('the drawn border', () => {
  test('pieces follow each other, keep the plan\'s own vertices and know their gap', () => {
    const { shapes, result } = answer([border(), post('p', 5)]);
    expect(shapes.border.map(({ state }) => state)).toEqual(['gap', 'covered', 'gap']);
    expect(shapes.border.map(({ gapId }) => gapId)).toEqual(['gap-b-1', null, 'gap-b-2']);
    expect(shapes.border[0]!.line.slice(0, 4)).toEqual([at(0), at(1), at(2), at(3)]);
    expect(shapes.gaps.map(({ id }) => id)).toEqual(result.gaps.map(({ id }) => id));
  });
});
