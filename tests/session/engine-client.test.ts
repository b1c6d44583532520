import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineAnswer, EngineRequest } from '#session/engine-messages.ts';
import { EngineClient, type EngineWorker } from '#session/engine-client.ts';

/** A worker that keeps what it was asked and answers when told. */
class Stand implements EngineWorker {
  readonly asked: EngineRequest[] = [];
  ended = false;
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  postMessage(message: EngineRequest): void { this.asked.push(message); }
  terminate(): void { this.ended = true; }
  say(answer: EngineAnswer): void { this.onmessage?.({ data: answer } as MessageEvent<EngineAnswer>); }
}

const workers: Stand[] = [];
const start = () => { const made = new Stand(); workers.push(made); return made; };
const read = (name: string) => ({ type: 'read', bytes: new ArrayBuffer(0), name }) as const;

beforeEach(() => { vi.useFakeTimers(); workers.length = 0; });
afterEach(() => { vi.useRealTimers(); });

describe('the engine client', () => {
  test('gives the answer of the question asked, and keeps the worker for the next', async () => {
    const client = new EngineClient(start);
    const first = client.ask(read('a'));
    workers[0]?.say({ seq: 1, type: 'failed', message: 'no' });
    expect(await first).toEqual({ state: 'failed', message: 'no' });
    void client.ask(read('b'));
    expect(workers).toHaveLength(1);
  });
  test('newest wins: the overtaken question never answers and its worker is ended', async () => {
    const client = new EngineClient(start);
    const old = client.ask(read('old'));
    const fresh = client.ask(read('new'));
    expect(await old).toEqual({ state: 'overtaken' });
    expect(workers[0]?.ended).toBe(true);
    workers[1]?.say({ seq: 1, type: 'failed', message: 'stale' });
    workers[1]?.say({ seq: 2, type: 'failed', message: 'fresh' });
    expect(await fresh).toEqual({ state: 'failed', message: 'fresh' });
  });
  test('a worker that says nothing is ended; one that reports is waited for', async () => {
    const client = new EngineClient(start, 10_000);
    const asked = client.ask(read('slow'));
    await vi.advanceTimersByTimeAsync(9_000);
    workers[0]?.say({ seq: 1, type: 'progress', share: 0.5 });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(workers[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toEqual({ state: 'hung' });
    expect(workers[0]?.ended).toBe(true);
  });
  test('a crash is an answer, and the next question starts a new worker', async () => {
    const client = new EngineClient(start);
    const asked = client.ask(read('crash'));
    workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(await asked).toEqual({ state: 'failed', message: 'out of memory' });
    void client.ask(read('again'));
    expect(workers).toHaveLength(2);
  });
  test('cancel settles at once', async () => {
    const client = new EngineClient(start);
    const asked = client.ask(read('long'));
    client.cancel();
    expect(await asked).toEqual({ state: 'cancelled' });
  });
  test('a worker that cannot be started is a failure, not a throw', async () => {
    const client = new EngineClient(() => { throw new Error('blocked'); });
    expect(await client.ask(read('x'))).toEqual({ state: 'failed', message: 'Error: blocked' });
  });
});
