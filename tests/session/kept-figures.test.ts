import { describe, expect, test } from 'vitest';
import { withKept, type KeptFigures as Figures } from '#core/compare/kept-figures.ts';
import { writeFigures } from '#formats/kept-figures/figures-file.ts';
import { KeptFigures } from '#session/kept-figures.svelte.ts';
import type { FigureStore } from '#session/storage/figure-store.ts';
import { keptDay } from '../panels/report/kept.ts';

/** A disk in memory that fails with an error of the name that is put into `failure`. */
function disk(...start: Figures[]) {
  const it = { all: start as readonly Figures[], failure: null as string | null, writes: 0, unreadable: 0 };
  const may = async () => { if (it.failure !== null) throw new DOMException('', it.failure); };
  const store: FigureStore = {
    list: async (plan) => { await may(); return { figures: it.all.filter((one) => one.plan.id === plan), unreadable: it.unreadable }; },
    keep: async (more) => { await may(); it.writes += 1; it.all = withKept(it.all, more).all; },
    forget: async (plan) => { await may(); it.all = it.all.filter((one) => one.plan.id !== plan); },
  };
  return { it, open: async () => { await may(); return store; } };
}
const other = (one: Figures): Figures => ({ ...one, plan: { ...one.plan, id: 'plan-b' } });
const bytes = (text: string) => new TextEncoder().encode(text);
const [first, second] = [keptDay('2026-01-14'), keptDay('2026-01-15')];

test('figures of the open plan are read, kept once, and are there for the next report', async () => {
  const { it, open } = disk(first, other(second)), kept = new KeptFigures(open);
  expect(kept.ready).toBe(false);
  await kept.look('plan-a');
  expect([kept.ready, kept.earlier, kept.dates]).toEqual([true, { all: [first], blocked: false }, ['2026-01-14']]);
  await kept.keep([second]);
  await kept.keep([second]);
  expect([it.writes, kept.earlier.all, kept.dates]).toEqual([1, [first, second], ['2026-01-14', '2026-01-15']]);
  await kept.keep([other(first)]);
  expect(it.writes).toBe(1);
});

test('forgetting takes those of the open plan and no others', async () => {
  const { it, open } = disk(first, other(second)), kept = new KeptFigures(open);
  await kept.look('plan-a');
  await kept.keep([second]);
  await kept.forget();
  await kept.keep([second]);
  expect([it.all, kept.earlier.all, kept.dates]).toEqual([[other(second)], [], []]);
});

describe('what cannot be kept is said and not thrown', () => {
  test.each([['QuotaExceededError', 'full'], ['SecurityError', 'forbidden'], ['UnknownError', 'failed']])('%s while writing: %s; the figures last as long as the page', async (name, said) => {
    const { it, open } = disk(first), kept = new KeptFigures(open);
    await kept.look('plan-a');
    it.failure = name;
    await kept.keep([second]);
    expect([kept.failure, kept.earlier]).toEqual([said, { all: [first, second], blocked: false }]);
    await kept.forget();
    expect([kept.failure, kept.dates.length]).toEqual([said, 2]);
    it.failure = null;
    await kept.keep([keptDay('2026-01-16')]);
    expect(kept.failure).toBeNull();
  });
  test.each([['SecurityError', 'forbidden'], ['VersionError', 'newerStore']])('%s while opening: %s; the report knows that it could not be read, and a later try may do', async (name, said) => {
    const { it, open } = disk(first), kept = new KeptFigures(open);
    it.failure = name;
    await kept.look('plan-a');
    expect([kept.ready, kept.failure, kept.earlier]).toEqual([true, said, { all: [], blocked: true }]);
    it.failure = null;
    await kept.look('plan-a');
    expect([kept.failure, kept.earlier]).toEqual([null, { all: [first], blocked: false }]);
  });
  test('a plan without an id has none, and damaged records are counted', async () => {
    const { it, open } = disk(first), kept = new KeptFigures(open);
    await kept.look(null);
    expect([kept.ready, kept.earlier.all]).toEqual([true, []]);
    it.unreadable = 2;
    await kept.look('plan-a');
    expect(kept.unreadable).toBe(2);
  });
});

describe('a file', () => {
  test('goes to another computer and is as good as its own figures; what is older there gives way', async () => {
    const here = new KeptFigures(disk(first, second).open), there = disk(keptDay('2026-01-14', 30, { computedAt: '2026-01-14T20:00:00Z' })), kept = new KeptFigures(there.open);
    await here.look('plan-a');
    await kept.look('plan-a');
    expect(await kept.bring(bytes(here.file()))).toEqual({ ok: true, count: 2, own: 2, older: 1 });
    expect(there.it.all.map(({ date, totals }) => [date, totals.border!.coveredPct])).toEqual([['2026-01-14', 30], ['2026-01-15', 25]]);
  });
  test('is taken before a plan is open, and read with it', async () => {
    const { open } = disk(), kept = new KeptFigures(open);
    expect(await kept.bring(bytes(writeFigures([first, other(second)])))).toEqual({ ok: true, count: 2, own: 0, older: 0 });
    await kept.look('plan-b');
    expect(kept.dates).toEqual(['2026-01-15']);
  });
  test('that is damaged changes nothing', async () => {
    const { it, open } = disk(first), kept = new KeptFigures(open);
    await kept.look('plan-a');
    expect(await kept.bring(bytes(writeFigures([second]).replace('"covered":3', '"covered":2')))).toMatchObject({ ok: false, refusal: { code: 'contradiction', place: 'figures[0].totals.places' } });
    expect([it.all, it.writes, kept.dates]).toEqual([[first], 0, ['2026-01-14']]);
  });
});
