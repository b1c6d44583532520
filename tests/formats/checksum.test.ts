/** Row 21: a saved plan says whether it is still what was written. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isChanged } from '#core/plan/checksum.ts';
import { hashPlan } from '#core/plan/hash.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { readSources } from '#formats/source/read-sources.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { planArbitrary } from '../core/plan/plan-arbitrary.ts';
import { random } from '../fuzz/mutate.ts';

function planOf(input: Uint8Array | string) {
  const read = readGeoJson(input, 'plan');
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value.plan;
}
const saved = writeGeoJson(planOf(readFileSync('data/ussuri-border.geojson')));
const codes = (text: string) => readGeoJson(text, 'plan').problems.map(({ code }) => code);
const pretty = (text: string, change: (plan: Record<string, unknown>) => Record<string, unknown> = (plan) => plan) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>), null, 2);

/** What becomes of a file: `harmless` is the same plan, `said` a word about it. */
function verdict(bytes: Uint8Array, before: string): 'harmless' | 'refused' | 'said' | 'silent' {
  const read = readGeoJson(bytes, 'flipped');
  if (!read.ok) return read.problems.some(({ severity, message }) => severity === 'error' && message.length > 10) ? 'refused' : 'silent';
  if (read.problems.some(({ code }) => code === 'changedOutside')) return 'said';
  return hashPlan(read.value.plan) === before ? 'harmless' : 'silent';
}

test('row 21: each of 2 000 random byte flips of a saved plan is harmless, refused or said', () => {
  const before = hashPlan(planOf(saved)), bytes = new TextEncoder().encode(saved), next = random(21);
  const tally = { harmless: 0, refused: 0, said: 0, silent: 0 };
  const silent: string[] = [];
  for (let run = 0; run < 2000; run++) {
    const flipped = bytes.slice(), at = Math.floor(next() * bytes.length);
    flipped[at] = run % 2 === 0 ? flipped[at]! ^ (1 << Math.floor(next() * 8)) : Math.floor(next() * 256);
    const what = verdict(flipped, before);
    tally[what]++;
    if (what === 'silent') silent.push(new TextDecoder().decode(flipped.subarray(Math.max(0, at - 30), at + 30)));
  }
  process.stdout.write(`    flips of a file of ${bytes.length} bytes: ${JSON.stringify(tally)}\n`);
  expect(silent).toEqual([]);
  expect(Math.min(tally.harmless, tally.refused, tally.said)).toBeGreaterThan(0);
});

test('row 21: every bit of the checksum itself, of its name and of the words about it may turn: nothing goes in silence', () => {
  const before = hashPlan(planOf(saved)), bytes = new TextEncoder().encode(saved), from = Buffer.from(bytes).indexOf('"planChecksum"');
  expect(new TextDecoder().decode(bytes.subarray(from, from + 14))).toBe('"planChecksum"');
  for (let at = from - 2; at < from + '"planChecksum":"picket:0123456789abcdef",'.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << bit;
      expect(verdict(flipped, before), `byte ${at - from}, bit ${bit}`).not.toBe('silent');
    }
  }
});

describe('the checksum of a plan file', () => {
  test('is right for any plan that is written, and none is kept of the file before', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      const text = writeGeoJson(plan);
      expect(isChanged(JSON.parse(text) as Record<string, unknown>)).toBe(false);
      expect(planOf(text).foreign).not.toHaveProperty('planChecksum');
    }), { seed: 21, numRuns: 300 });
  });

  test('is of what the file says, not of how it is laid out', () => {
    expect(codes(pretty(saved))).not.toContain('changedOutside');
    expect(codes(pretty(saved, ({ features, ...others }) => ({ features, ...Object.fromEntries(Object.entries(others).toReversed()) })))).not.toContain('changedOutside');
  });

  test('a change by hand is only said: the plan opens as it now is, and what is saved from it is sound', () => {
    const edited = saved.replace(/"name":"[^"]*"/, '"name":"改过"');
    expect(edited).not.toBe(saved);
    const read = readGeoJson(edited, 'plan');
    expect([read.ok, read.problems.find(({ code }) => code === 'changedOutside')?.severity]).toEqual([true, 'warning']);
    expect(codes(writeGeoJson(planOf(edited)))).not.toContain('changedOutside');
  });

  test('a file without one, as all others have it, is nothing to speak of', () => {
    expect(codes(pretty(saved, (plan) => Object.fromEntries(Object.entries(plan).filter(([member]) => member !== 'planChecksum'))))).not.toContain('changedOutside');
    expect(codes(readFileSync('tests/worked/WE30a.geojson', 'utf8'))).not.toContain('changedOutside');
  });

  test('is looked at too where a plan is brought in with other files, and does not come along', async () => {
    const read = async (text: string) => (await readSources([{ name: 'a.geojson', bytes: new TextEncoder().encode(text) }]))[0]!;
    const [sound, edited] = [await read(saved), await read(saved.replace(/"name":"[^"]*"/, '"name":"改过"'))];
    expect([sound.notes.map(({ code }) => code), edited.notes.map(({ code }) => code)]).toEqual([[], ['changedOutside']]);
    expect(sound.sources[0]?.foreign).not.toHaveProperty('planChecksum');
  });
});
