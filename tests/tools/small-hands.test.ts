import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { distanceM } from '#core/geometry/geodesic.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { strokes } from '#tools/strokes.ts';
import { FollowHand } from '#tools/follow-hand.ts';
import { Handles } from '#tools/handles.ts';
import { MeasureHand } from '#tools/measure-hand.ts';
import { Nudge } from '#tools/nudge.ts';
import { Snapper } from '#tools/snapper.ts';
import { SplitHand } from '#tools/split-hand.ts';
import { tools } from '#tools/tools.ts';
import { fakeDesk, make, pointing, post, project, route, stroke, unproject, readOnly } from './fake-map.ts';

describe('measuring', () => {
  test('tells length, the last leg with its direction, and the area closed round; the plan is not touched', () => {
    const desk = fakeDesk([]);
    const hand = new MeasureHand(desk);
    stroke(hand, [[80, 80]]);
    stroke(hand, [[120, 80]]);
    const leg = distanceM([132, 46], [133, 46]);
    expect(Math.abs(desk.toolbox.measured!.lengthM - leg)).toBeLessThan(1e-6);
    expect([Math.round(desk.toolbox.measured!.bearingDeg!), desk.toolbox.measured!.areaM2]).toEqual([90, null]);
    hand.hover(pointing(120, 120));
    expect(desk.toolbox.measured!.areaM2! / 1e6).toBeGreaterThan(4000);
    expect(desk.sketched.map(({ properties }) => properties!.part)).toEqual(['ground', 'line', 'vertex', 'vertex', 'vertex']);
    expect(hand.doubleClick()).toBe(true);
    hand.hover(pointing(400, 400));
    expect(desk.toolbox.measured!.areaM2).toBeNull();
    hand.leave();
    expect([desk.toolbox.measured, desk.sketched, desk.session.editing.steps]).toEqual([null, [], []]);
  });
});

describe('splitting', () => {
  test('cuts the chosen line where it is clicked: one step, both pieces chosen', () => {
    const desk = fakeDesk([route('route-1', [[132, 46], [136, 46]])]);
    const before = desk.plan();
    desk.session.select('route-1');
    stroke(new SplitHand(desk), [[160, 84]]);
    expect(desk.session.selection.ids).toEqual(['route-2', 'route-1']);
    expect(['route-1', 'route-2'].map((id) => desk.feature(id)!.geometry)).toMatchObject([{ coordinates: [[132, 46], [134, 46]] }, { coordinates: [[134, 46], [136, 46]] }]);
    desk.session.editing.undo();
    expect(desk.plan()).toBe(before);
  });

  test('far from the line, or at its end, it says why it does not', () => {
    const desk = fakeDesk([route('route-1', [[132, 46], [136, 46]])]);
    desk.session.select('route-1');
    const hand = new SplitHand(desk);
    stroke(hand, [[160, 200]]);
    expect(desk.toolbox.refused).toBe('notOnLine');
    stroke(hand, [[80, 80]]);
    expect(desk.toolbox.refused).toBe('atEnd');
  });
});

test('following a line makes a route of the stretch between two clicks, and shows it before the second', () => {
  const bare = fakeDesk([route('border-1', [[132, 46], [134, 46], [136, 44]], { homeSide: 'left' }, 'borderLine')]);
  const desk = { ...bare, snap: new Snapper(bare.session, bare.surface, bare.toolbox).snap };
  const hand = new FollowHand(desk);
  stroke(hand, [[400, 400]]);
  expect(desk.toolbox.refused).toBe('notOnLine');
  stroke(hand, [[120, 84]]);
  hand.hover(pointing(200, 122));
  expect(desk.session.editing.dragging).toBe(true);
  stroke(hand, [[200, 120]]);
  const made = desk.feature('route-1')!;
  expect(made).toMatchObject({ kind: 'patrolRoute', properties: { purpose: 'border' } });
  expect(made.geometry?.type === 'LineString' && made.geometry.coordinates.map(([lon, lat]) => [Math.round(lon * 1e3) / 1e3, Math.round(lat * 1e3) / 1e3])).toEqual([[133, 46], [134, 46], [135, 45]]);
  expect(desk.session.editing.steps.map(({ note }) => note.code)).toEqual(['follow']);
});

