import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { comparePlans } from '#core/compare/compare-plans.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { responseRings } from '#core/coverage/response-rings.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { conceptsZh } from '#i18n/terms-concepts-zh.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told } from '#session/told.ts';

vi.stubGlobal('document', { documentElement: { lang: '' } });
const { language } = await import('#i18n/language.svelte.ts');
const { compareWords } = await import('#i18n/compare-words.ts');
const { borderRows, areaRows, headlineRows, placeRows } = await import('#panels/compare/difference-rows.ts');
const { compareSentences } = await import('#panels/compare/compare-sentences.ts');
const { tellDifference } = await import('#panels/compare/tell-difference.ts');
const { DEPTHS, tellDepth } = await import('#panels/depth/tell-depth.ts');
const { cutAtFigures } = await import('#panels/explain/cut-at-figures.ts');
const { tellLoss } = await import('#panels/loss/tell-loss.ts');
const { tellRings } = await import('#panels/rings/tell-rings.ts');
const { tellLimit, tellSuggestion, tellSum } = await import('#panels/suggest/tell-gain.ts');

const planOf = (id: string) => {
  const read = readGeoJson(readFileSync(`data/${id}.geojson`), id);
  if (!read.ok) throw new Error(id);
  return read.value.plan;
};
const answerOf = (id: string, shift?: string) => {
  const plan = planOf(id), question = shift ? withTime({ ...reachQuestion, when: { shift } }, plan.meta) : reachQuestion, coverage = computeCoverage(plan, question);
  if (coverage === 'cancelled') throw new Error('cancelled');
  return { plan, question, coverage };
};
function bothOf(shift?: string) {
  const [a, b] = [answerOf('ussuri-border', shift), answerOf('ussuri-border-2', shift)];
  const compared = comparePlans({ plan: a.plan, question: a.question, result: a.coverage.result }, { plan: b.plan, question: b.question, result: b.coverage.result });
  if (compared === 'cancelled') throw new Error('cancelled');
  return { compared, both: { a: a.plan, b: b.plan, answer: { a: a.coverage, b: b.coverage }, comparison: compared.comparison } };
}
const reach = bothOf();
const { plan, coverage: { result } } = answerOf('ussuri-border');
const featureById = (id: string) => plan.features.find((feature) => feature.id === id) ?? null;
const numberIn = (text: string) => Number(text.replace('\u2212', '-').replace(/[^\d.-]/g, ''));
const inputOf = (told: Told | null, label: string) => numberIn(told!.inputs.find((one) => one.label === label)!.text);

/** Every explanation says all of it and names terms that there are. */
function whole(told: Told | null, path: string) {
  expect(told, path).not.toBeNull();
  expect(told!.name, path).not.toBe('');
  expect(told!.formula.length, path).toBeGreaterThan(10);
  expect(told!.inputs.length, path).toBeGreaterThan(1);
  expect(told!.second.length, path).toBeGreaterThan(0);
  expect(new Set(told!.inputs.map(({ label }) => label)).size, `${path}: no label twice`).toBe(told!.inputs.length);
  expect(told!.terms.filter((term) => !(term in conceptsZh)), path).toEqual([]);
  expect(JSON.stringify([told!.name, told!.formula, told!.inputs, told!.second]), path).not.toMatch(/undefined|null|NaN/);
}

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  beforeAll(() => { language.set(lang); });

  test('every figure of the compare room tells both plans', () => {
    const words = compareWords[lang], { compared, both } = reach, geometryOf = () => null;
    const rows = [...headlineRows(both.comparison, words), ...borderRows(both.comparison, compared.shapes, words, geometryOf).rows, ...areaRows(both.comparison, words, geometryOf).rows, ...placeRows(both.comparison, words, geometryOf).rows];
    const paths = [...rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ figure }) => (figure ? [figure.path] : []))), ...compareSentences(both.comparison, words, lang).flatMap(({ figures }) => figures.map(({ row, side }) => `compare.${row}.${side}`))];
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const told = tellDifference(path.slice('compare.'.length, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1) as 'a', both);
      whole(told, path);
      expect(told!.parties!.map(({ plan: one }) => one), path).toEqual([both.a, both.b]);
      expect(told!.basis!.hours, path).not.toBe('');
    }
    expect(tellDifference('gone', 'a', both)).toBeNull();
    expect(tellDifference('totals.border.nothing', 'a', both)).toBeNull();
  });

  test('every cell of the table of losses, every depth and every ring', () => {
    for (const { id } of result.unique!) for (const of of ['area', 'border', 'places'] as const) whole(tellLoss(id, of, { result, unique: result.unique!, featureById }), `${id} ${of}`);
    for (const level of DEPTHS) for (const of of ['area', 'border'] as const) whole(tellDepth(of, level, result), `${of} ${level}`);
    const rings = responseRings(plan, reachQuestion), reached = rings.places.find(({ first }) => first !== null)!;
    for (const figure of [{ of: 'within', minutes: rings.minutes[0]! }, { of: 'outside' }, { of: 'first', placeId: reached.id }] as const) whole(tellRings(figure, rings, 'hours', (id) => id), figure.of);
    expect(tellRings({ of: 'first', placeId: 'gone' }, rings, 'hours', (id) => id)).toBeNull();
  });
});

