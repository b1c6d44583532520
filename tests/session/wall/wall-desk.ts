/** A wall on a desk: its workers answer at once, its clocks are those of the test, its source says what it is told. */
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { PlanMeta } from '#core/plan/schema.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { AdviceClient, type AdviceWorker } from '#session/advice-client.ts';
import type { AdviceRequest } from '#session/advice-messages.ts';
import { advise } from '#session/advise.ts';
import { CheckClient } from '#session/check-client.ts';
import { EngineClient, type EngineWorker } from '#session/engine-client.ts';
import type { EngineRequest } from '#session/engine-messages.ts';
import type { Closure } from '#session/wall/closures.ts';
import type { Feed, FeedAnswer } from '#session/wall/feed.ts';
import { SteadyClock } from '#session/wall/steady-clock.ts';
import { wallDefaults, type WallSettings } from '#session/wall/wall-settings.ts';
import { Wall } from '#session/wall/wall.svelte.ts';
import { border, post } from '../../core/coverage/small-plan.ts';

export const shifts = [{ id: 'night', start: '00:00', end: '08:00' }, { id: 'day', start: '08:00', end: '16:00' }, { id: 'evening', start: '16:00', end: '24:00' }];
export const planOf = (features: readonly AnyFeature[] = [border(), post('a', 2, { dutyWindows: [{ start: '00:00', end: '16:00' }, { start: '16:10', end: '24:00' }] }), post('b', 7)], meta: Partial<PlanMeta> = {}): Plan =>
  ({ meta: { id: 'p', timezone: 'Asia/Shanghai', shifts, ...meta } as PlanMeta, features, foreign: {} });

/** A worker that does its work when it is asked; `silent` says nothing. */
class Engine implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly #desk: { silent: boolean };
  constructor(desk: { silent: boolean }) { this.#desk = desk; }
  terminate(): void {}
  postMessage(message: EngineRequest): void {
    if (this.#desk.silent) return;
    const { seq } = message, say = (data: object) => queueMicrotask(() => this.onmessage?.({ data } as never));
    if (message.type === 'read') say({ seq, type: 'read', result: readGeoJson(new Uint8Array(message.bytes), message.name) });
    if (message.type === 'cover') say({ seq, type: 'covered', coverage: computeCoverage(message.plan, withTime(message.question, message.plan.meta)) });
  }
}

class Advice implements AdviceWorker {
  onmessage: AdviceWorker['onmessage'] = null;
  onerror: AdviceWorker['onerror'] = null;
  terminate(): void {}
  postMessage(message: AdviceRequest): void { const value = advise(message); queueMicrotask(() => this.onmessage?.({ data: { seq: message.seq, type: 'done', value } } as never)); }
}

export interface WallDesk { readonly wall: Wall; /** What the source says from now on. */ says: FeedAnswer; silent: boolean; readonly looked: { count: number; afresh: number }; kept: readonly Closure[] }

export function wallDesk(settings: Partial<WallSettings> = {}, says: FeedAnswer = { state: 'plan', read: { plan: planOf(), dropped: {} }, version: '1' }): WallDesk {
  const looked = { count: 0, afresh: 0 };
  const desk = { says, silent: false, looked, kept: [] as readonly Closure[] };
  const feed: Feed = { look: async (afresh) => { looked.count += 1; looked.afresh += afresh ? 1 : 0; return desk.says; }, taken: () => undefined, close: () => undefined };
  const idle = { postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null };
  const engine = () => new EngineClient(() => new Engine(desk), 10_000);
  const wall = new Wall({ settings: { ...wallDefaults, ...settings }, clock: new SteadyClock(), feed, reader: engine(), engine: engine(), advice: new AdviceClient(() => new Advice()), checker: new CheckClient(() => idle), random: () => 0.5,
    closures: { read: () => desk.kept, write: (closures) => { desk.kept = closures; } } });
  return Object.assign(desk, { wall });
}
