/** Opens recordings off the page's thread, keeps them while their panel is open, and compares them with the plan. */
import { TrackDesk } from './track-desk.ts';
import type { TrackAnswer, TrackRequest } from './track-messages.ts';
import type { Told } from './worker-client.ts';

/** Steps of progress that are told. */
const TOLD = 0.02;
const desk = new TrackDesk();
const say = (answer: TrackAnswer | Told<number>) => self.postMessage(answer);
let last: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<TrackRequest>) => {
  last = last.then(async () => {
    let told = 0;
    say(await desk.answer(data, (share) => {
      if (share < told + TOLD) return;
      told = share;
      say({ seq: data.seq, type: 'progress', progress: share });
    }));
  });
};