test('the change said is that of the two values, and gained less lost agrees with it', () => {
  language.set('en');
  const told = tellDifference('totals.border.coveredM', 'by', reach.both), { gainedM, lostM, coveredM } = reach.both.comparison.totals.border!;
  expect(Math.abs(inputOf(told, 'B') - inputOf(told, 'A') - inputOf(told, 'change (B − A)'))).toBeLessThanOrEqual(1);
  expect(Math.abs(gainedM! - lostM! - coveredM.change!)).toBeLessThan(1);
  expect(told!.second[0]).toMatch(/^The other way round: gained − lost = \+9\u202f\d{3}\u202fm; .* [01]\u202fm apart/);
});

test('by the hour both plans are told by absences, with the hours', () => {
  language.set('en');
  const told = tellDifference('totals.border.coveredPct', 'a', bothOf('night').both);
  expect(told!.formula).toContain('longest absence is at most the target');
  expect(told!.basis!.hours).toMatch(/00:00–08:00/);
});

test('a loss is what is covered now less what would be without it, of that very row; one that is gone is null', () => {
  language.set('en');
  const most = result.unique!.toSorted((a, b) => (b.borderM ?? 0) - (a.borderM ?? 0))[0]!;
  const told = tellLoss(most.id, 'border', { result, unique: result.unique!, featureById });
  expect(inputOf(told, 'Loss')).toBe(Math.ceil(most.borderM! - 1e-3));
  expect(Math.abs(inputOf(told, 'Covered now') - inputOf(told, 'Without it') - most.borderM!)).toBeLessThan(2);
  expect(told).toMatchObject({ assetIds: [most.id], rowIds: [most.id] });
  expect(tellLoss('gone', 'border', { result, unique: result.unique!, featureById })).toBeNull();
});

test('suggestions tell their own gain and what stands before them; the sum is that of all', () => {
  language.set('en');
  const gain = (areaM2: number) => ({ areaM2, borderM: 500.4, places: 1, placeWeight: 3 });
  const one = (order: number, areaM2: number) => ({ order, id: `s${order}`, position: [132, 46] as const, feature: { id: `s${order}`, kind: 'post' as const, geometry: null, properties: { postType: 'watchtower' as const, radiusM: 3000 } }, gain: gain(areaM2), at: null });
  const found = { objective: 'area' as const, suggestions: [one(1, 2_000_000.9), one(2, 1_000_000)], ended: 'count' as const, gained: 3_000_000.9, left: 9e6, bound: { value: 4e6, of: 'looked' as const }, looked: 50, leastPosts: 2 };
  const ask = { objective: 'area' as const, count: 2, post: { postType: 'watchtower' as const, radiusM: 3000 }, where: 'anywhere' as const };
  for (const told of [tellSuggestion(1, found), tellSuggestion(2, found), tellSum(found), tellLimit('bound', found, ask), tellLimit('least', found, ask)]) whole(told, told?.name ?? '');
  expect(tellSuggestion(1, found)!.inputs.map(({ text }) => text)).toContain('+2\u202f000\u202f000\u202fm²');
  expect(tellSuggestion(2, found)!.inputs.some(({ label }) => label === `${toldWords.en.gain.before} 1`)).toBe(true);
  expect(inputOf(tellSum(found), 'Border')).toBe(1000);
  expect(tellSuggestion(3, found)).toBeNull();
  expect(tellLimit('least', { ...found, leastPosts: null }, ask)).toBeNull();
});

test('a sentence is cut at its figures in their order; what is not in it stays out, and nothing of it is lost', () => {
  const [a, b, gone] = [{ text: '52.7%' }, { text: '56.2%' }, { text: '9 km' }];
  expect(cutAtFigures('Border 52.7% → 56.2%, more', [a, gone, b])).toEqual(['Border ', a, ' → ', b, ', more']);
  expect(cutAtFigures('52.7%', [a])).toEqual([a]);
  expect(cutAtFigures('none', [])).toEqual(['none']);
});
