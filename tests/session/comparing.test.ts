import { expect, test } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import { Comparing, type BothAnswered } from '#session/comparing.svelte.ts';
import { EngineClient, type EngineWorker } from '#session/engine-client.ts';
import type { EngineAnswer, EngineRequest } from '#session/engine-messages.ts';

/** A worker that is answered by hand. */
class Hand implements EngineWorker {
  static all: Hand[] = [];
  asked: EngineRequest[] = [];
  ended = false;
  onmessage: ((event: MessageEvent<EngineAnswer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  constructor() { Hand.all.push(this); }
  postMessage(message: EngineRequest): void { this.asked.push(message); }
  terminate(): void { this.ended = true; }
  say(answer: EngineAnswer): void { this.onmessage?.({ data: answer } as MessageEvent<EngineAnswer>); }
}
const plan = (id: string): Plan => ({ meta: { id }, features: [], foreign: {} });
const answer = { compared: {} } as BothAnswered;
const start = () => {
  Hand.all = [];
  return new Comparing(new EngineClient(() => new Hand()), () => reachQuestion);
};

test('nothing is computed before there are two plans; then both go to the worker with the question', async () => {
  const comparing = start();
  await comparing.take({ a: plan('a') });
  expect([comparing.work, Hand.all.length]).toEqual(['waiting', 0]);
  const done = comparing.take({ b: plan('b') });
  const [hand] = Hand.all;
  expect(hand!.asked).toMatchObject([{ type: 'compare', a: { meta: { id: 'a' } }, b: { meta: { id: 'b' } }, question: reachQuestion }]);
  hand!.say({ seq: 1, type: 'progress', share: 0.5 });
  expect([comparing.work, comparing.share, comparing.answer]).toEqual(['computing', 0.5, null]);
  hand!.say({ seq: 1, type: 'compared', answer });
  await done;
  expect([comparing.work, comparing.answer]).toEqual(['ready', answer]);
});

test('hours go to the worker as they are asked; a shift that not both plans have is left out, and that is said', async () => {
  Hand.all = [];
  const withShift = (id: string, shift: string): Plan => ({ ...plan(id), meta: { id, shifts: [{ id: shift, start: '22:00', end: '06:00' }] } });
  const comparing = new Comparing(new EngineClient(() => new Hand()), () => ({ ...reachQuestion, when: { shift: 'night', day: '2026-01-15' } }));
  void comparing.take({ a: withShift('a', 'night'), b: withShift('b', 'night') });
  expect(Hand.all.at(-1)!.asked.at(-1)).toMatchObject({ question: { when: { shift: 'night' } } });
  expect(comparing.withoutHours).toBe(false);
  void comparing.take({ b: withShift('b', 'dawn') });
  expect(Hand.all.at(-1)!.asked.at(-1)).toMatchObject({ question: reachQuestion });
  expect(Object.keys((Hand.all.at(-1)!.asked.at(-1) as { question: object }).question)).not.toContain('when');
  expect(comparing.withoutHours).toBe(true);
});

test('other plans overtake the ones under way, and figures of old ones are never shown', async () => {
  const comparing = start();
  const first = comparing.take({ a: plan('a'), b: plan('b') });
  const second = comparing.swap();
  await first;
  expect([Hand.all[0]!.ended, comparing.answer, comparing.a?.meta.id]).toEqual([true, null, 'b']);
  Hand.all[1]!.say({ seq: 2, type: 'compared', answer });
  await second;
  expect(comparing.work).toBe('ready');
  await comparing.take({ b: null });
  expect([comparing.work, comparing.answer]).toEqual(['waiting', null]);
});

test('a file that is no plan is refused by name and what stood there stays', async () => {
  const comparing = start();
  const first = comparing.take({ a: plan('a'), b: plan('b') });
  Hand.all[0]!.say({ seq: 1, type: 'compared', answer });
  await first;
  const reading = comparing.read('b', new ArrayBuffer(1), 'x.json', 'file');
  Hand.all[0]!.say({ seq: 2, type: 'read', result: { ok: false, problems: [] } });
  await reading;
  expect([comparing.refused, comparing.b?.meta.id, comparing.work, comparing.answer]).toEqual([{ name: 'x.json', problems: [] }, 'b', 'ready', answer]);
});

test('a failure is said, and stopping is no failure', async () => {
  const comparing = start();
  const first = comparing.take({ a: plan('a'), b: plan('b') });
  Hand.all[0]!.say({ seq: 1, type: 'failed', message: 'broken' });
  await first;
  expect([comparing.work, comparing.failure]).toEqual(['failed', 'broken']);
  const second = comparing.swap();
  comparing.cancel();
  await second;
  expect([comparing.work, comparing.failure]).toEqual(['cancelled', null]);
});
