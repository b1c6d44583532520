import { expect, test } from 'vitest';
import type { ShownTimeMap } from '#session/overlay.svelte.ts';
import { SelectHand } from '#tools/select-hand.ts';
import { fakeDesk, make, post, route, stroke, pointing, readOnly } from './fake-map.ts';

/** 132 east is pixel 80, 46 north pixel 80. */
const features = [post('post-1', [132, 46]), post('post-2', [134, 46]), route('route-1', [[132, 44], [136, 44]]), make('aor-1', 'areaOfResponsibility', { type: 'Polygon', coordinates: [[[130.1, 40], [145, 40], [145, 47.9], [130.1, 47.9], [130.1, 40]]] })];

test('a click chooses what lies there, and nothing where nothing does', () => {
  const desk = fakeDesk(features);
  const hand = new SelectHand(desk);
  stroke(hand, [[80, 80]]);
  expect(desk.session.selection.ids).toEqual(['post-1']);
  stroke(hand, [[400, 300]]);
  expect(desk.session.selection.ids).toEqual([]);
});

test('bare ground under a map of absence is asked about where it is pressed; without one, or where something lies, it is not', () => {
  const desk = fakeDesk(features), { overlay } = desk.session, hand = new SelectHand(desk);
  stroke(hand, [[400, 300]]);
  expect(overlay.panel).toBeNull();
  overlay.switchTimeMap('absence');
  overlay.showTimeMap({ what: 'absence', old: false } as ShownTimeMap);
  stroke(hand, [[80, 80]]);
  expect(overlay.panel).toBeNull();
  stroke(hand, [[400, 300]]);
  expect([overlay.panel, overlay.spot]).toEqual(['why', { at: desk.surface.unproject({ x: 400, y: 300 }), placeId: null }]);
});

test('Shift adds and takes away; a box pulled up on bare ground takes what lies wholly inside', () => {
  const desk = fakeDesk(features);
  const hand = new SelectHand(desk);
  stroke(hand, [[80, 80]], { shift: true });
  stroke(hand, [[160, 80]], { shift: true });
  expect(desk.session.selection.ids).toEqual(['post-1', 'post-2']);
  stroke(hand, [[160, 80]], { shift: true });
  expect(desk.session.selection.ids).toEqual(['post-1']);
  hand.press(pointing(60, 60, { shift: true }));
  hand.drag(pointing(250, 250, { shift: true }));
  expect(desk.sketched[0]?.properties).toEqual({ part: 'box' });
  hand.release(pointing(250, 250, { shift: true }), true);
  expect(desk.session.selection.ids).toEqual(['post-1', 'post-2', 'route-1']);
  expect(desk.sketched).toEqual([]);
});

test('an unannounced round is not taken by the box while such rounds are not told', () => {
  const desk = fakeDesk([...features, make('insp-1', 'inspectionRoute', { type: 'LineString', coordinates: [[132, 44], [136, 45]] }, { unannounced: true })]), box = () => stroke(new SelectHand(desk), [[60, 60], [250, 250]], { shift: true });
  box();
  expect(desk.session.selection.ids).toEqual(['post-1', 'post-2', 'route-1']);
  desk.session.overlay.tellUnannounced(true);
  box();
  expect(desk.session.selection.ids).toContain('insp-1');
});

test('what is not shown is not taken by the box', () => {
  const desk = fakeDesk(features);
  desk.session.switchLayer('routes');
  stroke(new SelectHand(desk), [[60, 60], [250, 250]], { shift: true });
  expect(desk.session.selection.ids).toEqual(['post-1', 'post-2']);
});

test('a post is dragged by where it was taken: one step, and back to the same object', () => {
  const desk = fakeDesk(features);
  const before = desk.plan();
  stroke(new SelectHand(desk), [[83, 78], [103, 78], [123, 98]]);
  expect(desk.feature('post-1')!.geometry).toEqual({ type: 'Point', coordinates: [133, 45.5] });
  expect(desk.session.selection.ids).toEqual(['post-1']);
  expect(desk.session.editing.steps).toHaveLength(1);
  desk.session.editing.undo();
  expect(desk.plan()).toBe(before);
});

