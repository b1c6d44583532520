import { describe, expect, test } from 'vitest';
import { CONDITIONS, underCondition, type Changes, type Preset } from '#core/plan/edits/conditions.ts';
import { gapsAt, withDutyLevel } from '#core/plan/edits/duty-level.ts';
import type { Plan } from '#core/plan/plan.ts';
import { targetsOf } from '#core/plan/targets.ts';
import { conditionWords } from '#i18n/condition-words.ts';
import { changeSentences, valueChanges, versionNote } from '#panels/conditions/condition-text.ts';
import { gapsFrom, levelRows } from '#panels/conditions/level-rows.ts';
import { planAt } from '../report/material.ts';

const demo = planAt('data/ussuri-border.geojson');
const under = (plan: Plan, preset: Preset) => {
  const found = underCondition(plan, preset, () => 'note');
  if (!found.ok) throw new Error(found.code);
  return found;
};

describe('what a condition would change', () => {
  test.each(['zh', 'en'] as const)('is said in a sentence a change, none for what does not change, and never without a number (%s)', (lang) => {
    const words = conditionWords[lang], all = Object.fromEntries(Object.keys(under(demo, 'fog').changes).map((name) => [name, 1])) as unknown as Changes;
    const said = changeSentences(all, demo, words);
    expect(said).toHaveLength(Object.keys(all).length);
    expect(new Set(said).size).toBe(said.length);
    for (const line of said) expect(line).toMatch(/\d/);
    for (const preset of CONDITIONS) {
      const { changes } = under(demo, preset);
      expect(changeSentences(changes, demo, words)).toHaveLength(Object.values(changes).filter((count) => count > 0).length);
      expect(versionNote(preset, changes, words, ', ')).toMatch(/^\S+[：:] ?\S/);
    }
  });

  test('is every number in force before and after, those of features and those of defaults', () => {
    expect(valueChanges(demo, under(demo, 'winter').plan)).toEqual([
      { field: 'speedKmh', assumedOf: null, from: 4, to: 2, many: 4 }, { field: 'speedKmh', assumedOf: 'foot', from: 4, to: 2, many: 1 },
    ]);
    const { plan: fog, changes } = under(demo, 'fog'), values = valueChanges(demo, fog), many = (field: string) => values.filter((one) => one.field === field && one.assumedOf === null).reduce((sum, one) => sum + one.many, 0);
    expect([many('radiusM'), many('halfWidthM'), many('speedKmh')]).toEqual([changes.radii, changes.halfWidths, 0]);
    for (const { from, to } of values) expect(to).toBe(from / 2);
    expect(valueChanges(fog, under(fog, 'usual').plan).map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))).toEqual(values);
  });
});

describe('the targets of a level', () => {
  test('as rows and back are the same targets, and what was typed instead', () => {
    const rows = levelRows({ ...gapsAt(demo.meta, 1), sector: 45 }, conditionWords.en.level);
    expect(gapsFrom(rows, {})).toEqual({ ...gapsAt(demo.meta, 1), sector: 45 });
    expect(gapsFrom(rows, { 'border.high': ' ９０ ', 'place.1': '', sector: 'x' })).toMatchObject({ border: { high: 90, low: 360 }, place: { 1: Number.NaN }, sector: Number.NaN });
    const set = withDutyLevel(demo, 1, gapsFrom(rows, { 'border.high': '90' }));
    expect(set.ok && targetsOf(set.plan.meta)).toMatchObject({ border: { high: 90, critical: 30 }, sector: 45 });
    expect(withDutyLevel(demo, 1, gapsFrom(rows, { 'place.1': '' }))).toEqual({ ok: false, code: 'badNumber' });
  });
});
