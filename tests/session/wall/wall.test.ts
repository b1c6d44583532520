import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { planOf, shifts, wallDesk, type WallDesk } from './wall-desk.ts';

const SECOND = 1000, MINUTE = 60_000, HOUR = 3_600_000;
let desk: WallDesk;
/** Lets so much time go by, with everything that is due in it. */
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Somebody sets the clock; what runs is not touched. */
const setClock = (byMs: number) => { vi.setSystemTime(Date.now() + byMs); };
const fileOf = (text: string) => ({ state: 'file' as const, bytes: new TextEncoder().encode(text).buffer as ArrayBuffer, name: 'plan.geojson' });
const failed = { state: 'failed', fault: 'unreachable', detail: '' } as const;

beforeEach(() => { vi.useFakeTimers({ now: Date.parse('2026-11-26T15:30:00+08:00'), toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] }); });
afterEach(() => { desk?.wall.stop(); vi.useRealTimers(); });

async function started(made: WallDesk = wallDesk()): Promise<WallDesk> {
  desk = made;
  desk.wall.start();
  await after(10);
  return desk;
}

describe('a wall', () => {
  test('shows the moment: figures, shift, handover and the next hole', async () => {
    const { wall } = await started();
    expect([wall.coverage!.result.basis.mode, wall.coverage!.result.totals.border!.gapM].map((one) => (typeof one === 'number' ? Math.round(one) : one))).toEqual(['instant', 6000]);
    expect([wall.shift!.shiftId, new Date(wall.shift!.toMs).toISOString()]).toEqual(['day', '2026-11-26T08:00:00.000Z']);
    expect([wall.ahead!.at, wall.ahead!.stretches[0]!.until]).toEqual(['2026-11-26T16:00:00+08:00', '2026-11-26T16:10:00+08:00']);
    expect(wall.before!.basis.shiftId).toBe('night');
    expect([wall.freshness, wall.fresh]).toEqual(['live', []]);
  });

  test('at the handover the shift changes, the hole is there within a second and new, and at its end it goes', async () => {
    const { wall } = await started();
    await after(30 * MINUTE + 500 - 10);
    expect(wall.shift!.shiftId).toBe('evening');
    expect(Math.round(wall.coverage!.result.totals.border!.gapM)).toBe(8000);
    /* The hole joins what was bare beside it: no stretch of its own, so nothing new. */
    expect(wall.fresh).toEqual([]);
    await after(10 * MINUTE);
    expect(Math.round(wall.coverage!.result.totals.border!.gapM)).toBe(6000);
  });

  test('a gap that holds nothing of what was bare before is new for one answer', async () => {
    const { border, post } = await import('../../core/coverage/small-plan.ts');
    const cover = [0, 2, 4, 6, 8, 10].map((km) => post(`p${km}`, km, { radiusM: 1100, ...(km === 4 ? { dutyWindows: [{ start: '00:00', end: '16:00' }, { start: '16:10', end: '24:00' }] } : {}) }));
    const { wall } = await started(wallDesk({}, { state: 'plan', read: { plan: planOf([border(), ...cover]), dropped: {} }, version: '1' }));
    expect(wall.coverage!.result.gaps).toEqual([]);
    await after(30 * MINUTE + 500 - 10);
    expect(wall.fresh).toEqual(wall.coverage!.result.gaps.map(({ id }) => id));
    expect(wall.fresh).toHaveLength(1);
    await after(11 * SECOND);
    expect(wall.fresh).toEqual([]);
  });

  test('ages while its source is silent: live, old, out of date; the figures go on, and one good answer makes it live', async () => {
    const { wall } = await started();
    desk.says = failed;
    await after(30 * SECOND);
    expect([wall.freshness, wall.trouble!.fault]).toEqual(['live', 'unreachable']);
    await after(40 * SECOND);
    expect(wall.freshness).toBe('old');
    await after(240 * SECOND);
    expect(wall.freshness).toBe('out');
    expect(wall.ageMs).toBeGreaterThan(300 * SECOND);
    expect(wall.coverage).not.toBeNull();
    desk.says = { state: 'same' };
    await after(301 * SECOND);
    expect([wall.freshness, wall.trouble]).toEqual(['live', null]);
    expect(wall.ageMs).toBeLessThanOrEqual(11 * SECOND);
  });

  test('asks a source that fails less and less often, at most every five minutes', async () => {
    await started();
    desk.says = failed;
    const before = desk.looked.count;
    await after(HOUR);
    const asked = desk.looked.count - before;
    expect(asked).toBeGreaterThanOrEqual(12);
    expect(asked).toBeLessThanOrEqual(22);
  });

  test('never takes a plan that cannot be read: the one before stays, ages, and why is said', async () => {
    const { wall } = await started();
    const plan = wall.plan;
    for (const [text, code] of [['<html>', 'notJson'], ['{"type":"FeatureCollection","features":[', 'notJson'], ['{"type":"FeatureCollection","plan":{"schemaVersion":99},"features":[]}', 'newerSchema'], ['{"type":"FeatureCollection","features":[]}', 'noFeatures']] as const) {
      desk.says = fileOf(text);
      await after(11 * SECOND);
      expect([wall.plan, wall.refused?.problem?.code]).toEqual([plan, code]);
    }
    expect(wall.ageMs).toBeGreaterThan(40 * SECOND);
    desk.says = { state: 'same' };
    await after(11 * SECOND);
    expect([wall.refused, wall.freshness]).toEqual([null, 'live']);
  });

  test('figures that hang make it as old as a source that is silent', async () => {
    const { wall } = await started();
    desk.says = { state: 'same' };
    desk.silent = true;
    await after(70 * SECOND);
    expect([wall.failed, wall.freshness]).toEqual(['hung', 'old']);
    desk.silent = false;
    await after(25 * SECOND);
    expect([wall.failed, wall.freshness]).toEqual([null, 'live']);
  });

  test('a clock that is set back makes nothing younger, one that is set forward nothing younger either; both are said', async () => {
    const { wall } = await started();
    desk.says = failed;
    await after(100 * SECOND);
    const before = wall.ageMs!;
    setClock(-HOUR);
    await after(2 * SECOND);
    expect(wall.ageMs).toBeGreaterThanOrEqual(before);
    expect(Math.round(wall.jump!.byMs / MINUTE)).toBe(-60);
    expect(wall.ageMs).toBeGreaterThanOrEqual(0);
    setClock(2 * HOUR);
    await after(2 * SECOND);
    expect(wall.ageMs).toBeGreaterThanOrEqual(before);
    desk.says = { state: 'same' };
    setClock(24 * HOUR);
    await after(2 * SECOND);
    expect([wall.freshness, Math.round(wall.ageMs! / SECOND) <= 2]).toEqual(['live', true]);
  });

  test('a post that is said to be closed is closed until that time, and no longer; it is not of the plan', async () => {
    const { wall } = await started();
    wall.close('b', Date.now() + 5 * MINUTE);
    await after(SECOND);
    expect(Math.round(wall.coverage!.result.totals.border!.gapM)).toBe(8000);
    expect(wall.closures.map(({ postId }) => postId)).toEqual(['b']);
    await after(5 * MINUTE);
    expect([Math.round(wall.coverage!.result.totals.border!.gapM), wall.closures, desk.kept]).toEqual([6000, [], []]);
  });

  test('every thirtieth look asks for the whole, whatever the source says of changes', async () => {
    await started();
    desk.says = { state: 'same' };
    await after(605 * SECOND);
    expect(desk.looked.afresh).toBeGreaterThanOrEqual(3);
  });
});

