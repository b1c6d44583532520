import { beforeAll, expect, test, vi } from 'vitest';
import { DrawHand, type DrawId } from '#tools/draw-hand.ts';
import { Snapper } from '#tools/snapper.ts';
import { fakeDrawing, nextFrame } from './fake-drawing.ts';
import { fakeDesk, make, post, route } from './fake-map.ts';

beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 0));
  vi.stubGlobal('cancelAnimationFrame', (id: ReturnType<typeof setTimeout>) => { clearTimeout(id); });
});

async function drawingWith(id: DrawId, features: Parameters<typeof fakeDesk>[0] = []) {
  const fake = fakeDrawing();
  const bare = fakeDesk(features, () => fake.adapter);
  const desk = { ...bare, snap: new Snapper(bare.session, bare.surface, bare.toolbox).snap };
  const hand = new DrawHand(desk, id);
  await vi.waitFor(() => { expect(fake.started()).toBe(true); });
  return { fake, desk, hand };
}

test('a route is drawn point by point, its figures follow, and it is one step', async () => {
  const { fake, desk } = await drawingWith('route', [post('post-1', [149, 34])]);
  desk.toolbox.go('car');
  fake.click(100, 100);
  fake.click(200, 100);
  fake.move(300, 200);
  await nextFrame();
  expect(desk.session.editing.dragging).toBe(true);
  expect(desk.session.editing.lifted[0]).toMatchObject({ id: 'route-1', kind: 'patrolRoute', properties: { mode: 'car' } });
  fake.click(300, 200);
  fake.click(300, 200);
  expect(desk.feature('route-1')!.geometry).toEqual({ type: 'LineString', coordinates: [[132.5, 45.5], [135, 45.5], [137.5, 43]] });
  expect([desk.session.editing.steps.length, desk.session.selectedId, desk.toolbox.chosen]).toEqual([1, 'route-1', 'select']);
});

test('Enter ends a line; a vertex it snapped to is the same to the last digit', async () => {
  const vertex = [133.123456789012, 45.987654321098] as const;
  const { fake, desk } = await drawingWith('border', [route('route-1', [vertex, [140, 40]])]);
  const [x, y] = [(vertex[0] - 130) * 40, (48 - vertex[1]) * 40];
  fake.click(x + 5, y - 4);
  fake.click(300, 300);
  fake.move(320, 320);
  fake.key('Enter');
  const made = desk.plan().features.find(({ kind }) => kind === 'borderLine');
  expect(made?.geometry?.type === 'LineString' && made.geometry.coordinates[0]).toEqual(vertex);
});

test('with Alt held it does not snap', async () => {
  const { fake, desk } = await drawingWith('border', [route('route-1', [[132.5, 45.5], [140, 40]])]);
  fake.move(104, 100, ['Alt']);
  expect(desk.toolbox.cue).toBeNull();
  fake.move(104, 100);
  expect(desk.toolbox.cue).toMatchObject({ to: 'vertex', id: 'route-1' });
});

test('an outline that crosses itself stays open, and it is said why', async () => {
  const { fake, desk } = await drawingWith('area');
  for (const [x, y] of [[100, 100], [300, 300], [300, 100], [100, 300]] as const) fake.click(x, y);
  fake.key('Enter');
  expect(desk.plan().features).toEqual([]);
  expect(desk.toolbox.refused).toBe('crossing');
});

test('an area is closed by Enter and is of the kind that was asked for', async () => {
  const { fake, desk } = await drawingWith('area');
  desk.toolbox.outline('sector');
  for (const [x, y] of [[100, 300], [300, 300], [300, 100]] as const) fake.click(x, y);
  fake.key('Enter');
  expect(desk.plan().features[0]).toMatchObject({ id: 'sector-1', kind: 'sector', geometry: { type: 'Polygon' } });
});

test('the reach of the chosen post is drawn into the post', async () => {
  const fake = fakeDrawing();
  const desk = fakeDesk([post('post-1', [132, 46])], () => fake.adapter);
  desk.session.select('post-1');
  void new DrawHand(desk, 'reach');
  await vi.waitFor(() => { expect(fake.started()).toBe(true); });
  for (const [x, y] of [[100, 300], [300, 300], [300, 100]] as const) fake.click(x, y);
  fake.key('Enter');
  expect(desk.feature('post-1')!.properties).toMatchObject({ postType: 'watchtower', reach: { type: 'Polygon' } });
  expect(desk.session.editing.steps[0]?.note).toEqual({ code: 'reshape' });
});

test('put down in the middle nothing is left; the last vertex can be taken back', async () => {
  const { fake, desk, hand } = await drawingWith('route');
  fake.click(100, 100);
  fake.click(200, 100);
  fake.click(300, 200);
  expect(hand.undo()).toBe(true);
  await nextFrame();
  hand.leave();
  expect([desk.session.editing.dragging, desk.plan().features.length, fake.started()]).toEqual([false, 0, false]);
});

test('where the drawing tools cannot be loaded it is said', async () => {
  const desk = fakeDesk([make('a', 'boundaryMarker', { type: 'Point', coordinates: [130, 45] })]);
  void new DrawHand(desk, 'route');
  await vi.waitFor(() => { expect(desk.toolbox.loading).toBe('failed'); });
});
