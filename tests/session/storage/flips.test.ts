/** Row 21: bytes of the records in the browser's database turn. */
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { hashPlan } from '#core/plan/hash.ts';
import { differenceOf, withDifference } from '#core/plan/plan-difference.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { packed, sumOf } from '#session/storage/packed.ts';
import { partsOf } from '#session/storage/plan-parts.ts';
import { chainEntries, recallPlan } from '#session/storage/recall-plan.ts';
import type { EntryRecord, GenerationRecord, PartRecord } from '#session/storage/records.ts';
import { stepsBack } from '#session/storage/steps-back.ts';
import { random } from '../../fuzz/mutate.ts';

interface Records { readonly generations: readonly GenerationRecord[]; readonly parts: readonly PartRecord[]; readonly log: readonly EntryRecord[] }

/** A dozen posts: what is kept of them is small enough to be looked at two thousand times. */
function demo(): Plan {
  const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'demo');
  if (!read.ok) throw new Error('the demo is no plan');
  const { plan } = read.value, post = plan.features.findIndex(({ kind }) => kind === 'post');
  return { ...plan, features: plan.features.slice(post, post + 12) };
}

/** Seven states of a plan, an edit apart. */
const states = Array.from({ length: 6 }).reduce<Plan[]>((all) => {
  const plan = all.at(-1)!, at = plan.features.findIndex(({ kind }) => kind === 'post'), post = plan.features[at]!;
  return [...all, { ...plan, features: plan.features.with(at, { ...post, properties: { ...post.properties, note: `edit ${all.length}` } } as typeof post) }];
}, [demo()]);
const hashes = states.map(hashPlan);

/* The second snapshot was taken at state 3; state 4 came while it was written. */
function records(): Records {
  const made = (number: number, plan: Plan, more: Partial<GenerationRecord>) => {
    const parts = [...partsOf(plan)].map((part, index): PartRecord => ({ plan: 'x', generation: number, part: index, ...part }));
    const generation: GenerationRecord = { plan: 'x', number, created: number * 1000, cause: 'grown', parts: parts.length, bytes: 1, logBytes: 0, features: plan.features.length, sum: sumOf(parts.map(({ sum }) => sum)), follows: false, catchUp: 0, ...more };
    return { generation, parts };
  };
  const entry = (generation: number, sequence: number, to: number): EntryRecord => ({ plan: 'x', generation, sequence, at: generation * 1000 + sequence, ...packed(differenceOf(states[to - 1]!, states[to]!)) });
  const [first, second] = [made(1, states[0]!, {}), made(2, states[3]!, { follows: true, catchUp: 1 })];
  return { generations: [first.generation, second.generation], parts: [...first.parts, ...second.parts], log: [entry(1, 1, 1), entry(1, 2, 2), entry(1, 3, 3), entry(1, 4, 4), entry(2, 1, 4), entry(2, 2, 5), entry(2, 3, 6)] };
}

/** The newest state that can be read, as `readNewest` goes about it, with whether anything is said of it. */
function newest({ generations, parts, log }: Records): { readonly plan: Plan; readonly said: boolean; readonly back: readonly Plan[] } | null {
  for (let at = generations.length - 1, passed = false; at >= 0; at--, passed = true) {
    const base = generations[at]!;
    const chain = { base, parts: parts.filter(({ generation }) => generation === base.number), ...chainEntries(base, generations.slice(at + 1), log.filter(({ generation }) => generation >= base.number)) };
    const recalled = recallPlan(chain);
    if (!recalled) continue;
    let plan = recalled.plan;
    return { plan, said: passed || recalled.damaged, back: recalled.damaged ? [] : stepsBack(chain).map((step) => (plan = withDifference(plan, step))) };
  }
  return null;
}

test('row 21: what is sound opens as it was, with nothing said', () => {
  const { plan, said, back } = newest(records())!;
  expect([hashPlan(plan), said, back.map(hashPlan)]).toEqual([hashes[6], false, [hashes[5], hashes[4], hashes[3]]]);
});

test('row 21: each of 2 000 random byte flips of stored records is harmless, or an older state opens with a word, or none', () => {
  const sound = records(), next = random(2121);
  const all = (['generations', 'parts', 'log'] as const).flatMap((store) => sound[store].map((record, at) => ({ store, at, bytes: new Uint8Array(serialize(record)) })));
  const tally = { harmless: 0, 'older, said': 0, refused: 0 };
  const defects: string[] = [];
  for (let run = 0; run < 2000; run++) {
    const { store, at, bytes } = all[Math.floor(next() * all.length)]!;
    const flipped = bytes.slice(), where = Math.floor(next() * bytes.length);
    flipped[where] = run % 2 === 0 ? flipped[where]! ^ (1 << Math.floor(next() * 8)) : Math.floor(next() * 256);
    let record: unknown;
    /* What the browser cannot read it does not give out: the whole store is refused. */
    try { record = deserialize(flipped); } catch { tally.refused++; continue; }
    const found = newest({ ...sound, [store]: (sound[store] as readonly unknown[]).with(at, record) } as unknown as Records);
    if (!found) { tally.refused++; continue; }
    const hash = hashPlan(found.plan);
    if (hash === hashes[6] && found.back.every((plan, step) => hashPlan(plan) === hashes[5 - step])) tally.harmless++;
    else if (found.said && hashes.includes(hash)) tally['older, said']++;
    else defects.push(`${store} ${at}, byte ${where}: ${found.said ? 'a state that never was' : 'nothing said'}`);
  }
  process.stdout.write(`    flips of records: ${JSON.stringify(tally)}\n`);
  expect(defects).toEqual([]);
  expect(Math.min(tally.harmless, tally['older, said'])).toBeGreaterThan(0);
});
