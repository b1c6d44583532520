import { describe, expect, test } from 'vitest';
import type { BorderRibbon, RibbonColumn, RibbonHole } from '#core/coverage/time/ribbon.ts';
import { ribbonWords } from '#i18n/ribbon-words.ts';
import { boxesOf, holeLabels, metresAt, minuteAt, ribbonPaths, xOf, yOf, type Frame } from '#panels/time/ribbon-paths.ts';
import { ribbonSheet, sheetSvg } from '#panels/time/ribbon-sheet.ts';

const frame: Frame = { widthPx: 100, highPx: 144, flipped: false, lengthM: 10_000, lengthMin: 1440 };
const column = (fromM: number, toM: number, runs: RibbonColumn['runs']): RibbonColumn => ({ fromM, toM, exempt: false, targetMin: 60, cause: null, runs });
const all = (state: 'present' | 'fresh' | 'due' | 'gap') => [{ fromMin: 0, toMin: 1440, state }];
const ribbon = (columns: RibbonColumn[], holes: RibbonHole[] = []): BorderRibbon => ({ id: 'b', lengthM: 10_000, lengthMin: 1440, columns, holes, sections: [], posts: [] });
const hole = (fromM: number, toM: number, fromMin: number, toMin: number): RibbonHole => ({ fromM, toM, fromMin, toMin, cause: 'noAsset', nearestPostId: null, nearestPostM: null });

describe('the shapes of a ribbon', () => {
  test('neighbours of one shade are one box; who has left lately is not there', () => {
    const paths = ribbonPaths(ribbon([column(0, 2500, all('present')), column(2500, 4000, all('present')), column(4000, 5000, all('fresh')), column(5000, 10_000, all('due'))]), frame);
    expect(paths).toEqual({ covered: 'M0 0H40V144H0Z', fresh: 'M40 0H50V144H40Z', due: 'M50 0H100V144H50Z', gap: '', sliver: '', exempt: '' });
  });
  test('a gap of a metre or a minute is a pixel, and solid', () => {
    const narrow = ribbonPaths(ribbon([column(0, 4999, all('present')), column(4999, 5000, all('gap')), column(5000, 10_000, all('present'))]), frame);
    expect(narrow.sliver).toBe('M50 0H51V144H50Z');
    const short = ribbonPaths(ribbon([column(0, 10_000, [{ fromMin: 0, toMin: 600, state: 'present' }, { fromMin: 600, toMin: 601, state: 'gap' }, { fromMin: 601, toMin: 1440, state: 'present' }])]), frame);
    expect(short.sliver).toBe('M0 60H100V61H0Z');
  });
  test('west is on the left also where the chainage begins in the east, and pixels lead back', () => {
    const turned = { ...frame, flipped: true };
    expect(ribbonPaths(ribbon([column(0, 2500, all('gap')), column(2500, 10_000, all('present'))]), turned).gap).toBe('M75 0H100V144H75Z');
    for (const each of [frame, turned]) for (const atM of [0, 1234, 10_000]) expect(metresAt(each, xOf(each, atM))).toBeCloseTo(atM, 6);
    expect(minuteAt(frame, yOf(frame, 777))).toBeCloseTo(777, 6);
  });
  test('a hole over midnight is two boxes, and its words stand in the higher one where they have room', () => {
    const night = hole(0, 9000, 1320, 1800);
    expect(boxesOf(frame, night).map(({ y, height }) => [y, height])).toEqual([[132, 12], [0, 36]]);
    const labels = holeLabels(frame, [night, hole(0, 1000, 700, 1300)], () => ['9.0 km', '22–06'], 13);
    expect(labels.map(({ y, lines }) => [y, lines])).toEqual([[18, ['9.0 km', '22–06']]]);
  });
});

test('the sheet is well-formed text whatever a plan is called', () => {
  const said = ribbonWords.en;
  const sheet = ribbonSheet(ribbon([column(0, 10_000, all('gap'))], [hole(0, 10_000, 0, 1440)]), false, { title: '<script>&"\u0001', basis: '', ends: ['W', 'E'], foot: '', synthetic: said.synthetic, sections: () => [{ left: 0, right: 100, full: 'Exempt stretch', text: 'SX', byId: said.byId('SX', 'Exempt stretch') }], kilometre: String, hours: [], nights: [], legend: said.legend, label: () => ['10 km', 'all day'] }, said);
  const svg = sheetSvg(sheet, '<script>&"\u0001');
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0001');
  for (const word of ['&#60;script&#62;&#38;&#34;', '10 km · all day', said.legend.gap, said.nights, 'SX = Exempt stretch', said.synthetic]) expect(svg).toContain(word);
});
