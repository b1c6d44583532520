import { describe, expect, test } from 'vitest';
import { readGroundConfiguration } from '#formats/ground/configuration.ts';

const PAGE = 'http://10.0.0.5/picket/';
const read = (value: unknown) => readGroundConfiguration(new TextEncoder().encode(JSON.stringify(value)), 'ground.json', PAGE);
const failure = (value: unknown) => { const answer = read(value); return answer.ok ? null : answer.failure; };

describe('ground.json', () => {
  test('as delivered asks for nothing', () => {
    expect(read({ hosts: [] })).toEqual({ ok: true, value: { sheet: null, roads: null } });
  });
  test('names an archive beside the app', () => {
    expect(read({ name: '内网', archive: 'tiles/region.pmtiles', roads: 'tiles/roads.geojson' })).toMatchObject({ ok: true, value: {
      sheet: { kind: 'archive', name: '内网', from: 'http://10.0.0.5/picket/tiles/region.pmtiles' }, roads: 'http://10.0.0.5/picket/tiles/roads.geojson' } });
  });
  test('names tiles by a template whose braces survive', () => {
    expect(read({ tiles: 'tiles/{z}/{x}/{y}.png' })).toMatchObject({ ok: true, value: { sheet: { kind: 'tiles', content: 'raster', address: 'http://10.0.0.5/picket/tiles/{z}/{x}/{y}.png', tileSize: 256 } } });
  });
  test('may name another host that it lists, and no other', () => {
    expect(read({ hosts: ['https://tiles.example.internal'], archive: 'https://tiles.example.internal/a.pmtiles' })).toMatchObject({ ok: true });
    expect(failure({ archive: 'https://tiles.example.internal/a.pmtiles' })).toMatchObject({ code: 'foreignHost', where: { field: 'archive' }, value: 'https://tiles.example.internal' });
    expect(failure({ hosts: ['https://tiles.example.internal'], roads: 'http://tiles.example.internal/r.geojson' })).toMatchObject({ code: 'foreignHost', where: { field: 'roads' } });
    expect(failure({ tiles: '//elsewhere/{z}/{x}/{y}.png' })).toMatchObject({ code: 'foreignHost' });
  });
  test.each([
    [[], undefined], [{ hosts: 'all' }, 'hosts'], [{ archive: 7 }, 'archive'], [{ archive: 'data:,x' }, 'archive'], [{ tiles: 'tiles/{z}.png' }, 'tiles'],
    [{ tiles: 'tiles/{z}/{x}/{y}.pbf' }, 'layers'], [{ tiles: 'tiles/{z}/{x}/{y}.png', maxZoom: '14' }, 'maxZoom'],
  ])('%j is refused, with the field', (value, field) => {
    expect(failure(value)).toMatchObject({ code: 'badConfiguration', where: field ? { field } : {} });
  });
});
