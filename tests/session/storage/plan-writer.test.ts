import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Prepared } from '#session/storage/keep-generation.ts';
import { PlanWriter, type Desk, type Told } from '#session/storage/plan-writer.ts';
import type { GenerationCause } from '#session/storage/records.ts';

const plan = (lon: number): Plan => ({ meta: { schema: 'patrol-coverage-plan', schemaVersion: 1 } as Plan['meta'], foreign: {}, features: [{ id: 'p', kind: 'post', geometry: { type: 'Point', coordinates: [lon, 44] }, properties: {} } as unknown as AnyFeature] });

/** A disk that writes when it is told to, and fails when it is told to. */
class FakeDesk implements Desk {
  due = false;
  /** What a reader would find: the state at the end of the log. */
  disk: Plan | null = null;
  done: string[] = [];
  failures: string[] = [];
  #waiting: (() => void)[] = [];
  #do<T>(what: string, run: () => T): Promise<T> {
    this.done.push(what);
    return new Promise((settle, fail) => {
      const failure = this.failures.shift();
      this.#waiting.push(() => (failure ? fail(new DOMException('', failure)) : settle(run())));
    });
  }
  /** Lets everything that waits happen, and what follows from it. */
  async work(rounds = 30): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      for (const next of this.#waiting.splice(0)) next();
      await Promise.resolve();
    }
  }
  /** Packing takes so long that nothing is handed over at once. */
  slow = false;
  append(before: Plan, after: Plan, handed: () => void) { if (!this.slow) handed(); return this.#do('append', () => { expect(this.disk).toBe(before); this.disk = after; return 5; }); }
  appendLast(before: Plan, after: Plan, inFlight: boolean) { this.done.push(`last ${inFlight}`); expect(before).not.toBe(after); this.disk = after; }
  prepare(of: Plan, cause: GenerationCause) { return this.#do(`prepare ${cause}`, () => ({ plan: of, record: { cause } }) as Prepared); }
  seal({ record }: Prepared, newest: Plan) { return this.#do(`seal ${record.cause}`, () => { this.disk = newest; this.due = false; }); }
  thin(hard = false) { this.done.push(hard ? 'thin hard' : 'thin'); return Promise.resolve(); }
}

describe('the writer', () => {
  let [desk, told, now] = [new FakeDesk(), [] as Told[], 0];
  const writer = (of: Plan) => new PlanWriter(desk, of, (one) => told.push(one), () => now);
  beforeEach(() => { vi.useFakeTimers(); [desk, told, now] = [new FakeDesk(), [], 1000]; });
  afterEach(() => { vi.useRealTimers(); });
  const resumed = () => { const one = writer(plan(0)); desk.disk = null; return one; };

  test('hands an edit over before it returns', () => {
    const one = resumed();
    one.resume();
    one.changed(plan(1));
    expect(desk.done).toEqual(['append']);
    expect(told).toEqual([{ kind: 'saving' }]);
  });

  test('writes the newest of what came while it was writing, and acknowledges all of it once it is there', async () => {
    const states = [0, 1, 2, 3, 4].map(plan);
    const one = writer(states[0]!);
    [desk.disk] = [states[0]!];
    one.resume();
    for (const state of states.slice(1)) one.changed(state);
    await desk.work();
    expect(desk.done).toEqual(['append', 'append']);
    expect(desk.disk).toBe(states[4]);
    expect(told.at(-1)).toEqual({ kind: 'saved', at: 5, edits: 4 });
    expect(told.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(one.clean).toBe(true);
  });

  test('keeps a new plan from its first state on, so that this one can be gone back to', async () => {
    const [base, edited] = [plan(0), plan(1)];
    const one = writer(base);
    one.begin('first');
    one.changed(edited);
    await desk.work();
    expect(desk.done).toEqual(['prepare first', 'seal first', 'append']);
    expect(desk.disk).toBe(edited);
  });

  test('a full disk: old generations go and the write is tried again', async () => {
    const [base, edited] = [plan(0), plan(1)];
    const one = writer(base);
    desk.disk = base;
    one.resume();
    desk.failures = ['QuotaExceededError'];
    one.changed(edited);
    await desk.work();
    expect(desk.done).toEqual(['append', 'thin hard', 'append']);
    expect(told.at(-1)?.kind).toBe('saved');
  });

  test('a disk that stays full is said; the next edit, or time, saves everything', async () => {
    const [base, first, second] = [plan(0), plan(1), plan(2)];
    const one = writer(base);
    desk.disk = base;
    one.resume();
    desk.failures = ['QuotaExceededError', 'QuotaExceededError'];
    one.changed(first);
    await desk.work();
    expect(told.at(-1)).toMatchObject({ kind: 'failed', error: { name: 'QuotaExceededError' } });
    expect(one.clean).toBe(false);
    one.changed(second);
    await desk.work();
    expect(desk.disk).toBe(second);
    expect(told.at(-1)).toMatchObject({ kind: 'saved', edits: 2 });
    desk.failures = ['UnknownError'];
    one.changed(first);
    await desk.work();
    expect(told.at(-1)?.kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(5000);
    await desk.work();
    expect(desk.disk).toBe(first);
  });

  test('where another window wrote first, its entry stays and a generation of our own begins', async () => {
    const [base, edited] = [plan(0), plan(1)];
    const one = writer(base);
    desk.disk = base;
    one.resume();
    desk.failures = ['ConstraintError'];
    one.changed(edited);
    await desk.work();
    expect(desk.done).toEqual(['append', 'prepare repaired', 'seal repaired']);
    expect(told.at(-1)).toMatchObject({ kind: 'saved', edits: 1 });
  });

  test('a long log makes a generation in the background; edits meanwhile go into the old log and are not lost', async () => {
    const [base, first, second] = [plan(0), plan(1), plan(2)];
    const one = writer(base);
    desk.disk = base;
    one.resume();
    desk.due = true;
    one.changed(first);
    await desk.work(2);
    expect(desk.done).toContain('append');
    while (!desk.done.includes('prepare grown')) await desk.work(1);
    one.changed(second);
    await desk.work();
    expect(desk.done).toContain('seal grown');
    expect(desk.done).toContain('thin');
    expect(desk.disk).toBe(second);
    expect(one.clean).toBe(true);
  });

  test('a background generation that fails loses nothing and is put off', async () => {
    const [base, first, second] = [plan(0), plan(1), plan(2)];
    const one = writer(base);
    desk.disk = base;
    one.resume();
    desk.due = true;
    one.changed(first);
    while (!desk.done.includes('append')) await desk.work(1);
    await desk.work(1);
    desk.failures = ['QuotaExceededError'];
    await desk.work();
    one.changed(second);
    await desk.work();
    expect(desk.disk).toBe(second);
    expect(told.at(-1)?.kind).toBe('saved');
  });

  test('restoring keeps the present state as a generation first', async () => {
    const [base, old] = [plan(0), plan(9)];
    const one = writer(base);
    desk.disk = base;
    one.resume();
    const restored = one.restore(old);
    await desk.work();
    expect(await restored).toBe(true);
    expect(desk.done).toEqual(['prepare grown', 'seal grown', 'prepare restored', 'seal restored']);
    expect(desk.disk).toBe(old);
  });

  test('a window that goes hands over what is left, on top of what is under way', async () => {
    const [base, first, second] = [plan(0), plan(1), plan(2)];
    const one = writer(base);
    desk.disk = base;
    one.resume();
    one.changed(first);
    one.flush();
    expect(desk.done).toEqual(['append']);
    one.changed(second);
    one.flush();
    expect(desk.done).toEqual(['append', 'last true']);
  });

  test('a window that goes while a large edit is being packed hands all of it over', async () => {
    const [base, first] = [plan(0), plan(1)];
    const one = writer(base);
    desk.disk = base;
    desk.slow = true;
    one.resume();
    one.changed(first);
    one.flush();
    expect(desk.done).toEqual(['append', 'last false']);
    expect(desk.disk).toBe(first);
  });

  test('settled waits for the end and says whether all is there', async () => {
    const [base, first] = [plan(0), plan(1)];
    const one = writer(base);
    desk.disk = base;
    one.resume();
    desk.failures = ['UnknownError'];
    one.changed(first);
    const settled = one.settled();
    await desk.work();
    expect(await settled).toBe(false);
    one.stop();
    one.retry();
    expect(desk.done).toEqual(['append']);
  });
});
