import fc from 'fast-check';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { codeOfZone, isOnGrid, utmToDegrees, zoneAt, zoneOf, type UtmZone } from '#formats/coordinates/utm.ts';

const definition = (zone: number, south: boolean) => `+proj=utm +zone=${zone}${south ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`;

test('every zone, north and south, agrees with proj4 to a micrometre', () => {
  const converters = new Map<string, proj4.Converter>();
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.boolean(), fc.double({ min: 100_000, max: 900_000, noNaN: true }), fc.double({ min: 0, max: 9_300_000, noNaN: true }), (zone, south, x, y) => {
    const key = definition(zone, south);
    const converter = converters.get(key) ?? proj4(key);
    converters.set(key, converter);
    const northing = south ? 10_000_000 - y : y;
    const [lon, lat] = utmToDegrees([x, northing], `utm${zone}${south ? 's' : 'n'}`);
    const [east, north] = converter.inverse([x, northing]) as [number, number];
    /* Where proj4 gives 180 this may give -180. */
    const apart = Math.abs(((lon - east) % 360 + 540) % 360 - 180);
    expect(Math.abs(lat - north)).toBeLessThan(1e-11);
    expect(apart * Math.cos(lat * Math.PI / 180)).toBeLessThan(1e-11);
  }), { numRuns: 3000, seed: 5 });
});

test('there and back: a position goes through its own zone unchanged', () => {
  fc.assert(fc.property(fc.double({ min: -180, max: 179.999, noNaN: true }), fc.double({ min: -79, max: 84, noNaN: true }), (lon, lat) => {
    const zone = zoneAt([lon, lat]);
    const [x, y] = proj4(definition(Number.parseInt(zone.slice(3), 10), zone.endsWith('s'))).forward([lon, lat]) as [number, number];
    const [east, north] = utmToDegrees([x, y], zone);
    expect(isOnGrid([x, y])).toBe(true);
    expect(Math.abs(((east - lon) % 360 + 540) % 360 - 180)).toBeLessThan(1e-9);
    expect(Math.abs(north - lat)).toBeLessThan(1e-9);
  }), { numRuns: 500, seed: 6 });
});

test.each([['utm52n', 'utm52n'], ['UTM 52N', 'utm52n'], ['EPSG:32652', 'utm52n'], ['epsg:32705', 'utm5s'], ['32660', 'utm60n'], ['utm0n', null], ['utm61s', null], ['utm52', null], ['EPSG:32600', null], ['EPSG:4326', null], ['', null]] as const)('%s is %s', (text, zone) => {
  expect(zoneOf(text)).toBe(zone);
  if (zone) expect(zoneOf(codeOfZone(zone as UtmZone))).toBe(zone);
});
