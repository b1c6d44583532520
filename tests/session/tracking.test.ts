import { describe, expect, test, vi } from 'vitest';
import type { Plan } from '#core/plan/plan.ts';
import { TrackDesk } from '#session/track-desk.ts';
import type { TrackAnswer, TrackRequest } from '#session/track-messages.ts';
import { Tracking } from '#session/tracking.svelte.ts';
import { WorkerClient, type AskedWorker, type Told } from '#session/worker-client.ts';
import { at, route } from '../core/coverage/small-plan.ts';

type Heard = TrackAnswer | Told<number>;
/** A worker as the page has it, over a desk of its own; it answers when the test lets it. */
class Stand implements AskedWorker<TrackRequest, Heard> {
  readonly desk = new TrackDesk();
  readonly asked: TrackRequest[] = [];
  ended = false;
  onmessage: ((event: MessageEvent<Heard>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  postMessage(message: TrackRequest): void { this.asked.push(message); }
  terminate(): void { this.ended = true; }
  async work(): Promise<void> {
    const request = this.asked.at(-1)!;
    const answer = await this.desk.answer(request, (progress) => this.say({ seq: request.seq, type: 'progress', progress }));
    this.say(answer);
    await Promise.resolve();
  }
  say(data: Heard): void { if (!this.ended) this.onmessage?.({ data } as MessageEvent<Heard>); }
}
function begin(): { tracking: Tracking; workers: Stand[] } {
  const workers: Stand[] = [];
  return { workers, tracking: new Tracking(new WorkerClient(() => { const made = new Stand(); workers.push(made); return made; })) };
}

const point = (km: number, minute: number | null) => { const [lon, lat] = at(km); return `<trkpt lat="${lat}" lon="${lon}">${minute === null ? '' : `<time>2026-01-15T01:${String(minute).padStart(2, '0')}:00Z</time>`}</trkpt>`; };
const track = (name: string, minutes: readonly (number | null)[]) => `<trk><name>${name}</name><trkseg>${minutes.map((minute, k) => point(k / 10, minute)).join('')}</trkseg></trk>`;
const gpx = (...tracks: string[]) => new File([`<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><metadata><author><name>Somebody</name></author></metadata>${tracks.join('')}</gpx>`], 'walk.gpx');
const two = () => gpx(track('Zhang San', [0, 1, 2, 3, 4]), track('Li Si', [null, null, null]));
const planOf = (...ids: string[]): Plan => ({ meta: {}, features: ids.map((id, k) => route(id, [[0, 0], [1 + k, 0]], { halfWidthM: 100 })), foreign: {} });

describe('recordings while their panel is open', () => {
  test('are numbered and timed; no name of the file comes out of the worker', async () => {
    const { tracking, workers } = begin();
    const opening = tracking.open([two()]);
    expect(tracking.work).toBe('opening');
    const heard: unknown[] = [];
    const say = workers[0]!.say.bind(workers[0]!);
    workers[0]!.say = (data) => { heard.push(data); say(data); };
    await workers[0]!.work();
    await opening;
    expect(tracking.opened?.recordings).toEqual([{ number: 1, points: 5, fromMs: Date.UTC(2026, 0, 15, 1), toMs: Date.UTC(2026, 0, 15, 1, 4) }, { number: 2, points: 3, fromMs: null, toMs: null }]);
    const compared = tracking.compare(planOf('r'));
    await workers[0]!.work();
    /* The routes come first, the ground after them. */
    await vi.waitFor(() => expect(workers[0]!.asked).toHaveLength(3));
    expect([tracking.compared?.done?.routeId, tracking.compared?.swept, tracking.old, tracking.work]).toEqual(['r', null, false, 'comparing']);
    await workers[0]!.work();
    await compared;
    expect(tracking.compared?.swept).toMatchObject({ swathM: 200 });
    expect(tracking.compared?.done?.routeId).toBe('r');
    expect(tracking.compared?.done?.doneM).toBeCloseTo(500, 0);
    expect(JSON.stringify(heard)).not.toMatch(/Zhang San|Li Si|Somebody/);
  });

  test('what is no recording is said: broken, without lines, too large unread', async () => {
    const { tracking, workers } = begin();
    const huge = new File([], 'huge.gpx');
    Object.defineProperty(huge, 'size', { value: 1e9 });
    const opening = tracking.open([new File(['<gpx><trk>'], 'broken.gpx'), new File(['{"type":"Point","coordinates":[131,45]}'], 'post.geojson'), huge, two()]);
    await workers[0]!.work();
    await opening;
    expect(tracking.opened?.refused.map(({ at: place, refusals }) => [place, refusals[0]!.code])).toEqual([[0, 'badXml'], [2, 'tooLarge']]);
    expect(tracking.opened?.without).toEqual([1]);
    expect(tracking.opened?.recordings).toHaveLength(2);
  });

  test('of plans that come while one is compared the newest alone is compared next; the answer before is old until then', async () => {
    const { tracking, workers } = begin();
    const opening = tracking.open([two()]);
    await workers[0]!.work();
    await opening;
    const [first, second, third] = [planOf('a'), planOf('a', 'b'), planOf('c')];
    const running = tracking.compare(first);
    void tracking.compare(second);
    void tracking.compare(third);
    expect(workers[0]!.asked).toHaveLength(2);
    await workers[0]!.work();
    await vi.waitFor(() => expect(workers[0]!.asked).toHaveLength(3));
    expect([tracking.old, tracking.compared?.done?.routeId, tracking.plan]).toEqual([true, 'a', first]);
    await workers[0]!.work();
    await vi.waitFor(() => expect(workers[0]!.asked).toHaveLength(4));
    await workers[0]!.work();
    await running;
    expect([tracking.old, tracking.compared?.done?.routeId, tracking.plan === third, workers[0]!.asked.length]).toEqual([false, 'c', true, 4]);
  });

  test('stopped, the worker is ended; comparing again opens the files anew', async () => {
    const { tracking, workers } = begin();
    const opening = tracking.open([two()]);
    await workers[0]!.work();
    await opening;
    void tracking.compare(planOf('a'));
    tracking.stop();
    expect([workers[0]!.ended, tracking.work, tracking.waiting, tracking.compared]).toEqual([true, null, true, null]);
    const again = tracking.compare(planOf('a'));
    await workers[1]!.work();
    await vi.waitFor(() => expect(workers[1]!.asked.map(({ type }) => type)).toEqual(['open', 'compare']));
    await workers[1]!.work();
    await vi.waitFor(() => expect(workers[1]!.asked).toHaveLength(3));
    await workers[1]!.work();
    await again;
    expect([tracking.waiting, tracking.compared?.done?.routeId]).toEqual([false, 'a']);
  });

  test('a worker that breaks is said, and the next question gets another', async () => {
    const { tracking, workers } = begin();
    const opening = tracking.open([two()]);
    await workers[0]!.work();
    await opening;
    const compared = tracking.compare(planOf('a'));
    workers[0]!.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await compared;
    expect([tracking.failure, tracking.waiting, workers[0]!.ended]).toEqual(['out of memory', true, true]);
    tracking.close();
    expect([tracking.opened, tracking.compared]).toEqual([null, null]);
  });

  test('another recording forgets the route that was chosen, not the distance', async () => {
    const { tracking, workers } = begin();
    const opening = tracking.open([two()]);
    await workers[0]!.work();
    await opening;
    tracking.ask({ routeId: 'b' });
    tracking.ask({ withinM: 70 });
    tracking.choose(2);
    expect([tracking.asked, tracking.recording?.number]).toEqual([{ routeId: null, withinM: 70 }, 2]);
  });
});
