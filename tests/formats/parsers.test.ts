/** Row 22: every parser that reads what people write is linear: 100 000 signs of anything cost less than a twentieth of a second, or grow no faster than the text where the machine is slow. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkScalar } from '#core/plan/check-scalar.ts';
import { parsePosition } from '#core/plan/edits/parse-position.ts';
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import { readAngles } from '#formats/coordinates/angles.ts';
import { findPairs } from '#formats/coordinates/pairs.ts';
import { keptText, plainText } from '#formats/coordinates/plain-text.ts';
import { readLength } from '#formats/coordinates/read-length.ts';
import { findShared } from '#formats/coordinates/share-link.ts';
import { cleanText, withoutTags, xmlText } from '#formats/inert-text.ts';
import { readDuty } from '#formats/roles/duty.ts';
import { dutyWindowsOf } from '#formats/roles/opening-hours.ts';
import { labelOfCpg } from '#formats/source/dbf.ts';
import { label } from '#formats/source/refusal.ts';
import { readWkt } from '#formats/source/wkt.ts';
import { bareHeading, unitOfHeading } from '#formats/table/columns.ts';
import { withoutPersons } from '#formats/table/persons.ts';
import { angleOf, pairIn } from '#formats/table/read-cell.ts';
import { readAddress } from '#session/address.ts';
import { readWhen } from '#session/when-text.ts';
import { readChainage } from '#tools/read-chainage.ts';
import { tooSlow } from '../quickest.ts';

/* On a slow machine each text is read many times over, to be measured against a quarter of it. */
vi.setConfig({ testTimeout: 300_000 });

const SIZE = 100_000, LIMIT_MS = 50;
const plan = { meta: { shifts: [{ id: 'night', start: '22:00', end: '06:00' }] }, features: [], foreign: {} } as unknown as Parameters<typeof readWhen>[1];
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  angles: (text) => readAngles(text), 'angles with commas': (text) => readAngles(text, true), pairs: findPairs, 'a pair in a cell': pairIn, 'an angle in a cell': angleOf, links: findShared, length: (text) => readLength(text), position: parsePosition, chainage: readChainage,
  duty: readDuty, 'opening hours': dutyWindowsOf, wkt: (text) => readWkt(text), 'address': (text) => readAddress(text, text), 'hours of the address': (text) => readWhen(text, plan), date: (text) => checkScalar(text, { type: 'date', doc: '' }), time: (text) => checkScalar(text, { type: 'time', doc: '' }), 'day of the year': (text) => checkScalar(text, { type: 'monthDay', doc: '' }),
  heading: bareHeading, 'unit of a heading': unitOfHeading, persons: withoutPersons, 'code page': labelOfCpg, label, 'plain text': plainText, 'kept text': keptText, 'clean text': cleanText, xml: xmlText, 'without tags': withoutTags, 'signs shown': withSignsShown,
};
const pieces = ['0', '1', '9.', '.', ',', ' ', '\t', '\n', ':', ';', '-', '+', '/', '@', '=', '&', '%', '(', '((', ')', '<', '&amp;', '"', "'", '°', '′', '″', '度', '分', '秒', 'N', 'E', '北纬', '东经', 'K', 'K1+', 'km', '米', '08:00', '08:00-', '24:00', 'Mo-Fr ', 'Mo,', 'PH off; ', '24/7', '全天', '；', '2026-', '2026-01-15T', '13800138000', '电话', '联系人：', 'https://uri.amap.com/marker?position=', 'geo:1,2', 'POINT(', 'POLYGON((', '1 2,', 'EMPTY', '\u202e', '\u200b', '\u200d', '\u0301', '\ud83d', '👩‍👩‍', '１', '甲'];

const full = (part: string) => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);

describe('row 22: 100 000 signs of anything are read in less than 50 ms', () => {
  test.each(Object.entries(parsers))('%s', async (_, parse) => {
    for (const piece of pieces) for (const text of [full(piece), `1${full(piece)}x`]) expect(await tooSlow(LIMIT_MS, parse, text), JSON.stringify(piece)).toBeNull();
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 }), async (parts) => { expect(await tooSlow(LIMIT_MS, parse, full(parts.join(''))), JSON.stringify(parts)).toBeNull(); }), { seed: 22, numRuns: 10 });
  });
});
