import { beforeAll, expect, test, vi } from 'vitest';
import type { AnyFeature, Position } from '#core/plan/plan.ts';
import { selfCrossing } from '#core/plan/self-crossing.ts';
import { ReshapeHand } from '#tools/reshape-hand.ts';
import { inHand, shapesOf, withShapes } from '#tools/shapes.ts';
import { fakeDrawing, nextFrame } from './fake-drawing.ts';
import { fakeDesk, make, post, route } from './fake-map.ts';

beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 0));
  vi.stubGlobal('cancelAnimationFrame', (id: ReturnType<typeof setTimeout>) => { clearTimeout(id); });
});

const odd: Position = [132.5000000001234, 45.5];
const points = ({ geometry }: AnyFeature) => (geometry?.type === 'LineString' ? geometry.coordinates : []);

async function reshape(features: readonly AnyFeature[], id: string) {
  const fake = fakeDrawing();
  const desk = fakeDesk(features, () => fake.adapter);
  desk.session.select(id);
  const hand = new ReshapeHand(desk);
  await vi.waitFor(() => { expect(fake.started()).toBe(true); });
  await nextFrame();
  return { fake, desk, hand };
}

test('a vertex is dragged: previews while it is held, one step when it is put down, the others untouched to the last digit', async () => {
  const { fake, desk } = await reshape([route('route-1', [odd, [135, 45.5], [137.5, 43]])], 'route-1');
  const before = desk.plan();
  expect(desk.session.editing.dragging).toBe(false);
  fake.move(200, 100);
  fake.dragged([[200, 100], [200, 80], [200, 60]]);
  expect(points(desk.feature('route-1')!)).toEqual([odd, [135, 46.5], [137.5, 43]]);
  expect(desk.session.editing.steps.map(({ note }) => note.code)).toEqual(['reshape']);
  desk.session.editing.undo();
  expect(desk.plan()).toBe(before);
});

test('a click on a middle adds a vertex, the right button takes one away; each is a step', async () => {
  const { fake, desk, hand } = await reshape([route('route-1', [[132.5, 45.5], [135, 45.5], [137.5, 43]])], 'route-1');
  fake.click(150, 100);
  expect(points(desk.feature('route-1')!)).toHaveLength(4);
  hand.refresh();
  fake.click(200, 100, 'right');
  expect(points(desk.feature('route-1')!)).toHaveLength(3);
  expect(desk.session.editing.steps).toHaveLength(2);
});

test('undone under the hand, the vertices are those of the plan again', async () => {
  const { fake, desk, hand } = await reshape([route('route-1', [[132.5, 45.5], [135, 45.5], [137.5, 43]])], 'route-1');
  fake.dragged([[200, 100], [200, 60]]);
  desk.session.editing.undo();
  hand.refresh();
  fake.dragged([[200, 100], [240, 100]]);
  expect(points(desk.feature('route-1')!)[1]).toEqual([136, 45.5]);
});

test('an outline never crosses itself: the vertex stays where it last did not', async () => {
  const area = make('sector-1', 'sector', { type: 'Polygon', coordinates: [[[132.5, 45.5], [132.5, 40.5], [137.5, 40.5], [137.5, 45.5], [132.5, 45.5]]] });
  const { fake, desk } = await reshape([area], 'sector-1');
  fake.dragged([[100, 100], [200, 250], [400, 250]]);
  const { geometry } = desk.feature('sector-1')!;
  expect(geometry?.type === 'Polygon' && geometry.coordinates[0]).toContainEqual([135, 41.75]);
  expect(geometry && selfCrossing(geometry)).toBeNull();
});

test('a drawn reach is reshaped in its post; what is no longer there ends the tool', async () => {
  const reach = { type: 'Polygon', coordinates: [[[132.5, 45.5], [132.5, 40.5], [137.5, 40.5], [132.5, 45.5]]] };
  const { fake, desk, hand } = await reshape([post('post-1', [133, 42], { reach })], 'post-1');
  desk.toolbox.choose('reshape');
  fake.dragged([[300, 300], [400, 300]]);
  expect(desk.feature('post-1')!.properties).toMatchObject({ reach: { coordinates: [[[132.5, 45.5], [132.5, 40.5], [140, 40.5], [132.5, 45.5]]] } });
  desk.session.editing.do({ code: 'remove' }, new Map([['post-1', null]]));
  hand.refresh();
  expect(desk.toolbox.chosen).toBe('select');
});

test('a geometry is its lines and rings and comes together from them again', () => {
  const area = { type: 'MultiPolygon', coordinates: [[[[0, 0], [4, 0], [4, 4], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]], [[[9, 9], [10, 9], [10, 10], [9, 9]]]] } as const;
  const shapes = shapesOf(area);
  expect(shapes).toHaveLength(3);
  expect(withShapes(area, shapes)).toEqual(area);
  expect(withShapes(area, [{ closed: true, points: [] }, ...shapes.slice(1)])).toEqual(area);
  expect(shapesOf({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
});

test('of a line of thousands only some hundred vertices around a place are in the hand; the rest stays as it is, and a ring stays closed', () => {
  const long = Array.from({ length: 5000 }, (_, at): Position => [100 + at / 100, 45]);
  const held = inHand([{ closed: false, points: [[0, 0], [1, 1]] }, { closed: false, points: long }], [120, 45]);
  expect([held.first, held.shapes[1]!.points.length, held.shapes[1]!.points[0]]).toEqual([1, 400, [118, 45]]);
  const now = held.shapes.map(({ closed, points }, at) => ({ closed, points: at === 1 ? points.map((position, index): Position => (index === 5 ? [118.05, 46] : position)) : points }));
  const whole = held.whole(now)[1]!.points;
  expect(whole).toHaveLength(5000);
  expect(whole.filter((position, index) => position !== long[index])).toEqual([[118.05, 46]]);
  const ring = [...Array.from({ length: 999 }, (_, at): Position => [Math.cos(at / 159), Math.sin(at / 159)]), [1, 0] as Position];
  const closed = inHand([{ closed: true, points: ring }], [1, 0]);
  const moved = closed.whole([{ closed: false, points: closed.shapes[0]!.points.map((position, index): Position => (index === 0 ? [2, 0] : position)) }])[0]!;
  expect([moved.closed, moved.points[0], moved.points.at(-1)]).toEqual([true, [2, 0], [2, 0]]);
});
