import { describe, expect, test } from 'vitest';
import type { AnyFeature } from '#core/plan/plan.ts';
import { guessColumns, looksLikeHeader } from '#formats/table/columns.ts';
import { suggestTarget, targetOfKey, targetOfWord, keyOfTarget, type PasteTarget } from '#formats/table/paste-target.ts';
import { roomAround, type Box } from '#formats/coordinates/axes.ts';
import { readRows, type ReadRow } from '#formats/table/read-rows.ts';
import { readTable } from '#formats/table/read-table.ts';
import { rowsToFeatures, tallyRows } from '#formats/table/rows-to-features.ts';
import type { Datum } from '#formats/coordinates/datum.ts';

const duty: PasteTarget = { kind: 'post', postType: 'dutyPoint' };
const planBox = roomAround([130.9, 44, 131.6, 44.6]);

function rowsOf(text: string, { near = null, mend = true, datum = 'wgs84' }: { near?: Box | null; mend?: boolean; datum?: Datum } = {}): ReadRow[] {
  const table = readTable(text);
  const header = looksLikeHeader(table);
  return readRows(header ? table.rows.slice(1) : table.rows, { columns: guessColumns(table, header), near, mend, datum });
}
const made = (text: string, more: { near?: Box | null; mend?: boolean; datum?: Datum; existing?: readonly AnyFeature[]; skipDuplicates?: boolean; target?: PasteTarget } = {}) =>
  rowsToFeatures(rowsOf(text, more), { existing: more.existing ?? [], datum: more.datum ?? 'wgs84', skipDuplicates: more.skipDuplicates ?? true, targetOf: () => ({ target: more.target ?? duty, told: true }) });

describe('three rows of a spreadsheet, one with its axes turned, one column of telephone numbers', () => {
  const text = '名称\t经度\t纬度\t半径(米)\t联系电话\n一号卡口\t131.2\t44.1\t500\t13800000001\n二号卡口\t44.2\t131.3\t300\t13800000002\n三号卡口\t131.4\t44.3\t200\t13800000003\n';

  test('are two kept and one repaired, and nothing of the numbers is left', () => {
    const results = made(text);
    expect(tallyRows(results)).toEqual({ read: 3, kept: 2, repaired: 1, refused: 0 });
    expect(results[1]).toMatchObject({ state: 'repaired', repairs: ['swapped'], feature: { geometry: { coordinates: [131.3, 44.2] }, properties: { name: '二号卡口', radiusM: 300, postType: 'dutyPoint', sourceCrs: 'WGS 84' } } });
    expect(JSON.stringify(results.map(({ feature }) => feature))).not.toContain('1380000');
    expect(results.map(({ feature }) => feature?.id)).toEqual(['post-1', 'post-2', 'post-3']);
  });

  test('with the turning refused, the turned row is refused with its reason', () => {
    const results = made(text, { mend: false });
    expect(tallyRows(results)).toEqual({ read: 3, kept: 2, repaired: 0, refused: 1 });
    expect(results[1]).toMatchObject({ state: 'refused', reason: 'swapped', feature: null });
  });
});

describe('axes the wrong way round', () => {
  /* A plan where both orders are on the earth. */
  const box = roomAround([80, 40, 81, 41]);
  const rows = Array.from({ length: 40 }, (_, at) => [80 + at / 40, 40 + ((at * 7) % 40) / 40] as const);
  const table = (turned: boolean) => `name\tlon\tlat\n${rows.map(([lon, lat], at) => `P${at}\t${(turned ? lat : lon).toFixed(4)}\t${(turned ? lon : lat).toFixed(4)}`).join('\n')}`;

  test('are flagged in every row where the area is known, and in none that is right', () => {
    expect(rowsOf(table(true), { near: box }).filter(({ suspect }) => suspect)).toHaveLength(40);
    expect(rowsOf(table(false), { near: box }).filter(({ suspect }) => suspect)).toEqual([]);
  });

  test('one among others is flagged without a plan too', () => {
    expect(rowsOf('name\tlon\tlat\na\t80.1\t40.1\nb\t40.2\t80.2\nc\t80.3\t40.3\nd\t80.4\t40.4').map(({ suspect }) => suspect)).toEqual([false, true, false, false]);
  });

  test('a row far from the plan either way stays as it is written', () => {
    expect(rowsOf('name\tlon\tlat\na\t10\t50', { near: box })[0]).toMatchObject({ position: [10, 50], suspect: false });
  });

  test('stay as written where somebody says so and the earth allows it, and stay flagged', () => {
    expect(rowsOf(table(true), { near: box, mend: false })[0]).toMatchObject({ position: [40, 80], suspect: true, repairs: [] });
  });

  test('a pair without words is read the way that fits, which is no repair', () => {
    expect(rowsOf('a\t44.1,131.2\nb\t131.3,44.2', { near: planBox }).map(({ position, repairs }) => [position, repairs])).toEqual([[[131.2, 44.1], []], [[131.3, 44.2], []]]);
  });
});

