import { expect, test } from 'vitest';
import { Overlay, type ShownTimeMap } from '#session/overlay.svelte.ts';

const shown = (what: ShownTimeMap['what']) => ({ what, old: false }) as ShownTimeMap;

test('one thing colours the ground at a time: a map of hours goes when another or the depth comes, and leaves nothing', () => {
  const overlay = new Overlay();
  overlay.switchTimeMap('absence');
  overlay.showTimeMap(shown('absence'));
  expect([overlay.timeMapWanted, overlay.timeMap?.what]).toEqual(['absence', 'absence']);
  overlay.switchTimeMap('joint');
  expect([overlay.timeMapWanted, overlay.timeMap]).toEqual(['joint', null]);
  /* An answer that comes late is not that of the map now wanted. */
  overlay.showTimeMap(shown('absence'));
  expect(overlay.timeMap).toBeNull();
  overlay.showTimeMap(shown('joint'));
  overlay.switchDepth();
  expect([overlay.timeMapWanted, overlay.timeMap, overlay.depthWanted]).toEqual([null, null, true]);
  overlay.switchTimeMap('absence');
  expect(overlay.depthWanted).toBe(false);
  overlay.showTimeMap(shown('absence'));
  overlay.switchTimeMap('absence');
  expect([overlay.timeMapWanted, overlay.timeMap]).toEqual([null, null]);
});