describe('handles', () => {
  const held = (features: AnyFeature[], id: string) => {
    const desk = fakeDesk(features);
    desk.session.select(id);
    const handles = new Handles(desk);
    handles.draw();
    const spots = desk.sketched.filter(({ geometry }) => geometry.type === 'Point').map(({ geometry }) => project((geometry as unknown as { coordinates: [number, number] }).coordinates));
    return { desk, handles, spots };
  };

  test('the radius of a post is pulled: live, in round steps, one step of history', () => {
    const { desk, handles, spots } = held([post('post-1', [136, 42], { postType: 'watchtower', radiusM: 200_000 })], 'post-1');
    expect(spots).toHaveLength(1);
    expect(handles.take(spots[0]!, false)).toBe(true);
    handles.drag(pointing(spots[0]!.x + 40, spots[0]!.y));
    expect(desk.toolbox.reading).toMatchObject({ figure: 'radius' });
    expect(desk.toolbox.reading!.value).toBeGreaterThan(260_000);
    expect(desk.feature('post-1')!.properties).toMatchObject({ radiusM: 200_000 });
    handles.put();
    const { radiusM } = desk.feature('post-1')!.properties as { radiusM: number };
    expect(radiusM % 1000).toBe(0);
    expect(desk.session.editing.steps.map(({ note }) => note.code)).toEqual(['radius']);
  });

  test('a field of view is turned and widened by its own handles; Shift goes by 15 degrees', () => {
    const { desk, handles, spots } = held([post('post-1', [136, 42], { postType: 'watchtower', radiusM: 200_000, viewBearingDeg: 0, viewAngleDeg: 90 })], 'post-1');
    expect(spots).toHaveLength(4);
    const centre = project([136, 42]);
    handles.take(spots[1]!, false);
    handles.drag(pointing(centre.x + 120, centre.y - 2, { shift: true }));
    handles.put();
    expect(desk.feature('post-1')!.properties).toMatchObject({ viewBearingDeg: 90, viewAngleDeg: 90 });
    handles.draw();
    const right = desk.sketched.filter(({ geometry }) => geometry.type === 'Point').map(({ geometry }) => project((geometry as unknown as { coordinates: [number, number] }).coordinates))[3]!;
    handles.take(right, true);
    handles.drag(pointing(centre.x + 1, centre.y + 100));
    handles.put();
    expect((desk.feature('post-1')!.properties as { viewAngleDeg: number }).viewAngleDeg).toBeGreaterThan(170);
  });

  test('the half width of a route is pulled from its middle; given up it is what it was', () => {
    const { desk, handles, spots } = held([route('route-1', [[132, 42], [140, 42]], { mode: 'foot', halfWidthM: 200 })], 'route-1');
    handles.take(spots[0]!, false);
    handles.drag(pointing(spots[0]!.x, 240 + 80));
    expect(desk.toolbox.reading!.value).toBeGreaterThan(200_000);
    handles.giveUp();
    expect(desk.feature('route-1')!.properties).toMatchObject({ halfWidthM: 200 });
    expect(desk.session.editing.steps).toEqual([]);
  });

  test('are hit in 32 pixels, by a finger in 44, and there are none for several things or a locked plan', () => {
    const { desk, handles, spots } = held([post('post-1', [136, 42], { postType: 'watchtower', radiusM: 200_000 }), post('post-2', [137, 42])], 'post-1');
    const { x, y } = spots[0]!;
    expect([handles.take({ x: x + 16, y }, false), handles.take({ x: x + 17, y }, false), handles.take({ x: x + 22, y }, true)]).toEqual([true, false, true]);
    desk.session.selection.all(['post-1', 'post-2']);
    handles.draw();
    expect(desk.sketched).toEqual([]);
    desk.session.select('post-1');
    readOnly(desk.session);
    handles.draw();
    expect(desk.sketched).toEqual([]);
  });
});

describe('snapping', () => {
  const bare = () => fakeDesk([route('route-1', [[132, 46], [136, 46]]), post('post-1', [134, 45]), make('marker-1', 'boundaryMarker', { type: 'Point', coordinates: [135, 44] })]);
  test('a vertex goes before a line, and both are exact; what is far draws nothing', () => {
    const desk = bare();
    const { snap } = new Snapper(desk.session, desk.surface, desk.toolbox);
    expect(snap({ x: 84, y: 83 }, false)).toEqual([132, 46]);
    expect(desk.toolbox.cue).toEqual({ at: [132, 46], to: 'vertex', id: 'route-1' });
    expect(snap({ x: 120, y: 85 }, false)[1]).toBe(46);
    expect(desk.toolbox.cue).toMatchObject({ to: 'line' });
    expect(snap({ x: 204, y: 156 }, false)).toEqual([135, 44]);
    expect(snap({ x: 300, y: 300 }, false)).toEqual(unproject({ x: 300, y: 300 }));
    expect(desk.toolbox.cue).toBeNull();
  });

  test('Alt, a layer switched off, and what is held itself are not snapped to', () => {
    const desk = bare();
    const { snap } = new Snapper(desk.session, desk.surface, desk.toolbox);
    expect(snap({ x: 84, y: 83 }, true)).toEqual(unproject({ x: 84, y: 83 }));
    expect(snap({ x: 84, y: 83 }, false, new Set(['route-1']))).toEqual(unproject({ x: 84, y: 83 }));
    desk.session.switchLayer('routes');
    expect(snap({ x: 84, y: 83 }, false)).toEqual(unproject({ x: 84, y: 83 }));
  });
});