describe('what cannot be placed is refused with a reason', () => {
  test.each([['', '', 'noCoordinates'], ['abc', '44.1', 'notCoordinates'], ['200', '44.1', 'outOfRange'], ['512345.6', '4889012.3', 'metres'], ['0', '0', 'zero'], ['131.2', '', 'noCoordinates']])('%s / %s: %s', (lon, lat, reason) => {
    const results = made(`名称\t经度\t纬度\n好\t131.5\t44.5\n坏\t${lon}\t${lat}`);
    expect(results[1]).toMatchObject({ state: 'refused', reason });
    expect(tallyRows(results)).toMatchObject({ read: 2, kept: 1, refused: 1 });
  });
});

test('coordinates of a map service are brought to WGS 84 and the feature says where they are from', () => {
  const [result] = made('名称\t经度\t纬度\n甲\t131.2075164553368\t44.10239733114632', { datum: 'gcj02' });
  const [lon, lat] = result?.feature?.geometry?.type === 'Point' ? result.feature.geometry.coordinates : [0, 0];
  expect([lon.toFixed(7), lat.toFixed(7)]).toEqual(['131.2000000', '44.1000000']);
  expect(result?.feature?.properties).toMatchObject({ sourceCrs: 'GCJ-02' });
});

describe('the same place twice', () => {
  const existing = [{ id: 'post-1', kind: 'post', geometry: { type: 'Point', coordinates: [131.2, 44.1] }, properties: {} }] as unknown as AnyFeature[];
  const text = '名称\t经度\t纬度\n甲\t131.200005\t44.1\n乙\t131.3\t44.2\n丙\t131.3\t44.2';

  test('is left out when it is of the same kind and within a metre, in the plan or in the rows', () => {
    expect(made(text, { existing }).map(({ state, reason }) => [state, reason])).toEqual([['refused', 'duplicate'], ['kept', null], ['refused', 'duplicate']]);
  });
  test('is kept and flagged where somebody wants it, with an id of its own', () => {
    expect(made(text, { existing, skipDuplicates: false }).map(({ duplicate, feature }) => [duplicate, feature?.id])).toEqual([[true, 'post-2'], [false, 'post-3'], [true, 'post-4']]);
  });
  test('does not concern another kind, nor a place two metres away', () => {
    expect(made(text, { existing, target: { kind: 'boundaryMarker' } })[0]?.duplicate).toBe(false);
    expect(made('名称\t经度\t纬度\n甲\t131.200025\t44.1', { existing })[0]?.duplicate).toBe(false);
  });
});

test('columns that a plan does not know are kept under their headings; those that would mean something else are renamed', () => {
  const [result] = made('名称\t经度\t纬度\t辖区\tstatus\t__proto__\n甲\t131.2\t44.1\t东片\topen\tx');
  expect(result?.feature?.properties).toMatchObject({ 辖区: '东片', 'source:status': 'open' });
  expect(Object.keys(result?.feature?.properties ?? {})).not.toContain('__proto__');
});

