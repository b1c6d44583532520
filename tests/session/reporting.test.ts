import { describe, expect, test } from 'vitest';
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { Coverage } from '#core/coverage/result.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import { AdviceClient, type AdviceWorker } from '#session/advice-client.ts';
import { CheckClient, type CheckWorker } from '#session/check-client.ts';
import { EngineClient, type EngineWorker } from '#session/engine-client.ts';
import { Reporting } from '#session/reporting.svelte.ts';

const plan: Plan = { meta: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'p' }, features: [], foreign: {} };
const checked: CheckReport = { points: { tested: 10, disagreed: 0, worstM: 0 }, turf: null, verdict: 'checked', reason: null };
const answerTo = (name: unknown) => ({ name }) as unknown as Coverage;
const settle = async () => { for (let turn = 0; turn < 20; turn += 1) await new Promise((resume) => { setTimeout(resume); }); };

/** Workers that answer at once, or not at all: `mute` names those. */
function reporting(mute: readonly ('engine' | 'advice' | 'check')[] = []) {
  const asked: string[] = [];
  const worker = <W>(kind: 'engine' | 'advice' | 'check', answer: (message: never) => unknown): W => {
    const made = { onmessage: null as ((event: { data: unknown }) => void) | null, onerror: null, terminate: () => { made.onmessage = null; }, postMessage: (message: never) => { asked.push(kind); if (!mute.includes(kind)) queueMicrotask(() => made.onmessage?.({ data: answer(message) })); } };
    return made as unknown as W;
  };
  const engine = new EngineClient(() => worker<EngineWorker>('engine', ({ seq, question }: { seq: number; question: { targetMin?: number } }) => ({ seq, type: 'covered', coverage: answerTo(question.targetMin) })));
  const checker = new CheckClient(() => worker<CheckWorker>('check', () => ({ type: 'report', report: checked })), 1000, 0);
  const advice = new AdviceClient(() => worker<AdviceWorker>('advice', ({ seq }: { seq: number }) => ({ seq, type: 'done', value: { stepPct: 10, low: {}, high: {} } })));
  return { made: new Reporting(engine, checker, advice, () => '2026-01-15T00:00:00Z'), asked };
}
const questions = [1, 2].map((targetMin) => ({ ...reachQuestion, targetMin }));

describe('the answers of a report', () => {
  test('are there all at once, in the order asked, with their bands; then each is checked', async () => {
    const { made, asked } = reporting();
    await made.make(plan, {}, questions);
    expect([made.work, made.answers.map(({ coverage }) => coverage), made.answers.map(({ band }) => band?.stepPct), made.computedAt]).toEqual(['ready', [answerTo(1), answerTo(2)], [10, 10], '2026-01-15T00:00:00Z']);
    expect(made.checking).toBe(true);
    const { answers } = made;
    await settle();
    expect([made.checking, made.checks.map(({ verdict }) => verdict)]).toEqual([false, ['checked', 'checked']]);
    /* A check changes no answer: what is laid out from them stays. */
    expect(made.answers).toBe(answers);
    expect(asked.filter((kind) => kind === 'check')).toHaveLength(2);
  });

  test('without a check nothing is awaited, and no band is worked out', async () => {
    const { made, asked } = reporting();
    await made.make(plan, {}, questions, { checked: false });
    expect([made.work, made.checking, made.answers.map(({ band }) => band), asked]).toEqual(['ready', false, [undefined, undefined], ['engine', 'engine']]);
  });

  test.each(['engine', 'advice'] as const)('cancelled while the %s worker is at it there is no half of a report', async (mute) => {
    const { made } = reporting([mute]);
    const working = made.make(plan, {}, questions);
    await settle();
    expect([made.work, made.answers]).toEqual(['computing', []]);
    made.cancel();
    await working;
    expect([made.work, made.answers]).toEqual(['cancelled', []]);
  });

  test('a newer one overtakes: only its answers are told', async () => {
    const { made } = reporting();
    const first = made.make(plan, {}, questions), second = made.make(plan, {}, questions.slice(1));
    await Promise.all([first, second]);
    expect(made.answers.map(({ coverage }) => coverage)).toEqual([answerTo(2)]);
  });
});
