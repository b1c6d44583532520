import { expect, test } from 'vitest';
import { found, madeReady, wordsOf } from '#tools/find.ts';

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
test('a list of ten thousand is looked through well within a frame', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => madeReady({ id: `post-${at}`, texts: [`示例虎林方向第${at}号执勤点`, `Hulin post ${at}`, `HL-${at}`] }));
  /* Time of the processor, not of the clock: other work on the machine is not ours. */
  const cost = (query: string) => { const from = process.cpuUsage(); for (let times = 0; times < 5; times += 1) found(many, query, 50); return process.cpuUsage(from).user / 5000; };
  const took = ['h', 'hl', 'hlf', 'hlfx', '执', '99', 'post 77', 'zzzz'].map(cost);
  process.stdout.write(`finding among 10 000: ${took.map((ms) => ms.toFixed(1)).join(', ')} ms a key\n`);
  expect(Math.max(...took)).toBeLessThan(32);
});