describe('thirty days of a fake clock', () => {
  const DAYS = 30;
  test.each([['Asia/Shanghai', '2026-02-20T00:00:30+08:00'], ['Europe/Berlin', '2026-03-10T00:00:30+01:00'], ['Australia/Lord_Howe', '2026-03-20T00:00:30+11:00']])('%s: shift, handover and age are right a second after every boundary, whatever the clocks do', { timeout: 180_000 }, async (timezone, from) => {
    vi.setSystemTime(Date.parse(from));
    const { wall } = await started(wallDesk({ refreshS: 1800, limits: { oldS: 3600, outS: 7200 } }, { state: 'plan', read: { plan: planOf(undefined, { timezone }), dropped: {} }, version: '1' }));
    desk.says = { state: 'same' };
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, hour: '2-digit', minute: '2-digit' });
    const byClock = (ms: number) => { const now = clock.format(ms); return shifts.find(({ start, end }) => start <= now && now < end)!.id; };
    let handovers = 0, oldest = 0;
    const until = Date.now() + DAYS * 24 * HOUR;
    while (Date.now() < until) {
      const { toMs, shiftId } = wall.shift!;
      await after(toMs - Date.now() - SECOND);
      expect([wall.shift!.shiftId, byClock(Date.now())]).toEqual([shiftId, shiftId]);
      await after(2 * SECOND);
      expect(wall.shift!.shiftId).toBe(byClock(Date.now()));
      expect(wall.shift!.shiftId).not.toBe(shiftId);
      expect(wall.ageMs).toBeGreaterThanOrEqual(0);
      oldest = Math.max(oldest, wall.ageMs!);
      handovers += 1;
    }
    expect(handovers).toBeGreaterThanOrEqual(DAYS * 3);
    expect(wall.freshness).toBe('live');
    expect(oldest).toBeLessThanOrEqual(1802 * SECOND);
    expect(wall.jump).toBeNull();
  });
});