test('a line is dragged only when it is chosen: before, the map is meant', () => {
  const desk = fakeDesk(features);
  const hand = new SelectHand(desk);
  expect(hand.press(pointing(150, 160))).toBe(false);
  desk.session.select('route-1');
  stroke(hand, [[150, 160], [150, 200]]);
  const { geometry } = desk.feature('route-1')!;
  expect(geometry?.type === 'LineString' && geometry.coordinates.map(([, lat]) => Math.round(lat * 1e6) / 1e6)).toEqual([43, 43]);
});

test('what is chosen moves together, as one step', () => {
  const desk = fakeDesk(features);
  desk.session.selection.all(['post-1', 'route-1']);
  stroke(new SelectHand(desk), [[80, 80], [80, 120]]);
  expect(desk.session.editing.steps[0]?.ids).toEqual(['post-1', 'route-1']);
  expect(desk.feature('post-1')!.geometry).toEqual({ type: 'Point', coordinates: [132, 45] });
  expect(desk.session.selection.ids).toEqual(['post-1', 'route-1']);
});

test('a large area is not taken hold of by its inside, or the map could not be moved', () => {
  const desk = fakeDesk([...features, make('comp-1', 'compound', { type: 'Polygon', coordinates: [[[138, 40], [139, 40], [139, 41], [138, 41], [138, 40]]] })]);
  const hand = new SelectHand(desk);
  desk.session.select('aor-1');
  expect(hand.press(pointing(300, 200))).toBe(false);
  desk.session.select('comp-1');
  expect(hand.press(pointing(340, 300))).toBe(true);
});

test('given up, everything is where it was; on a plan that is locked nothing is moved', () => {
  const desk = fakeDesk(features);
  const hand = new SelectHand(desk);
  hand.press(pointing(80, 80));
  hand.drag(pointing(120, 80));
  expect(desk.session.editing.dragging).toBe(true);
  hand.cancel();
  expect(desk.session.editing.dragging).toBe(false);
  expect(desk.session.editing.steps).toEqual([]);
  readOnly(desk.session);
  expect(hand.press(pointing(80, 80))).toBe(false);
});

test('a line pressed twice is reshaped, a post is not', () => {
  const desk = fakeDesk(features);
  const hand = new SelectHand(desk);
  expect(hand.doubleClick(pointing(80, 80))).toBe(false);
  expect(hand.doubleClick(pointing(150, 160))).toBe(true);
  expect([desk.toolbox.chosen, desk.session.selectedId]).toEqual(['reshape', 'route-1']);
});

test('a border that is chosen is held by its bare stretches too; a click on one means the stretch, and of what is not chosen the map', () => {
  const desk = fakeDesk([route('border-1', [[132, 44], [136, 44]], {}, 'borderLine')]);
  Object.defineProperty(desk.session, 'coverage', { get: () => ({ result: { gaps: [{ id: 'gap-1', kind: 'border', featureId: 'border-1' }], borders: [], totals: {} }, shapes: {} }) });
  const bare = { ...desk, surface: { ...desk.surface, hit: (at: { x: number; y: number }) => { const hit = desk.surface.hit(at); return hit && { ...hit, id: 'gap-1', kind: 'gap' as const, gapId: 'gap-1' }; } } };
  const hand = new SelectHand(bare);
  expect(hand.press(pointing(150, 160))).toBe(false);
  desk.session.select('border-1');
  stroke(hand, [[150, 160]]);
  expect(desk.session.selection.ids).toEqual(['gap-1']);
  desk.session.select('border-1');
  stroke(hand, [[150, 160], [150, 200]]);
  const { geometry } = desk.feature('border-1')!;
  expect(geometry?.type === 'LineString' && geometry.coordinates.map(([, lat]) => Math.round(lat * 1e6) / 1e6)).toEqual([43, 43]);
});
