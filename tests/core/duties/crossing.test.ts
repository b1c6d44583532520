import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intoGround, throughLines } from '#core/duties/crossing.ts';

type At = readonly [number, number];
/** Lines on a small lattice meet at vertices, along edges and in passing, all the time. */
const lattice = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 2, maxLength: 5 })
  .map((points) => points.filter(([x, y], at) => at === 0 || x !== points[at - 1]![0] || y !== points[at - 1]![1])).filter(({ length }) => length > 1);
const anywhere = fc.integer({ min: 0, max: 4_000_000 }).map((millionths) => millionths / 1e6);
const scattered = fc.array(fc.tuple(anywhere, anywhere), { minLength: 2, maxLength: 6 });

const turn = (a: At, b: At, c: At) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
/** Whether two edges cross between their ends, by another way: signs of triangles, every edge with every edge. */
const crossesPlainly = (line: readonly At[], other: readonly At[]): boolean => line.slice(1).some((b, i) => other.slice(1).some((d, k) => {
  const a = line[i]!, c = other[k]!, [p, q, r, s] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  return Math.min(...[p, q, r, s].map(Math.abs)) > 0 && p > 0 !== q > 0 && r > 0 !== s > 0;
}));
/** Whether a line neither meets itself nor turns back: of one that does it has no meaning which side is which. */
const isSimple = (line: readonly At[]): boolean => line.slice(1).every((b, i) => line.slice(1).every((d, k) => {
  const a = line[i]!, c = line[k]!, on = (p: At, q: At, r: At) => turn(p, q, r) === 0 && Math.min(p[0], q[0]) <= r[0] && r[0] <= Math.max(p[0], q[0]) && Math.min(p[1], q[1]) <= r[1] && r[1] <= Math.max(p[1], q[1]);
  if (k === i + 1) return !on(a, b, d) && !on(c, d, a);
  return k <= i || !(crossesPlainly([a, b], [c, d]) || on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b));
}));
/** Whether some vertex is so near the other line that either answer is right. */
const unclear = (line: readonly At[], other: readonly At[]): boolean => line.slice(1).some((b, i) => other.some((c) => Math.abs(turn(line[i]!, b, c)) < 1e-6));

test('edges that cross between their ends go through, wherever else the lines meet', () => {
  fc.assert(fc.property(lattice, lattice, (line, other) => { if (crossesPlainly(line, other)) expect(throughLines([other])(line)).not.toBe(null); }), { numRuns: 2000, seed: 10 });
});

test('lines in no special place go through each other just where edges cross', () => {
  fc.assert(fc.property(scattered, scattered, (line, other) => {
    fc.pre(!unclear(line, other) && !unclear(other, line));
    expect(throughLines([other])(line) !== null).toBe(crossesPlainly(line, other));
  }), { numRuns: 1000, seed: 11 });
});

test('whichever way a line runs it goes through or does not; turned, mirrored and a hair aside too', () => {
  const goes = (line: readonly At[], other: readonly At[]) => throughLines([other])(line) !== null;
  fc.assert(fc.property(lattice, lattice.filter(isSimple), fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 20, maxLength: 20 }), (line, other, noise) => {
    const told = goes(line, other), mirrored = (of: readonly At[]): At[] => of.map(([x, y]) => [y, x]);
    expect([goes([...line].reverse(), other), goes(line, [...other].reverse()), goes(mirrored(line), mirrored(other))]).toEqual([told, told, told]);
    expect(goes(line.map(([x, y], at): At => [x + noise[2 * at]! * 1e-10, y + noise[2 * at + 1]! * 1e-10]), other)).toBe(told);
  }), { numRuns: 2000, seed: 12 });
});

test('into ground goes a line that has a point within it, off its edge', () => {
  const square: At[] = [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]];
  fc.assert(fc.property(lattice, (line) => {
    const within = line.slice(1).some((b, i) => Array.from({ length: 241 }, (_, k): At => [line[i]![0] + ((b[0] - line[i]![0]) * k) / 240, line[i]![1] + ((b[1] - line[i]![1]) * k) / 240]).some(([x, y]) => x > 1 + 1e-9 && x < 3 - 1e-9 && y > 1 + 1e-9 && y < 3 - 1e-9));
    expect(intoGround([[square]])(line) !== null).toBe(within);
  }), { numRuns: 2000, seed: 13 });
});
