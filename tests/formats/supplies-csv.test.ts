import { describe, expect, test } from 'vitest';
import { withChange } from '#core/plan/edits/change.ts';
import { hashPlan } from '#core/plan/hash.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { readSuppliesCsv, SUPPLIES_BYTES, writeSuppliesCsv, type SuppliesRead } from '#formats/supplies-csv.ts';
import { at, planOf, point } from '../core/duties/plan-of.ts';

const plan = planOf([
  point('p1', 'post', at(0, 0), { postType: 'dutyPoint', name: '北卡点', 'name:en': 'North', code: 'A-1', supplies: [{ item: '口罩', unit: '只', onHand: 500, dailyUse: 50, minDays: 14 }, { item: '酒精', onHand: 3 }] }),
  point('p2', 'post', at(1, 0), { postType: 'dutyPoint', name: '同名', code: 'A-2' }), point('p3', 'post', at(2, 0), { postType: 'supplyDepot', name: '同名', code: '=A,3', supplies: [{ item: '=1+1', onHand: 7 }, { item: 'twice', onHand: 1 }, { item: 'twice', onHand: 2 }] }),
]);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string): SuppliesRead => { const answer = readSuppliesCsv(plan, bytes(text)); if (!answer.ok) throw new Error(answer.reason); return answer.read; };
const stock = (id: string, { change }: SuppliesRead) => featuresOf(withChange(plan, change), 'post').find((post) => post.id === id)!.properties.supplies;

describe('stock', () => {
  test('that is taken out and in again changes nothing', () => {
    const text = writeSuppliesCsv(plan), back = read(text);
    /* The item that stands twice at its post cannot be told apart. */
    expect([back.rows, back.changed, back.same, back.refused.map(({ reason }) => reason)]).toEqual([5, 0, 3, ['twoItems', 'twoItems']]);
    expect(hashPlan(withChange(plan, back.change))).toBe(hashPlan(plan));
    expect(text).toContain("'=1+1");
  });
  test('is changed by the cells that say something; what is empty stays, new items are added', () => {
    const back = read('编号,物品,现有,日用量,至少天数\nA-1,口罩,1 200,,\n'.replace('1 200', '１２００') + 'A-1,手套,40,5,7\nA-2,口罩,"1,000",,\n');
    expect(back.refused).toEqual([]);
    expect(back.changed).toBe(3);
    expect(stock('p1', back)).toEqual([{ item: '口罩', unit: '只', onHand: 1200, dailyUse: 50, minDays: 14 }, { item: '酒精', onHand: 3 }, { item: '手套', onHand: 40, dailyUse: 5, minDays: 7 }]);
    expect(stock('p2', back)).toEqual([{ item: '口罩', onHand: 1000 }]);
  });
  test('in GB 18030, by the name of the post, by semicolons', () => {
    const gbk = Uint8Array.from([0xb5, 0xe3, 0xce, 0xbb, 0x3b, 0xce, 0xef, 0xc6, 0xb7, 0x3b, 0xbf, 0xe2, 0xb4, 0xe6, 0x0a, 0xb1, 0xb1, 0xbf, 0xa8, 0xb5, 0xe3, 0x3b, 0xbf, 0xda, 0xd5, 0xd6, 0x3b, 0x39, 0x0a]);
    const answer = readSuppliesCsv(plan, gbk);
    expect(answer).toMatchObject({ ok: true, read: { changed: 1, refused: [] } });
    expect(answer.ok && stock('p1', answer.read)?.[0]?.onHand).toBe(9);
  });
  test('rows that cannot be taken are refused with line and reason, the others are taken', () => {
    const back = read('post,item,onHand,remark\nnowhere,口罩,1,\n同名,口罩,1,\n北卡点,,1,\n北卡点,口罩,many,\n北卡点,口罩,-3,\n北卡点,口罩,8,\n北卡点,口罩,9,\n');
    expect(back.refused).toEqual([{ line: 2, reason: 'noPost', text: 'nowhere' }, { line: 3, reason: 'twoPosts', text: '同名' }, { line: 4, reason: 'noItem', text: '北卡点' }, { line: 5, reason: 'notANumber', text: 'many' }, { line: 6, reason: 'notANumber', text: '-3' }, { line: 8, reason: 'twice', text: '口罩' }]);
    expect([back.rows, back.changed, back.same, back.unknown]).toEqual([7, 1, 0, ['remark']]);
    expect(stock('p1', back)?.[0]?.onHand).toBe(8);
  });
  test('what is no such table is refused whole, and says why', () => {
    expect(readSuppliesCsv(plan, bytes('')).ok).toBe(false);
    expect(readSuppliesCsv(plan, bytes('a,b\n1,2\n'))).toEqual({ ok: false, reason: 'noColumns', headings: ['a', 'b'] });
    expect(readSuppliesCsv(plan, Uint8Array.from([0xff, 0x81, 0x20, 0xff, 0x81]))).toMatchObject({ ok: false, reason: 'encoding' });
    expect(readSuppliesCsv(plan, new Uint8Array(SUPPLIES_BYTES + 1))).toMatchObject({ ok: false, reason: 'tooLarge' });
  });
});
