import { expect, test } from 'vitest';
import { Looking } from '#modes/plan/looking.ts';
import type { MapView, Padding } from '#map/view.ts';

/** A map of ten pixels to the degree that writes down what it is told. */
function scene() {
  const told: string[] = [];
  const margin = { top: 10, right: 10, bottom: 10, left: 10 };
  const room: { padding: Padding; width: number; height: number } = { padding: margin, width: 1000, height: 600 };
  const view = {
    zoomToPlan: (padding: Padding) => told.push(`plan ${padding.right}`), zoomTo: (_: unknown, padding: Padding) => told.push(`zoom ${padding.right}`),
    shift: ({ x, y }: { x: number; y: number }) => told.push(`shift ${x} ${y}`), project: ([lon, lat]: readonly [number, number]) => ({ x: lon * 10, y: 600 - lat * 10 }),
  } as unknown as MapView;
  const looking = new Looking(() => view, () => structuredClone(room));
  return { looking, told, panel: (right: number) => { room.padding = { ...margin, right }; } };
}
const post = (lon: number) => ({ type: 'Point', coordinates: [lon, 30] }) as const;

test('what was asked for is fitted again when a panel comes and when it goes, and not when nothing has changed', () => {
  const { looking, told, panel } = scene();
  looking.look(post(50));
  looking.again(null);
  panel(300);
  looking.again(post(50));
  panel(10);
  looking.again(null);
  expect(told).toEqual(['zoom 10', 'zoom 300', 'zoom 10']);
});

test('the whole plan makes room for advice; under a hand that chose something nothing but the shortest shift happens', () => {
  const { looking, told, panel } = scene();
  looking.look('plan');
  panel(300);
  looking.again(post(20));
  looking.again(post(80));
  looking.again(null);
  expect(told).toEqual(['plan 10', 'shift -100 0', 'plan 300']);
});

test('a map moved by hand is let alone', () => {
  const { looking, told, panel } = scene();
  looking.look(post(50));
  looking.letGo();
  panel(300);
  looking.again(null);
  expect(told).toEqual(['zoom 10']);
});
