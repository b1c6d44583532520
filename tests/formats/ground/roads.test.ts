import { describe, expect, test } from 'vitest';
import { readRoads } from '#formats/ground/roads.ts';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const line = (properties: object, coordinates: unknown = [[116.3, 27.9], [116.4, 27.9]], type = 'LineString') => ({ type: 'Feature', geometry: { type, coordinates }, properties });
const file = (...features: object[]) => bytes({ type: 'FeatureCollection', features });
const read = (input: Uint8Array) => readRoads(input, 'streets.geojson');
const failure = (input: Uint8Array) => { const answer = read(input); return answer.ok ? null : answer.failure; };
const classes = (...properties: object[]) => { const answer = read(file(...properties.map((one) => line(one)))); return answer.ok ? answer.value.lines.features.map((road) => road.properties.class) : null; };

describe('a roads file', () => {
  test('takes its classes from class, or from the highway of OpenStreetMap; what is unknown is minor', () => {
    expect(classes({ class: 'major' }, { highway: 'primary_link' }, { highway: 'residential' }, { highway: 'track' }, { fclass: 'footway' }, { type: 'Expressway' }, {})).toEqual(['major', 'major', 'minor', 'track', 'track', 'major', 'minor']);
  });
  test('keeps class and names and nothing else of its properties', () => {
    const answer = read(file(line({ highway: 'primary', name: 'Main', 'name:zh': '大街', phone: '1', constructor: 'x' })));
    expect(answer.ok && answer.value.lines.features[0]?.properties).toEqual({ class: 'major', name: '大街', 'name:en': 'Main' });
  });
  test('counts what is no line instead of dropping it silently', () => {
    const answer = read(file(line({}), { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 1] }, properties: {} }, { type: 'Feature', geometry: null, properties: null }));
    expect(answer.ok && [answer.value.lines.features.length, answer.value.left]).toEqual([1, 2]);
  });
  test('says whether it is made up', () => {
    const answer = read(bytes({ type: 'FeatureCollection', ground: { synthetic: true, name: '示意' }, features: [line({}, [[[1, 1], [2, 2]], [[3, 3], [4, 4]]], 'MultiLineString')] }));
    expect(answer.ok && [answer.value.synthetic, answer.value.name]).toEqual([true, '示意']);
  });
});

describe('a bad roads file names file, place and reason', () => {
  test.each([
    ['a syntax error by line and column', bytes('{"type":\n"FeatureCollection",,}'), 'notJson', { line: 2, column: 21 }],
    ['half a file', bytes('{"type":"FeatureCollection","features":['), 'notJson', {}],
    ['no collection', bytes({ rows: [] }), 'notGeoJson', {}],
    ['no lines', file({ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 1] } }), 'noLines', {}],
    ['metres in place of degrees', file(line({}), line({}, [[12_950_000, 3_240_000], [1, 1]])), 'badPosition', { feature: 2, position: 1 }],
    ['latitude first', file(line({}, [[27.9, 60], [27.9, 116.3]])), 'badPosition', { feature: 1, position: 2 }],
    ['text in place of a number', file(line({}, [['116', '27'], [1, 1]])), 'badPosition', { feature: 1, position: 1 }],
    ['a line of one point', file(line({}, [[1, 1]])), 'badPosition', { feature: 1, position: 1 }],
  ])('%s', (_what, input, code, where) => {
    expect(failure(input)).toMatchObject({ code, file: 'streets.geojson', where });
  });
  test('a file above the limit is refused before it is parsed', () => {
    expect(failure(new Uint8Array(60_000_001))).toMatchObject({ code: 'tooLarge', value: '61 MB > 60 MB' });
  });
});
