import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import { readGeoJson } from '#formats/geojson.ts';

const HIDDEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?![\t\n\r])\p{Cc}/u;

test.each([['a\u202egnp.exe', 'a\\u202egnp.exe'], ['东\u200b门', '东\\u200b门'], ['a\u200db', 'a\\u200db'], ['\ufeffx\u0007', '\\ufeffx\\u0007'], ['x\u{e0041}', 'x\\ue0041'], ['\ud800', '\\ud800'],
  ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'], ['👩🏽‍⚕️', '👩🏽‍⚕️'], ['می‌خواهم', 'می‌خواهم'], ['卡口 1\n二\t三', '卡口 1\n二\t三'], ['é 𠮷 🏳️‍🌈', 'é 𠮷 🏳️‍🌈']])('%j is shown as %j', (text, shown) => { expect(withSignsShown(text)).toBe(shown); });

test('nothing hidden is left of any text, and what has nothing hidden stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    const shown = withSignsShown(text);
    expect(shown).not.toMatch(HIDDEN);
    expect(withSignsShown(shown)).toBe(shown);
  }), { seed: 18, numRuns: 2000 });
});

test('row 18: what the door says of a file holds none of them, in its fields and values too, and a property that is not ours stays as it came', () => {
  const text = JSON.stringify({ type: 'FeatureCollection', 'ph\u200bone\u202e': 1, features: [{ type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [1, 2] }, properties: { kind: 'post', 'own\u202ekey': 'v\u202ex', radiusM: 'z\u200b\u202e5', 'mobile\u202e': '1' } }] });
  const read = readGeoJson(text, 'x');
  if (!read.ok) throw new Error('refused');
  expect(JSON.stringify(read.problems)).toContain('z\\\\u200b\\\\u202e5');
  for (const { field, value, message } of read.problems) for (const one of [field, value, message]) expect(String(one)).not.toMatch(HIDDEN);
  for (const key of Object.keys(read.value.dropped)) expect(key).not.toMatch(HIDDEN);
  expect(read.value.plan.features[0]?.properties).toHaveProperty('own\u202ekey', 'v\u202ex');
});
