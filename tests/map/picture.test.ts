import { describe, expect, test } from 'vitest';
import type { Feature } from 'geojson';
import { picture, sourceNames, type PictureInput, type SourceName } from '#map/picture.ts';
import { border, coverageOf, gapOf, inputOf, planOf, post } from './sample.ts';

const drawn = (name: SourceName, change: Partial<PictureInput>): Feature[] => picture(inputOf(change))[name].draw().features;
const fields = (name: SourceName, change: Partial<PictureInput>) => drawn(name, change).map(({ properties }) => properties ?? {});

describe('numbers on the map', () => {
  const mixed = coverageOf([gapOf(1, 'place'), ...[2, 3, 4, 5, 6, 7, 8].map((rank) => gapOf(rank, 'border', { fromM: 0, toM: 6651, lengthM: 6651 })), gapOf(9, 'area')]);
  const numbers = (change: Partial<PictureInput>) => fields('badges', { coverage: mixed, ...change }).map(({ number }) => number);

  test('the number is the row of the list, not a count of its own', () => expect(numbers({})).toEqual([2, 3, 4, 5, 1]));
  test('the kind in focus is numbered, of the others only the heaviest gap of all', () => {
    expect(numbers({ focus: 'places' })).toEqual([1]);
    expect(numbers({ focus: 'area' })).toEqual([9, 1]);
  });
  test('a row chosen further down takes one of the places: never more than five numbers', () => {
    expect(numbers({ selectedId: 'gap-8' })).toEqual([2, 3, 4, 1, 8]);
    expect(numbers({ selectedId: 'gap-9' })).toEqual([2, 3, 4, 1, 9]);
  });
  test('a stretch says its length, rounded up', () => expect(fields('badges', { coverage: mixed })[0]).toMatchObject({ text: '6.66\u202Fkm' }));
  test('the number of a stretch stands on the far side of the border', () => {
    const right = (homeSide: 'left' | 'right') => fields('badges', { coverage: mixed, plan: planOf({ ...border, properties: { homeSide } } as typeof border) })[0]?.right;
    expect(right('left')).toBeGreaterThan(0);
    expect(right('right')).toBeLessThan(0);
  });
});

describe('gaps on the sheet', () => {
  const square = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] } as const;
  test('every area row has its shape', () => {
    const coverage = coverageOf([gapOf(1, 'area'), gapOf(2, 'area')], { gaps: [{ id: 'gap-1', geometry: square }, { id: 'gap-2', geometry: square }] });
    expect(fields('fieldGaps', { coverage }).map(({ id }) => id)).toEqual(['gap-1', 'gap-2']);
  });
  test('ranked ground is loud in its own focus only, and when chosen or under the pointer', () => {
    const coverage = coverageOf([gapOf(1, 'area', { areaM2: 1 })], { gaps: [{ id: 'gap-1', geometry: square }] });
    expect(drawn('rankedGaps', { coverage, focus: 'area' })).toHaveLength(1);
    expect(drawn('rankedGaps', { coverage, focus: 'border' })).toHaveLength(0);
    expect(drawn('rankedGaps', { coverage, focus: 'border', hoveredId: 'gap-1' })).toHaveLength(1);
  });
  test('a gap of most of the area stays quiet unless chosen: else nothing is loud', () => {
    const coverage = coverageOf([gapOf(1, 'area', { areaM2: 90, featureId: 'aor' })], { gaps: [{ id: 'gap-1', geometry: square }] });
    const wide = { ...coverage, result: { ...coverage.result, totals: { ...coverage.result.totals, area: { areaM2: 100, coveredM2: 10, gapM2: 90, coveredPct: 10 } } } };
    expect(drawn('rankedGaps', { coverage: wide, focus: 'area' })).toHaveLength(0);
    expect(drawn('rankedGaps', { coverage: wide, focus: 'area', selectedId: 'gap-1' })).toHaveLength(1);
    expect(fields('fieldGaps', { coverage: wide })[0]).toMatchObject({ most: true });
  });
  test('a bare district of many is loud: it is not most of the ground', () => {
    const coverage = coverageOf([gapOf(1, 'area', { areaM2: 90, featureId: 'aor' })], { gaps: [{ id: 'gap-1', geometry: square }] });
    const many = { ...coverage, result: { ...coverage.result, totals: { ...coverage.result.totals, area: { areaM2: 1000, coveredM2: 910, gapM2: 90, coveredPct: 91 } } } };
    expect(drawn('rankedGaps', { coverage: many, focus: 'area' })).toHaveLength(1);
  });
  test('each listed stretch has a bar at both ends, turned across the line', () => {
    const ends = fields('borderEnds', { coverage: coverageOf([gapOf(1, 'border')]) });
    expect(ends.map(({ bearing }) => bearing)).toEqual([0, 180]);
  });
  test('a border without an answer is plain: neither covered nor a gap', () => {
    expect(fields('border', { plan: planOf(border) })).toMatchObject([{ id: 'border-1', state: 'plain' }]);
  });
});

