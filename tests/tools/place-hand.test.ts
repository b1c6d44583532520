import { expect, test } from 'vitest';
import { PlaceHand } from '#tools/place-hand.ts';
import { fakeDesk, pointing, post, stroke, readOnly } from './fake-map.ts';

test('pressed it is there, dragged it moves, let go it is one step and chosen', () => {
  const desk = fakeDesk([post('post-7', [132, 46])]);
  const before = desk.plan();
  desk.toolbox.place({ kind: 'post', type: 'watchtower' });
  const hand = new PlaceHand(desk);
  expect(hand.press(pointing(200, 200))).toBe(true);
  expect(desk.session.editing.lifted.map(({ id }) => id)).toEqual(['post-8']);
  hand.drag(pointing(240, 200));
  const [held] = desk.session.editing.lifted;
  hand.drag(pointing(280, 200));
  expect(desk.session.editing.lifted[0]!.properties).toBe(held!.properties);
  expect(desk.plan()).toBe(before);
  hand.release(pointing(280, 200));
  expect(desk.feature('post-8')).toMatchObject({ kind: 'post', geometry: { type: 'Point', coordinates: [137, 43] }, properties: { postType: 'watchtower', status: 'active' } });
  expect([desk.session.selectedId, desk.toolbox.chosen, desk.session.editing.steps.length]).toEqual(['post-8', 'select', 1]);
  desk.session.editing.undo();
  expect(desk.plan()).toBe(before);
});

test('with Shift the tool stays in the hand', () => {
  const desk = fakeDesk([]);
  desk.toolbox.place({ kind: 'boundaryMarker', type: null });
  const hand = new PlaceHand(desk);
  stroke(hand, [[200, 200]], { shift: true });
  stroke(hand, [[240, 240]], { shift: true });
  expect(desk.toolbox.chosen).toBe('place');
  expect(desk.plan().features.map(({ id, kind }) => [id, kind])).toEqual([['marker-1', 'boundaryMarker'], ['marker-2', 'boundaryMarker']]);
});

test('given up nothing is placed; a place has its type', () => {
  const desk = fakeDesk([]);
  desk.toolbox.place({ kind: 'priorityPlace', type: 'school' });
  const hand = new PlaceHand(desk);
  hand.press(pointing(200, 200));
  hand.cancel();
  expect(desk.plan().features).toEqual([]);
  stroke(hand, [[200, 200]]);
  expect(desk.plan().features[0]).toMatchObject({ id: 'place-1', properties: { placeType: 'school' } });
});

test('a plan that is locked says so', () => {
  const desk = fakeDesk([]);
  readOnly(desk.session);
  stroke(new PlaceHand(desk), [[200, 200]]);
  expect([desk.toolbox.refused, desk.plan().features.length]).toEqual(['locked', 0]);
});