test('a radius that is none is said and the built-in one taken; that of a place is how near a visit must come; a marker has none', () => {
  const [bad, good] = made('名称\t经度\t纬度\t半径\n甲\t131.2\t44.1\t很大\n乙\t131.3\t44.2\t1.5km');
  expect(bad).toMatchObject({ state: 'repaired', repairs: ['radiusUnread'] });
  expect(bad?.feature?.properties).not.toHaveProperty('radiusM');
  expect(good?.feature?.properties).toMatchObject({ radiusM: 1500 });
  expect(made('名称\t经度\t纬度\t半径\n甲\t131.2\t44.1\t50', { target: { kind: 'priorityPlace', placeType: 'school' } })[0]?.feature?.properties).toMatchObject({ visitRadiusM: 50, placeType: 'school' });
  expect(Object.keys(made('名称\t经度\t纬度\t半径\n甲\t131.2\t44.1\t50', { target: { kind: 'boundaryMarker' } })[0]?.feature?.properties ?? {})).toEqual(['name', 'sourceCrs']);
});

test('telephone numbers and invisible signs go out of names, and the row says so', () => {
  const [result] = made('名称\t经度\t纬度\n"北\u202e岗 13812345678"\t131.2\t44.1');
  expect(result).toMatchObject({ state: 'repaired', feature: { properties: { name: '北岗' } } });
  expect(result?.repairs.toSorted()).toEqual(['personsCut', 'textCleaned']);
});

describe('what a word says', () => {
  const terms = new Map([['post|watchtower', '瞭望塔'], ['priorityPlace|school', '学校']]);
  test.each([['瞭望塔', 'post|watchtower'], ['watchtower', 'post|watchtower'], ['一号卡口', 'post|trafficCheckpoint'], ['执勤岗', 'post|dutyPoint'], ['12号界碑', 'boundaryMarker|'], ['学校', 'priorityPlace|school'], ['checkpoint', 'post|trafficCheckpoint']])('%s', (word, key) => {
    expect(keyOfTarget(targetOfWord(word, terms) as PasteTarget)).toBe(key);
    expect(targetOfKey(key)).toEqual(targetOfWord(word, terms));
  });
  test('nothing is claimed without a word: a place, but what has a radius observes', () => {
    expect([keyOfTarget(suggestTarget(['甲', '乙'], false, terms)), keyOfTarget(suggestTarget(['甲', '乙'], true, terms)), keyOfTarget(suggestTarget(['一号卡口', '二号卡口', '丙'], true, terms))]).toEqual(['priorityPlace|other', 'post|dutyPoint', 'post|trafficCheckpoint']);
    expect(targetOfWord('甲乙丙', terms)).toBeNull();
    expect(targetOfKey('post|nothing')).toBeNull();
  });
});

describe('columns that decide cover', () => {
  const pasted = (text: string) => {
    const table = readTable(text), columns = guessColumns(table, true);
    return rowsToFeatures(readRows(table.rows.slice(1), { columns, datum: 'wgs84', mend: true, near: null }), { existing: [], datum: 'wgs84', skipDuplicates: false, targetOf: () => ({ target: { kind: 'post', postType: 'dutyPoint' }, told: true }) });
  };
  const head = '名称\t经度\t纬度\t值班时间\t状态\t季节';

  test('are read as the plan\'s: hours, status, season', () => {
    const [one] = pasted(`${head}\n甲\t131.1\t44.1\t08:00-20:00\t停用\t11-01/03-31`);
    expect([one!.state, one!.feature!.properties]).toMatchObject(['kept', { dutyWindows: [{ start: '08:00', end: '20:00' }], status: 'suspended', season: { from: '11-01', to: '03-31' } }]);
  });

  test('that are not understood stay as they were written, and that is said: such a post would cover more than it does', () => {
    const [one, two] = pasted(`${head}\n甲\t131.1\t44.1\t看情况\tactive\t\n乙\t131.2\t44.1\t\t时有时无\t冬天`);
    expect([one!.state, one!.repairs, one!.feature!.properties]).toMatchObject(['repaired', ['hoursUnread'], { 'source:dutyWindows': '看情况', status: 'active' }]);
    expect(one!.feature!.properties).not.toHaveProperty('dutyWindows');
    expect([two!.state, two!.repairs, two!.feature!.properties]).toMatchObject(['repaired', ['stateUnread'], { 状态: '时有时无', 季节: '冬天' }]);
    expect(two!.feature!.properties).not.toHaveProperty('status');
  });
});
