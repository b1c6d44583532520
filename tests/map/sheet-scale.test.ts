import { describe, expect, test } from 'vitest';
import { direct, distanceM } from '#core/geometry/geodesic.ts';
import type { Position } from '#core/geometry/position.ts';
import { atWorldPx, fitScale, frameMarks, placeOnSheet, pxAreaM2, scaleBar, scaleStatement, SCALES, sheetBounds, worldPx, zoomForScale, type SheetView } from '#map/sheet-scale.ts';
import { ringAreaM2 } from '#core/geometry/ellipsoid-area.ts';

const A3 = { width: 420, height: 297 };
const view = (lat: number, denominator: number, sheetMm = A3): SheetView => ({ centre: [133.6, lat], denominator, sheetMm });
const apart = (sheet: SheetView, one: Position, other: Position): number => {
  const [a, b] = [placeOnSheet(sheet, one), placeOnSheet(sheet, other)];
  return Math.hypot(a.x - b.x, a.y - b.y);
};

describe.each([0, 26, 46.1, 53.5, -33])('at latitude %d', (lat) => {
  test('10 km of geodesic around the centre are 100 mm at 1:100 000 within half a millimetre, whatever the direction, and exactly so in the mean', () => {
    const sheet = view(lat, 100_000);
    const measured = [0, 30, 45, 60, 90, 120, 150].map((azimuth) => apart(sheet, direct(sheet.centre, azimuth, 5000), direct(sheet.centre, azimuth + 180, 5000)));
    for (const mm of measured) expect(Math.abs(mm - 100)).toBeLessThan(0.5);
    expect(Math.sqrt(measured[0]! * measured[4]!)).toBeCloseTo(100, 3);
  });

  test('no distance of 1 km anywhere on the sheet is farther off than the drift that is said, and the edge comes near it', () => {
    for (const denominator of [25_000, 250_000, 1_000_000]) {
      const sheet = view(lat, denominator);
      const { driftPct } = scaleStatement(sheet);
      const [west, south, east, north] = sheetBounds(sheet);
      let worst = 0;
      for (const at of [[west, south], [east, north], sheet.centre, [west, north], [(west + east) / 2, south]] as const) {
        for (const azimuth of [0, 45, 90]) {
          const real = apart(sheet, direct(at, azimuth, 500), direct(at, azimuth + 180, 500)) * denominator / 1_000_000;
          worst = Math.max(worst, Math.abs(real - 1) * 100, Math.abs(1 / real - 1) * 100);
        }
      }
      expect(worst).toBeLessThanOrEqual(driftPct + 1e-3);
      expect(driftPct - worst).toBeLessThan(0.1 + 1e-3);
    }
  });

  test('a pixel has the area of its ground', () => {
    const zoom = zoomForScale(lat, 100_000);
    const { x, y } = worldPx([133.6, lat], zoom);
    const [west, north] = atWorldPx({ x: x - 5, y: y - 5 }, zoom), [east, south] = atWorldPx({ x: x + 5, y: y + 5 }, zoom);
    const real = Math.abs(ringAreaM2([[west, south], [east, south], [east, north], [west, north], [west, south]]));
    expect(Math.abs(pxAreaM2(lat, zoom) * 100 / real - 1)).toBeLessThan(1e-5);
  });
});

test('positions go to pixels and back', () => {
  const [lon, lat] = atWorldPx(worldPx([133.6123, 46.1], 13.37), 13.37);
  expect(Math.abs(lon - 133.6123) + Math.abs(lat - 46.1)).toBeLessThan(1e-9);
  expect(distanceM([lon, lat], [133.6123, 46.1])).toBeLessThan(1e-4);
});

describe('the scale that fits', () => {
  const sizes = [A3, { width: 297, height: 420 }, { width: 210, height: 297 }, { width: 841, height: 594 }];
  test('holds the whole box, is round, and the next larger one would cut it off', () => {
    for (const lat of [24, 46, 53]) for (const size of [0.01, 0.1, 0.4, 1.5, 4]) for (const sheetMm of sizes) {
      const box = [130, lat, 130 + size, lat + size * 0.6] as const;
      const fit = fitScale(box, sheetMm, 10)!;
      const inside = (denominator: number) => {
        const sheet = { ...fit, denominator, sheetMm };
        const [upper, lower] = [placeOnSheet(sheet, [box[0], box[3]]), placeOnSheet(sheet, [box[2], box[1]])];
        return Math.min(upper.x, upper.y, sheetMm.width - lower.x, sheetMm.height - lower.y) >= 10 - 1e-6;
      };
      expect(inside(fit.denominator)).toBe(true);
      const listed = [...SCALES].findLast((scale) => scale < fit.denominator);
      if (listed) expect(inside(listed)).toBe(false);
    }
  });
  test('is 1:25 000 for a lone point, and nothing for more than the list takes', () => {
    expect(fitScale([133, 46, 133, 46], A3)?.denominator).toBe(25_000);
    expect(fitScale([0, -60, 170, 70], A3)).toBeNull();
  });
});

test('a scale bar has a round length and measures whole millimetres at every scale that is offered', () => {
  expect(scaleBar(100_000)).toEqual({ lengthM: 10_000, mm: 100, stepM: 2000 });
  expect(SCALES.map((scale) => [scale, scaleBar(scale).lengthM, scaleBar(scale).mm])).toEqual([
    [25_000, 2000, 80], [50_000, 5000, 100], [75_000, 6000, 80], [100_000, 10_000, 100], [150_000, 15_000, 100], [200_000, 20_000, 100],
    [250_000, 20_000, 80], [300_000, 30_000, 100], [400_000, 20_000, 50], [500_000, 50_000, 100], [750_000, 60_000, 80], [1_000_000, 100_000, 100],
  ]);
  for (const scale of SCALES) for (const most of [60, 80, 150]) {
    const { lengthM, mm, stepM } = scaleBar(scale, most);
    expect(mm).toBeLessThanOrEqual(most);
    expect(Number.isInteger(mm)).toBe(true);
    expect((lengthM / stepM) % 1).toBe(0);
  }
});

test('the frame carries each line of the graticule on both sides, where the line meets it', () => {
  const sheet = view(46.1, 100_000);
  const marks = frameMarks(sheet);
  for (const [one, other] of [['top', 'bottom'], ['left', 'right']] as const) {
    const along = (edge: string) => marks.filter((mark) => mark.edge === edge).map(({ name, atMm }) => `${name} ${atMm.toFixed(6)}`).toSorted();
    expect(along(one).length).toBeGreaterThanOrEqual(3);
    expect(along(one)).toEqual(along(other));
  }
  const [west, , , north] = sheetBounds(sheet);
  const meridian = marks.find(({ edge, name }) => edge === 'top' && name === '133°40′E')!;
  expect(meridian.atMm).toBeCloseTo(placeOnSheet(sheet, [133 + 40 / 60, north]).x, 6);
  expect(placeOnSheet(sheet, [west, north]).x).toBeCloseTo(0, 6);
});
