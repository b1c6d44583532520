import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoxIndex, type DegreeBox } from '#core/coverage/box-index.ts';

const box = fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -80, max: 80 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }))
  .map(([west, south, width, height]): DegreeBox => [west, south, west + width, south + height]);
const meet = (a: DegreeBox, b: DegreeBox) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
const turned = ([west, south, east, north]: DegreeBox, turn: number): DegreeBox => [west + turn, south, east + turn, north];

test('a search finds each box that touches, once, whole turns aside', () => {
  fc.assert(fc.property(fc.array(box, { maxLength: 120 }), fc.array(box, { minLength: 1, maxLength: 5 }), (boxes, asked) => {
    const flat = new Float64Array(BoxIndex.room(boxes.length));
    flat.set(boxes.flat());
    for (const index of [BoxIndex.of(boxes), BoxIndex.inLine(boxes.length, flat)]) {
      for (const one of asked) {
        const wanted = boxes.flatMap((each, at) => ([-360, 0, 360].some((turn) => meet(each, turned(one, turn))) ? [at] : []));
        const count = index.search(...one);
        expect([...index.found.subarray(0, count)].sort((a, b) => a - b)).toEqual(wanted);
      }
    }
  }), { seed: 4, numRuns: 200 });
});

test('boxes in line are found in their order', () => {
  const flat = new Float64Array(BoxIndex.room(100));
  for (let at = 0; at < 100; at += 1) flat.set([at, 0, at + 1, 1], 4 * at);
  const index = BoxIndex.inLine(100, flat);
  expect([...index.found.subarray(0, index.search(30.5, 0, 33.5, 1))]).toEqual([30, 31, 32, 33]);
});
