import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDistances, checkEngines } from '#core/coverage/check/report.ts';
import { bandText } from '#i18n/band.ts';
import { evidenceWords } from '#i18n/evidence-words.ts';
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
import { tellSecond } from '../../src/panels/explain/second-engine.ts';
import { explainRoster } from '../../src/panels/roster-explanations.ts';
import { figurePatterns, patternOf, rosterPatterns } from '../../src/panels/figure-path.ts';

const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
if (!read.ok) throw new Error('not read');
const { plan } = read.value;
const coverage = computeCoverage(plan, reachQuestion);
if (coverage === 'cancelled') throw new Error('cancelled');
const { result } = coverage;
const idOf = { areas: result.areas[0]!.id, borders: result.borders[0]!.id, lengthM: result.gaps.find(({ kind }) => kind === 'border')!.id, areaM2: result.gaps.find(({ kind }) => kind === 'area')!.id };
const paths = figurePatterns.map((pattern) => pattern.replace('*', pattern.startsWith('areas') ? idOf.areas : pattern.startsWith('borders') ? idOf.borders : /(lengthM|maxGapMin)$/.test(pattern) ? idOf.lengthM : idOf.areaM2));

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
    const counted = assets.map(({ text }) => Number(/× ([\d\u202f]+)/.exec(text)?.[1]?.replace('\u202f', '')));
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(result.unique?.length);
    expect(assets.flatMap(({ ids }) => ids).sort()).toEqual(result.unique!.map(({ id }) => id).sort());
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

/* In a table too: Enter, the space bar or a press on the figure explains it. */
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

describe('the band beside a share', () => {
  test('is written as the metrics have it', () => {
    expect(bandText({ lowPct: 64.19, midPct: 71.99, highPct: 77.09 })).toBe('71.9% (64.1–77.0)');
    expect(bandText({ lowPct: 99.999999, midPct: 100, highPct: 100 })).toBe('100% (99.9–100)');
    expect(bandText({ lowPct: 0, midPct: 0, highPct: 0.04 })).toBe('0.0% (0.0–0.0)');
  });
  test('holds the figure as shown and looks no better than it is', () => {
    const pct = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(fc.property(fc.tuple(pct, pct, pct), (three) => {
      const [lowPct, midPct, highPct] = [...three].sort((a, b) => a - b) as [number, number, number];
      const [mid, low, high] = bandText({ lowPct, midPct, highPct }).match(/[\d.]+/g)!.map(Number) as [number, number, number];
      expect(low).toBeLessThanOrEqual(mid);
      expect(mid).toBeLessThanOrEqual(high);
      for (const [shown, exact] of [[low, lowPct], [mid, midPct], [high, highPct]] as const) {
        expect(shown).toBeLessThanOrEqual(exact + 1e-9);
        expect(exact - shown).toBeLessThan(0.1 + 1e-9);
      }
    }), { seed: 3 });
  });
});

describe('the second answer to a share', () => {
  const check = checkEngines(plan, reachQuestion, coverage, checkDistances(plan, reachQuestion, coverage));
  test.each([['zh', evidenceWords.zh.second], ['en', evidenceWords.en.second]] as const)('is told with how far it is off and how far it may be, or that there is none (%s)', (_, words) => {
    const area = tellSecond('totals.area.coveredPct', result, check, words).join('');
    expect(area).toMatch(/Turf.*19\.\d{4}%.*0\.\d+%.*0\.50%/);
    expect(tellSecond(`areas.${idOf.areas}.coveredPct`, result, check, words)).toEqual([words.oneArea, area]);
    expect(tellSecond('totals.border.coveredPct', result, check, words)).toEqual([words.lines, expect.stringMatching(/\d\d.\d{3}/)]);
    expect(tellSecond('totals.places.weightedPct', result, { ...check, points: { tested: 10, disagreed: 2, worstM: 7 } }, words)[1]).toMatch(/10.*2|2.*10/);
    const byHours = { ...result, basis: { ...result.basis, mode: 'window' as const } };
    expect(tellSecond('borders.border-1.coveredPct', byHours, check, words)).toEqual([words.hours]);
    expect(tellSecond('totals.area.coveredPct', byHours, check, words).join('')).toBe(area);
    expect(tellSecond('totals.border.timeAveragePct', result, check, words)).toEqual([words.average]);
    expect(tellSecond('atOnce.border.assets2.everPct', null, null, words)).toEqual([words.average]);
    expect(tellSecond('totals.area.coveredPct', result, null, words)).toEqual([words.waiting]);
    expect(tellSecond('totals.area.coveredPct', result, { ...check, turf: null, verdict: 'running' }, words)).toEqual([words.waiting]);
    expect(tellSecond('totals.area.coveredPct', result, { ...check, turf: null }, words)).toEqual([words.none]);
  });
});
