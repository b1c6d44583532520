import { describe, expect, test } from 'vitest';
import { matchRule } from '#formats/roles/match-rule.ts';
import { readMapping, writeMapping } from '#formats/roles/mapping.ts';
import type { Mapping, Rule } from '#formats/roles/mapping.ts';

const rules: Rule[] = [
  { geometry: 'point', where: { TYPE: 'Station' }, to: { kind: 'post', postType: 'policeStation', radiusM: 800 } },
  { geometry: 'polygon', where: {}, having: ['PSA'], to: { kind: 'sector', sectorType: 'beat' } },
  { geometry: 'line', where: { highway: '*' }, to: null },
];
const mapping: Mapping = { rules };
const wrong = (change: object) => {
  const answer = readMapping(JSON.stringify({ schema: 'picket-mapping', schemaVersion: 1, rules: [{ ...rules[0], ...change }] }), 'm.json');
  return answer.ok ? 'accepted' : answer.problems.map(({ message }) => message).join(' ');
};

describe('a mapping file', () => {
  test('comes back as it was written', () => {
    const again = readMapping(writeMapping(mapping), 'm.json');
    expect(again.ok && again.value).toEqual(mapping);
  });

  test.each([
    [{ geometry: 'circle' }, '"geometry" is "circle"; it is one of point, line, polygon'],
    [{ where: 'TYPE' }, '"where" is to hold texts'],
    [{ having: 'PSA' }, '"having" is to be a list'],
    [{ to: { kind: 'castle' } }, '"kind" is "castle"; it is one of post'],
    [{ to: { kind: 'borderLine' } }, 'a point cannot become a borderLine; it can become post, priorityPlace'],
    [{ to: { kind: 'post', postType: 'castle' } }, '"postType" is "castle"; expected one of trafficCheckpoint'],
    [{ to: { kind: 'post', radiusM: -1 } }, '"radiusM" is -1; expected a number (m) of at least 0'],
    [{ to: { kind: 'post', speedKmh: 4 } }, 'a post takes no "speedKmh" here'],
    [{ to: 'post' }, '"to" is to be an object with a kind, or null'],
    [{ radius: 5 }, 'unknown member "radius"'],
  ])('%j is refused with the rule, the value and what was expected', (change, why) => {
    expect(wrong(change)).toContain(`rule 1: `);
    expect(wrong(change)).toContain(why);
  });

  test.each([
    ['{"schema":"other"}', 'its "schema" is "other", not "picket-mapping"'],
    ['[]', 'its "schema" is absent'],
    ['{"schema":"picket-mapping","schemaVersion":2,"rules":[]}', 'has schemaVersion 2; this program reads 1'],
    ['{"schema":"picket-mapping","schemaVersion":1,"rules":[]}', 'has no rules'],
    ['{', 'is not JSON'],
  ])('%s is no mapping, and says why', (text, why) => {
    const answer = readMapping(text, 'm.json');
    expect(answer.ok).toBe(false);
    expect(answer.problems.map(({ message }) => message).join()).toContain(why);
  });
});

describe('the rule that decides', () => {
  test('is the most specific one, of equals the first', () => {
    const two: Rule[] = [{ geometry: 'point', where: {}, to: null }, { geometry: 'point', where: { a: '*' }, to: null }, { geometry: 'point', where: { a: '1' }, to: null }, { geometry: 'point', where: { b: '2' }, to: null }];
    expect(matchRule(two, 'point', { a: 1, b: 2 }, [])).toBe(two[2]);
    expect(matchRule(two, 'point', { a: 'x' }, [])).toBe(two[1]);
    expect(matchRule(two, 'point', {}, [])).toBe(two[0]);
    expect(matchRule(two, 'line', { a: '1' }, [])).toBeNull();
  });
  test('asks the layer for the property names in `having`', () => {
    expect(matchRule(rules, 'polygon', {}, ['NAME'])).toBeNull();
    expect(matchRule(rules, 'polygon', {}, ['NAME', 'PSA'])).toBe(rules[1]);
  });
});
