import { expect, test } from 'vitest';
import { linesOfTile } from '#map/tile-lines.ts';

const field = (number: number, bytes: number[]) => [number * 8 + 2, bytes.length, ...bytes];
const text = (words: string) => [...new TextEncoder().encode(words)];
/** A line (0,0) -> (10,0) -> (10,-5) in tile units: MoveTo 1, LineTo 2, zigzag deltas. */
const geometry = [9, 0, 0, 18, 20, 0, 0, 9];
const layer = (name: string, type: number) => field(3, [...field(1, text(name)), ...field(2, [3 * 8, type, ...field(4, geometry)]), 5 * 8, 128, 32]);
const read = (bytes: number[]) => linesOfTile(new Uint8Array(bytes), 'border', 0, 0, 0);

test('lines of the asked layer come out in degrees', () => {
  const [line] = read([...layer('river', 2), ...layer('border', 2)]);
  expect(line?.map(([lon]) => lon)).toEqual([-180, -180 + (10 / 4096) * 360, -180 + (10 / 4096) * 360]);
  expect(line?.[0]?.[1]).toBeCloseTo(85.0511, 3);
  expect(line?.[2]?.[1]).toBeGreaterThan(line?.[0]?.[1] ?? 0);
});
test('other layers and other geometries give nothing', () => {
  expect(read(layer('river', 2))).toEqual([]);
  expect(read(layer('border', 3))).toEqual([]);
});
test('an empty tile is an empty answer, a broken one ends', () => {
  expect(read([])).toEqual([]);
  expect(read([0x1a, 0xff, 0xff])).toEqual([]);
});
