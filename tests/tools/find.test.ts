import { expect, test } from 'vitest';
import { found, madeReady, wordsOf } from '#tools/find.ts';
import { quickest } from '../quickest.ts';

const things = [
  { id: 'a', texts: ['虎林站', 'Hulin station', 'HL-01'] }, { id: 'b', texts: ['示例虎林站西', 'West of Hulin', 'HL-02'] },
  { id: 'c', texts: ['岗哨 12', 'Watchtower 12', 'T-12'] }, { id: 'd', texts: ['瞭望塔', 'Lookout', 'T-120'] }, { id: 'e', texts: ['浑河口林场', 'Hunhekou', 'HHK'] },
].map(madeReady);
const ids = (query: string, bonus?: (thing: { id: string }) => number) => found(things, query, 10, bonus).map(({ id }) => id);

test('a name that is the query comes before one that begins so, and that before one that holds it', () => {
  expect(ids('虎林站')).toEqual(['a', 'b']);
  expect(ids('t-12')).toEqual(['c', 'd']);
  expect(ids('hulin')).toEqual(['a', 'b']);
});
test('initials find Chinese; a name that begins so comes first', () => {
  expect(ids('hlz')).toEqual(['a', 'b']);
  expect(ids('lwt')).toEqual(['d']);
});
test('what an input method still holds finds the same', () => {
  expect(wordsOf("Hu'Lin zhan")).toEqual(['hulin', 'zhan']);
  expect(ids("hu'lin'zhan")).toEqual(['a', 'b']);
  expect(ids('hu lin zhan')).toEqual(['a', 'b']);
});
test('every word must be answered, in any order', () => {
  expect(ids('12 watch')).toEqual(['c']);
  expect(ids('12 hulin')).toEqual([]);
});
test('letters scattered in order find a name, from the start of a word only', () => {
  expect(ids('wtchtwr')).toEqual(['c']);
  expect(ids('tchtwr')).toEqual([]);
});
test('nothing asks for nothing, and what was used lately comes first among equals', () => {
  expect(ids('')).toEqual([]);
  expect(ids('虎林', ({ id }) => (id === 'b' ? 300 : 0))).toEqual(['b', 'a']);
});
test('a list of ten times as many is looked through in about ten times as long: nothing is compared with everything', async () => {
  const listOf = (count: number) => Array.from({ length: count }, (_, at) => madeReady({ id: `post-${at}`, texts: [`示例虎林方向第${at}号执勤点`, `Hulin post ${at}`, `HL-${at}`] }));
  const queries = ['h', 'hl', 'hlf', 'hlfx', '执', '99', 'post 77', 'zzzz'];
  const cost = (things: ReturnType<typeof listOf>, times: number) => quickest(0, () => { for (let turn = 0; turn < times; turn += 1) for (const query of queries) found(things, query, 50); });
  const [few, many] = [listOf(1000), listOf(10_000)];
  /* The same number of names is looked through in both. */
  const ratio = await cost(many, 1) / await cost(few, 10);
  process.stdout.write(`finding among 10 000: ${ratio.toFixed(1)} times what it costs to find among 1 000 ten times\n`);
  expect(ratio).toBeLessThan(5);
});
