import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckReport } from '#core/coverage/check/report.ts';
import { CheckClient, type CheckWorker } from '#session/check-client.ts';
import type { CheckAnswer, CheckRequest } from '#session/check-messages.ts';

/** A worker that keeps what it was asked and answers when told. */
class Stand implements CheckWorker {
  readonly asked: CheckRequest[] = [];
  ended = false;
  onmessage: CheckWorker['onmessage'] = null;
  onerror: CheckWorker['onerror'] = null;
  postMessage(message: CheckRequest): void { this.asked.push(message); }
  terminate(): void { this.ended = true; }
  say(report: CheckReport): void { this.onmessage?.({ data: { type: 'report', report } } as MessageEvent<CheckAnswer>); }
}

const workers: Stand[] = [];
const start = () => { const made = new Stand(); workers.push(made); return made; };
const request = {} as CheckRequest;
const half: CheckReport = { points: { tested: 20_000, disagreed: 0, worstM: 0.2 }, turf: null, verdict: 'running', reason: null };
const whole: CheckReport = { ...half, turf: { areaCoveredM2: 1, differencePct: 0.01 }, verdict: 'checked' };

beforeEach(() => { vi.useFakeTimers(); workers.length = 0; });
afterEach(() => { vi.useRealTimers(); });

describe('the check client', () => {
  test('says running, then what the distances say, then the verdict, and ends its worker', async () => {
    const heard: CheckReport[] = [];
    new CheckClient(start).check(request, (report) => heard.push(report));
    await vi.advanceTimersByTimeAsync(300);
    workers[0]!.say(half);
    workers[0]!.say(whole);
    expect(heard.map(({ verdict }) => verdict)).toEqual(['running', 'running', 'checked']);
    expect(workers[0]!.ended).toBe(true);
  });
  test('a newer result ends the check of the older, which never speaks again', async () => {
    const client = new CheckClient(start);
    const old: CheckReport[] = [];
    client.check(request, (report) => old.push(report));
    await vi.advanceTimersByTimeAsync(300);
    client.check(request, () => undefined);
    workers[0]!.say(whole);
    expect(workers[0]!.ended).toBe(true);
    expect(old).toHaveLength(1);
  });
  test('a row of quick changes starts one worker', async () => {
    const client = new CheckClient(start);
    for (let n = 0; n < 5; n++) { client.check(request, () => undefined); await vi.advanceTimersByTimeAsync(100); }
    await vi.advanceTimersByTimeAsync(300);
    expect(workers).toHaveLength(1);
  });
  test('when the other engine hangs, what the distances said stands; when nothing came, the check failed', async () => {
    const client = new CheckClient(start, 20_000);
    const heard: CheckReport[] = [];
    client.check(request, (report) => heard.push(report));
    await vi.advanceTimersByTimeAsync(300);
    workers[0]!.say(half);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard.at(-1)).toEqual({ ...half, verdict: 'checked' });
    client.check(request, (report) => heard.push(report));
    await vi.advanceTimersByTimeAsync(21_000);
    expect(heard.at(-1)!.verdict).toBe('failed');
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });
  test('a doubt is told at once', async () => {
    const heard: CheckReport[] = [];
    new CheckClient(start).check(request, (report) => heard.push(report));
    await vi.advanceTimersByTimeAsync(300);
    workers[0]!.say({ ...half, points: { tested: 20_000, disagreed: 3, worstM: 5 }, verdict: 'unverified', reason: 'points' });
    expect(heard.at(-1)!.verdict).toBe('unverified');
  });
  test('a worker that cannot be started is a failed check, not a throw', async () => {
    const heard: CheckReport[] = [];
    new CheckClient(() => { throw new Error('blocked'); }).check(request, (report) => heard.push(report));
    await vi.advanceTimersByTimeAsync(300);
    expect(heard.at(-1)!.verdict).toBe('failed');
  });
});