describe('nudging', () => {
  beforeEach(() => { vi.useFakeTimers(); vi.stubGlobal('addEventListener', () => {}); vi.stubGlobal('removeEventListener', () => {}); });
  afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });

  test('by pixels, a burst of presses is one step', () => {
    const desk = fakeDesk([post('post-1', [132, 46])]);
    desk.session.select('post-1');
    const nudge = new Nudge(desk);
    for (let press = 0; press < 5; press += 1) expect(nudge.by([1, 0])).toBe(true);
    nudge.by([0, 10]);
    vi.advanceTimersByTime(700);
    expect(desk.feature('post-1')!.geometry).toEqual({ type: 'Point', coordinates: [132.125, 45.75] });
    expect(desk.session.editing.steps.map(({ note }) => note.code)).toEqual(['nudge']);
    nudge.by([1, 0]);
    nudge.end();
    expect(desk.session.editing.steps).toHaveLength(2);
  });

  test('nothing chosen is nothing moved', () => {
    expect(new Nudge(fakeDesk([post('post-1', [132, 46])])).by([1, 0])).toBe(false);
  });
});

describe('strokes', () => {
  test('copies lie aside under new ids and are chosen; taken away is one step', () => {
    const desk = fakeDesk([post('post-1', [132, 46]), route('route-1', [[132, 44], [133, 44]])]);
    desk.session.selection.all(['post-1', 'route-1']);
    expect(strokes.duplicate.run(desk)).toBeNull();
    expect(desk.session.selection.ids).toEqual(['post-2', 'route-2']);
    expect(strokes.remove.run(desk)).toBeNull();
    expect(desk.plan().features.map(({ id }) => id)).toEqual(['post-1', 'route-1']);
    expect(desk.session.editing.steps.map(({ note }) => note.code)).toEqual(['duplicate', 'remove']);
  });

  test('all of the kind are chosen; lines are turned and joined; a view is given and taken', () => {
    const desk = fakeDesk([post('post-1', [132, 46]), post('post-2', [133, 46]), route('route-1', [[132, 44], [133, 44]]), route('route-2', [[134, 44], [133, 44]])]);
    desk.session.select('post-1');
    strokes.sameKind.run(desk);
    expect(desk.session.selection.ids).toEqual(['post-1', 'post-2']);
    desk.session.select('post-1');
    expect([strokes.view.available(desk.session), strokes.noView.available(desk.session), strokes.join.available(desk.session)]).toEqual([true, false, false]);
    strokes.view.run(desk);
    expect(desk.feature('post-1')!.properties).toMatchObject({ viewAngleDeg: 120 });
    strokes.noView.run(desk);
    expect(desk.feature('post-1')!.properties).not.toHaveProperty('viewAngleDeg');
    desk.session.selection.all(['route-1', 'route-2']);
    expect(strokes.join.available(desk.session)).toBe(true);
    strokes.join.run(desk);
    expect(desk.feature('route-1')!.geometry).toEqual({ type: 'LineString', coordinates: [[132, 44], [133, 44], [134, 44]] });
    expect(desk.feature('route-2')).toBeNull();
    strokes.reverse.run(desk);
    expect(desk.feature('route-1')!.geometry).toEqual({ type: 'LineString', coordinates: [[134, 44], [133, 44], [132, 44]] });
  });
});

test('a tool that cannot be used says why', () => {
  const desk = fakeDesk([post('post-1', [132, 46]), route('route-1', [[132, 44], [133, 44]])]);
  const { session } = desk;
  expect([tools.place.disabled(session), tools.reach.disabled(session), tools.reshape.disabled(session), tools.split.disabled(session)]).toEqual([null, 'choosePost', 'chooseShape', 'chooseLine']);
  session.select('route-1');
  expect([tools.reshape.disabled(session), tools.split.disabled(session), tools.reach.disabled(session)]).toEqual([null, null, 'choosePost']);
  readOnly(session);
  expect([tools.place.disabled(session), tools.measure.disabled(session)]).toEqual(['locked', null]);
});