describe('how things stand', () => {
  const standing = (properties: object, reach?: string[]) => fields('posts', { plan: planOf(post('a', properties)),
    coverage: reach ? coverageOf([], { reach: reach.map((id) => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: [0, 0] } })) }) : null })[0]?.standing;
  test('active is solid, planned dashed, suspended hollow, closed struck out', () => {
    expect([{}, { status: 'planned' }, { status: 'suspended' }, { status: 'closed' }].map((properties) => standing(properties))).toEqual(['solid', 'dashed', 'hollow', 'slash']);
  });
  test('an active post that reaches nothing in the answer is hollow: a solid badge would promise cover', () => {
    expect(standing({ postType: 'borderPost' }, ['a'])).toBe('solid');
    expect(standing({ postType: 'borderPost' }, [])).toBe('hollow');
  });
  test('a base reaches nothing by nature and stays solid, unless a reach was drawn for it', () => {
    expect(standing({ postType: 'policeStation' }, [])).toBe('solid');
    expect(standing({ postType: 'borderPost', radiusM: 0 }, [])).toBe('solid');
    const reach = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
    expect(standing({ postType: 'policeStation', reach }, [])).toBe('hollow');
    expect(standing({ postType: 'policeStation', reach }, ['a'])).toBe('solid');
  });
  test('a place is met or missed by the answer, plain without one', () => {
    const place = { id: 'x', kind: 'priorityPlace', geometry: { type: 'Point', coordinates: [1, 1] }, properties: {} } as const;
    const row = { id: 'x', name: null, priority: 3, coveredBy: [] } as const;
    const state = (covered?: boolean) => fields('places', { plan: planOf(place), coverage: covered === undefined ? null : coverageOf([], {}, [{ ...row, covered }]) })[0]?.state;
    expect([state(true), state(false), state()]).toEqual(['met', 'missed', 'plain']);
  });
  test('a route out of season rests', () => {
    const route = { id: 'r', kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] }, properties: {} } as const;
    expect(fields('routes', { plan: planOf(route), coverage: coverageOf([]) })[0]).toMatchObject({ standing: 'rests' });
    expect(fields('routes', { plan: planOf(route) })[0]).toMatchObject({ standing: 'runs' });
  });
});

describe('what MapLibre gets', () => {
  test('no key of the plan\'s own reaches a source', () => {
    const hostile = JSON.parse('{"constructor":"x","__proto__":{"y":1},"secret":"z","name":"<b>岗</b>","postType":"borderPost"}') as object;
    const found = fields('posts', { plan: planOf(post('constructor', hostile)) })[0] ?? {};
    expect(Object.keys(found).toSorted()).toEqual(['chosen', 'icon', 'id', 'kind', 'name', 'order', 'standing']);
    expect(found.name).toBe('<b>岗</b>');
  });
  test('without a plan every source is empty, none absent', () => {
    for (const name of sourceNames) expect(drawn(name, {}), name).toEqual([]);
  });
  test('a choice leaves the sources of ground and routes untouched', () => {
    const coverage = coverageOf([gapOf(1, 'border')]);
    const plan = planOf(border, post('a', {}));
    const [before, after] = [picture(inputOf({ plan, coverage })), picture(inputOf({ plan, coverage, selectedId: 'a' }))];
    for (const name of ['covered', 'fieldGaps', 'routes', 'areas', 'corridors', 'reach', 'borderEnds'] as const) expect(after[name].madeFrom, name).toEqual(before[name].madeFrom);
    expect(after.choice.madeFrom).not.toEqual(before.choice.madeFrom);
  });
  test('names follow the language, and the other language stands in', () => {
    const plan = planOf(post('a', { name: '一号', 'name:en': 'One' }), post('b', { name: '二号' }), post('c', { code: 'C3' }));
    const names = (lang: 'zh' | 'en') => fields('posts', { plan, lang }).map(({ name }) => name);
    expect(names('zh')).toEqual(['一号', '二号', 'C3']);
    expect(names('en')).toEqual(['One', '二号', 'C3']);
  });
});

test('what a hand reshapes is not on the sheet, its pieces and its ring neither', () => {
  const plan = planOf(border, post('p1', { postType: 'watchtower' }));
  const coverage = coverageOf([gapOf(1, 'border', { fromM: 0, toM: 6651, lengthM: 6651 })]);
  expect(fields('border', { plan, coverage }).some(({ id }) => id === border.id)).toBe(true);
  expect(fields('border', { plan, coverage, hiddenId: border.id })).toEqual([]);
  expect(fields('choice', { plan, selectedId: border.id, chosenIds: [border.id], hiddenId: border.id })).toEqual([]);
  expect(fields('posts', { plan, coverage, hiddenId: border.id })).toHaveLength(1);
});
