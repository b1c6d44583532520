import { expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan.ts';
import { Alternatives } from '#session/alternatives.svelte.ts';
import { Comparing } from '#session/comparing.svelte.ts';
import { EngineClient, type EngineWorker } from '#session/engine-client.ts';
import { alternativeName, isPlanName, takeNamed } from '#session/named-plan.ts';
import { memoryShelf } from '#session/plan-shelf.ts';
import { Rooms } from '#session/rooms.svelte.ts';
import { reachQuestion } from '#core/coverage/question.ts';

const plan = (id: string): Plan => ({ meta: { id }, features: [], foreign: {} });
const silent = (): EngineWorker => ({ postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null });
const start = () => new Comparing(new EngineClient(silent), () => reachQuestion);

test('an alternative is had again by its name; a file and one that is gone are not', async () => {
  const shelf = memoryShelf(), comparing = start();
  await shelf.put(plan('x'));
  const alternatives = async () => new Alternatives(shelf);
  expect(await takeNamed(comparing, 'a', alternativeName('x'), alternatives)).toBe(true);
  expect(comparing.a?.meta.id).toBe('x');
  for (const name of ['file', alternativeName('gone'), 'no-demo']) expect(await takeNamed(comparing, 'b', name, alternatives), name).toBe(false);
});

test('an id that no address holds counts as a file', () => {
  expect([alternativeName('a b'), alternativeName(undefined), alternativeName('x1')]).toEqual(['file', 'file', 'alternative:x1']);
  expect(['file', 'alternative:x1', 'ussuri-border-2', 'elsewhere'].map(isPlanName)).toEqual([true, true, true, false]);
});

test('names go with their plans when these are swapped; the open plan has none', async () => {
  const comparing = start();
  void comparing.take({ a: plan('a'), b: plan('b') }, { b: 'file' });
  expect(comparing.pair?.names).toEqual({ a: null, b: 'file' });
  void comparing.swap();
  expect([comparing.pair?.names, comparing.pair?.plans.a.meta.id]).toEqual([{ a: 'file', b: null }, 'b']);
});

test('the report room is left for the room it was opened from', () => {
  const rooms = new Rooms('plan', async () => new Alternatives(memoryShelf())), pair = { plans: { a: plan('a'), b: plan('b') }, names: { a: null, b: 'file' } };
  rooms.report();
  rooms.leaveReport();
  expect(rooms.room).toBe('plan');
  rooms.compare();
  rooms.report(pair);
  rooms.leaveReport();
  expect([rooms.room, rooms.pair]).toEqual(['compare', pair]);
  rooms.back();
  expect([rooms.room, rooms.pair]).toEqual(['plan', null]);
});
