import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { explainEn } from '#i18n/explain-en.ts';
import { explainZh } from '#i18n/explain-zh.ts';
import { tellAssets, tellAssumption } from '../../src/panels/assumption-words.ts';
import { explain } from '../../src/panels/explanations.ts';
import { rosterWords } from '#i18n/roster-words.ts';
import { rosterFigures } from '#core/coverage/time/roster-figures.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { explainRoster } from '../../src/panels/roster-explanations.ts';
import { figurePatterns, patternOf, rosterPatterns } from '../../src/panels/figure-path.ts';

const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
if (!read.ok) throw new Error('not read');
const { plan } = read.value;
const coverage = computeCoverage(plan, reachQuestion);
if (coverage === 'cancelled') throw new Error('cancelled');
const { result } = coverage;
const idOf = { areas: result.areas[0]!.id, borders: result.borders[0]!.id, lengthM: result.gaps.find(({ kind }) => kind === 'border')!.id, areaM2: result.gaps.find(({ kind }) => kind === 'area')!.id };
const paths = figurePatterns.map((pattern) => pattern.replace('*', pattern.startsWith('areas') ? idOf.areas : pattern.startsWith('borders') ? idOf.borders : pattern.endsWith('lengthM') ? idOf.lengthM : idOf.areaM2));

describe.each([['zh', explainZh], ['en', explainEn]] as const)('in %s', (_, words) => {
  test.each(paths)('%s says its formula, its inputs and its terms', (path) => {
    const said = explain(path, result, words);
    expect(said?.name).not.toBe('');
    expect(said?.formula.length).toBeGreaterThan(15);
    expect(said?.inputs.length).toBeGreaterThan(2);
    expect(said?.terms[0]).toBe('basis');
    expect(said?.absent).toBeNull();
    expect(JSON.stringify(said)).not.toMatch(/undefined|NaN/);
  });

  test('every assumption of the result and every asset that counts is a sentence', () => {
    for (const assumption of result.assumptions) expect(tellAssumption(assumption, words)).not.toMatch(/undefined|null|NaN/);
    const assets = tellAssets(plan, result.unique!.map(({ id }) => id), (id) => plan.features.find((feature) => feature.id === id) ?? null, words);
    const counted = assets.map((text) => Number(/× ([\d\u202f]+)/.exec(text)?.[1]?.replace('\u202f', '')));
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(result.unique?.length);
  });
});

test('covered and uncovered add up to the total as said, and covered is never more than it is', () => {
  const inputs = new Map(explain('totals.border.coveredPct', result, explainEn)!.inputs.map(({ label, text }) => [label, Number(text.replace(/[^\d.]/g, ''))]));
  expect(inputs.get('Covered')! + inputs.get('Uncovered')! + inputs.get('Exempt')!).toBe(inputs.get('Length'));
  expect(inputs.get('Covered')!).toBeLessThanOrEqual(result.totals.border!.coveredM + 0.01);
});

test('what a plan does not have is explained as absent, not as nothing', () => {
  const empty = { ...result, totals: { ...result.totals, border: null } };
  expect(explain('totals.border.coveredPct', empty, explainEn)?.absent).toContain('no border line');
});

test('an id may hold dots; what is gone or no figure is null', () => {
  expect(patternOf('gaps.gap-a.b-2.lengthM')).toEqual({ pattern: 'gaps.*.lengthM', id: 'gap-a.b-2' });
  expect(patternOf('totals.posts.active')).toBeNull();
  expect(patternOf('nothing')).toBeNull();
  expect(explain('gaps.gone.lengthM', result, explainEn)).toBeNull();
});

/* In a table too: Enter chooses the row, the space bar or a press on the figure explains it. */
test('figures stand on screen only through the component that explains them', () => {
  const bare = readdirSync('src/panels', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte') && name !== 'ExplainedFigure.svelte')
    .filter((name) => /<Figure\b|data-figure=/.test(readFileSync(`src/panels/${name}`, 'utf8')) && name !== 'widgets/Figure.svelte');
  expect(bare).toEqual([]);
});

describe('the figures of a roster', () => {
  const figures = rosterFigures(plan, withTime({ ...reachQuestion, when: { shift: 'night' } }, plan.meta));
  if (figures === 'cancelled') throw new Error(figures);
  const rosterPaths = rosterPatterns.flatMap((pattern) => (pattern.includes('*') ? ['border.assets2', 'places.assets1', 'border.agencies2'].map((id) => pattern.replace('*', id)) : [pattern]));

  test.each(rosterPaths)('%s says its formula, its inputs and its terms, in both languages', (path) => {
    for (const [code, words] of [['zh', explainZh], ['en', explainEn]] as const) {
      const said = explainRoster(path, figures, rosterWords[code], words)!;
      expect(said.name).not.toBe('');
      expect(said.formula.length).toBeGreaterThan(15);
      expect(said.inputs.length).toBeGreaterThan(2);
      expect(said.absent).toBeNull();
      expect(JSON.stringify(said)).not.toMatch(/undefined|NaN/);
    }
  });

  test('what is taken off the ground and how often patrols are looked at is said, rounded against itself', () => {
    const inputs = new Map(explainRoster('totals.area.timeAveragePct', figures, rosterWords.en, explainEn)!.inputs.map(({ label, text }) => [label, text]));
    expect(Number(inputs.get('More exactly')!.slice(0, -1))).toBeLessThanOrEqual(figures.area!.timeAveragePct);
    expect(Number(inputs.get(rosterWords.en.input.error)!.slice(0, -1))).toBeGreaterThanOrEqual(figures.area!.timeAverageErrorPct);
    expect(inputs.get(rosterWords.en.input.step)).toMatch(/ min$/);
    expect(inputs.get('Hours')).toBe('8 小时');
  });

  test('what a plan does not have is absent; a level that was not asked for is none', () => {
    const none = { ...figures, area: null, atOnce: { border: null, places: null } };
    expect(explainRoster('totals.area.timeAveragePct', none, rosterWords.en, explainEn)?.absent).toContain('no area');
    expect(explainRoster('atOnce.places.assets2.everPct', none, rosterWords.en, explainEn)?.absent).toContain('no priority places');
    expect(explainRoster('atOnce.border.assets7.everPct', figures, rosterWords.en, explainEn)).toBeNull();
    expect(explainRoster('totals.border.coveredPct', figures, rosterWords.en, explainEn)).toBeNull();
  });
});
