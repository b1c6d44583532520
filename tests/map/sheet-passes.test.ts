import { describe, expect, test } from 'vitest';
import { sheetPasses } from '#map/sheet-passes.ts';

const A1 = { width: 841, height: 594 }, A3 = { width: 420, height: 297 };

describe.each([[A1, 300, 8192], [A1, 300, 4096], [A1, 300, 16_384], [A3, 300, 8192], [A3, 300, 4096], [{ width: 1189, height: 841 }, 300, 8192], [A1, 247, 8192], [{ width: 100, height: 900 }, 600, 8192]] as const)('a sheet of %o at %d dpi on a canvas of %d pixels', (sheetMm, dpi, sidePx) => {
  const { width, height, passes } = sheetPasses(sheetMm, dpi, { sidePx });
  test('has its dots', () => {
    expect([width, height]).toEqual([Math.round((sheetMm.width / 25.4) * dpi), Math.round((sheetMm.height / 25.4) * dpi)]);
    expect(passes[0]!.dpi).toBe(dpi);
  });
  test('is laid out with each pixel once, in maps of whole pixels that a canvas takes', () => {
    for (const { css, dpi: at, pieces } of passes) {
      for (const side of [css.width, css.height]) {
        expect(Number.isInteger(side)).toBe(true);
        expect(Math.abs(((side * at) / 96) % 1)).toBe(0);
        expect((side * at) / 96).toBeLessThanOrEqual(sidePx);
      }
      expect(pieces.reduce((sum, { to }) => sum + to.width * to.height, 0)).toBe(width * height);
      for (const [i, { left, top, from, to }] of pieces.entries()) {
        expect(to.x + to.width).toBeLessThanOrEqual(width);
        expect(to.y + to.height).toBeLessThanOrEqual(height);
        expect(from.x + from.width).toBeLessThanOrEqual((css.width * at) / 96 + 1e-6);
        expect(from.y + from.height).toBeLessThanOrEqual((css.height * at) / 96 + 1e-6);
        /* What is taken lies under where it goes. */
        expect((left * at) / 96 + from.x).toBeCloseTo((to.x * at) / dpi, 6);
        expect((top * at) / 96 + from.y).toBeCloseTo((to.y * at) / dpi, 6);
        for (const other of pieces.slice(i + 1)) expect(to.x + to.width <= other.to.x || other.to.x + other.to.width <= to.x || to.y + to.height <= other.to.y || other.to.y + other.to.height <= to.y).toBe(true);
      }
    }
  });
  test('is one piece where that is enough, else ground in tiles and one piece for all that lies over it', () => {
    expect(passes.map(({ part }) => part)).toEqual(passes.length === 1 ? ['all'] : ['ground', 'over']);
    expect(passes.at(-1)!.pieces.length).toBe(1);
    expect(passes.at(-1)!.dpi).toBeLessThanOrEqual(dpi);
  });
});

test('names of A1 have more than 200 dpi where a browser gives all it has', () => {
  expect(sheetPasses(A1, 300, { sidePx: 8192 }).passes.map(({ dpi }) => dpi)).toEqual([300, 204]);
});
test('a canvas that is too small for any name is said to be so', () => {
  expect(() => sheetPasses(A1, 300, { sidePx: 256 })).toThrow('256 pixels');
});
