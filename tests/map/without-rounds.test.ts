import { describe, expect, test } from 'vitest';
import { withoutRounds } from '#core/duties/on-a-wall.ts';
import { allShown } from '#map/look.ts';
import { picture, type PictureInput } from '#map/picture.ts';
import { at, line, planOf, point } from '../core/duties/plan-of.ts';

const border = line('b', 'borderLine', [at(0, 0), at(10, 0)], { homeSide: 'right' });
describe('what everybody may see', () => {
  const round = (id: string, unannounced: boolean) => line(id, 'inspectionRoute', [at(1, 0), at(9, 0)], { name: 'secret', unannounced, departure: '20:00', stops: [{ postId: 'p' }] });
  const patrol = line('walk', 'patrolRoute', [at(1, -1), at(9, -1)], { mode: 'foot' });

  test('has no line of an inspection round, announced or not, and all else as it was', () => {
    const plan = planOf([border, point('p', 'post', at(2, 0), { radiusM: 1000 }), round('r1', true), patrol, round('r2', false)]), open = withoutRounds(plan);
    expect(open.features.map(({ id }) => id)).toEqual(['b', 'p', 'walk']);
    expect(open.features.every((feature) => plan.features.includes(feature))).toBe(true);
    const input: PictureInput = { plan: open, coverage: null, selectedId: null, hoveredId: null, focus: 'border', layers: allShown, lang: 'zh' };
    const drawn = (of: PictureInput) => JSON.stringify(Object.values(picture(of)).map(({ draw }) => draw()));
    expect(drawn({ ...input, plan, unannounced: 'all' })).toMatch(/r1.*secret.*r2/s);
    expect(drawn(input)).not.toMatch(/r1|r2|secret|inspectionRoute/);
    expect(drawn(input)).toContain('walk');
  });

  test('has no unannounced round in any picture, unless they are asked for or this one is chosen', () => {
    const plan = planOf([border, round('r1', true), round('r2', true), round('r3', false)]);
    const input: PictureInput = { plan, coverage: null, selectedId: 'r1', chosenIds: ['r1'], hoveredId: 'r2', focus: 'border', layers: allShown, lang: 'zh' };
    const drawn = (of: PictureInput) => ['r1', 'r2', 'r3'].filter((id) => JSON.stringify(picture(of).routes.draw()).includes(`"${id}"`));
    const ringed = (of: PictureInput) => picture(of).choice.draw().features.length;
    expect([drawn(input), ringed(input)]).toEqual([['r3'], 0]);
    const inTheRoom: PictureInput = { ...input, unannounced: 'chosen' };
    expect([drawn(inTheRoom), ringed(inTheRoom)]).toEqual([['r1', 'r3'], 1]);
    const told: PictureInput = { ...input, unannounced: 'all' };
    expect([drawn(told), ringed(told)]).toEqual([['r1', 'r2', 'r3'], 2]);
    expect(drawn({ ...told, hiddenId: 'r1' })).toEqual(['r2', 'r3']);
  });

  test('without rounds is the plan itself', () => {
    const plan = planOf([border]);
    expect(withoutRounds(plan)).toBe(plan);
  });
});
