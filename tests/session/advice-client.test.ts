import { describe, expect, test } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import { AdviceClient, type AdviceWorker } from '#session/advice-client.ts';
import type { AdviceAnswer, AdviceRequest } from '#session/advice-messages.ts';
import { advise } from '#session/advise.ts';
import { border, post } from '../core/coverage/small-plan.ts';

const plan = { meta: { planDate: '2026-01-15' }, features: [border(), post('a', 2)], foreign: {} };
const question = { type: 'suggest', plan, question: reachQuestion, ground: [], ask: { objective: 'border', count: 1, post: { postType: 'borderPost', radiusM: 1000 }, where: 'anywhere' } } as const;

/** A worker that keeps what it was asked and answers when told. */
class Stand implements AdviceWorker {
  readonly asked: AdviceRequest[] = [];
  ended = false;
  onmessage: AdviceWorker['onmessage'] = null;
  onerror: AdviceWorker['onerror'] = null;
  postMessage(message: AdviceRequest): void { this.asked.push(message); }
  terminate(): void { this.ended = true; }
  say(answer: AdviceAnswer): void { this.onmessage?.({ data: answer } as MessageEvent<AdviceAnswer>); }
  /** Does the work as the worker would. */
  work(): void {
    const request = this.asked.at(-1)!;
    const value = advise(request, { report: (share) => this.say({ seq: request.seq, type: 'progress', share }) });
    if (value !== 'cancelled') this.say({ seq: request.seq, type: 'done', value });
  }
}

function stands(): { client: AdviceClient; workers: Stand[] } {
  const workers: Stand[] = [];
  return { workers, client: new AdviceClient(() => { const made = new Stand(); workers.push(made); return made; }) };
}

describe('the client of the worker that gives advice', () => {
  test('starts the worker with the first question, hears progress and the answer, and keeps the worker', async () => {
    const { client, workers } = stands();
    expect(workers).toHaveLength(0);
    const heard: number[] = [];
    const answer = client.ask(question, (share) => heard.push(share));
    workers[0]!.work();
    const outcome = await answer;
    expect(outcome.state === 'done' && outcome.value.suggestions[0]!.gain.borderM).toBeCloseTo(2000, 1);
    expect(heard.at(-1)).toBe(1);
    void client.ask(question);
    expect(workers).toHaveLength(1);
  });
  test('a newer question ends the worker of the older, which is dropped', async () => {
    const { client, workers } = stands();
    const old = client.ask(question), fresh = client.ask({ type: 'depth', plan, question: reachQuestion });
    expect(workers[0]!.ended).toBe(true);
    expect(await old).toEqual({ state: 'dropped' });
    workers[1]!.work();
    expect((await fresh).state).toBe('done');
  });
  test('stopping ends the worker; the next question gets another', async () => {
    const { client, workers } = stands();
    const answer = client.ask(question);
    client.cancel();
    expect(await answer).toEqual({ state: 'dropped' });
    void client.ask(question);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });
  test('a worker that breaks, or cannot be started, is a failure that says why', async () => {
    const { client, workers } = stands();
    const answer = client.ask(question);
    workers[0]!.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(await answer).toEqual({ state: 'failed', message: 'out of memory' });
    const said = client.ask(question);
    workers[1]!.say({ seq: workers[1]!.asked[0]!.seq, type: 'failed', message: 'no such thing' });
    expect(await said).toEqual({ state: 'failed', message: 'no such thing' });
    expect((await new AdviceClient(() => { throw new Error('blocked'); }).ask(question)).state).toBe('failed');
  });
});

describe('advice', () => {
  test('answers each kind of question', () => {
    const about = { seq: 1, plan, question: reachQuestion };
    expect(advise({ ...about, type: 'loss', id: 'a' })).toMatchObject({ id: 'a', placeIds: [] });
    expect(advise({ ...about, type: 'sensitivity', ask: { stepPct: 10 } })).toMatchObject({ stepPct: 10, scaled: { posts: 1 } });
    expect(JSON.parse(advise({ ...about, type: 'replay', reading: { dropped: {}, problems: [] } }) as string)).toMatchObject({ schema: 'picket-replay', result: { totals: { border: { gapCount: 2 } } } });
    expect(advise({ ...about, type: 'loss', id: 'nobody' })).toBeNull();
    expect(advise({ ...about, type: 'surface', ask: question.ask, box: [131, -0.01, 131.09, 0.01] })).toMatchObject({ objective: 'border' });
    const gap = { id: 'gap-x-1', rank: 1, kind: 'border', featureId: 'x', cause: 'noAsset', responsibleUnit: null, nearestPostId: null, nearestPostM: null } as const;
    expect(advise({ ...about, type: 'close', gap, shape: null, ask: { post: question.ask.post, radiusLimitM: 2000, moveLimitM: 2000 } })).toBeNull();
  });
});
