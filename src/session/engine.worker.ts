/** The engine off the page's thread: reads files and computes coverage, one question at a time; or owns the geometry of a plan being edited. */
import { computeCoverage } from '#core/coverage/coverage.ts';
import { validatePlan } from '#core/plan/validate.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { readGeoJson } from '#formats/geojson.ts';
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';
import { LiveDesk } from './live-desk.ts';
import type { LiveAnswer, LiveRequest } from './live-messages.ts';
import { recallPlan } from './storage/recall-plan.ts';
import { stepsBack } from './storage/steps-back.ts';
import { toldRead } from './told-read.ts';

const say = (answer: EngineAnswer | LiveAnswer) => self.postMessage(answer);

/* A message to itself is heard after those that already lie in the queue. */
const queue = new MessageChannel();
let work = () => {};
queue.port1.onmessage = () => { guarded(0, work); };
const desk = new LiveDesk(say, (later) => { work = later; queue.port2.postMessage(null); });

self.onmessage = ({ data }: MessageEvent<EngineRequest | LiveRequest>) => {
  const { seq } = data;
  guarded(seq, () => {
    if (data.type === 'protection') {
      /* A worker has the policy of its own file: only a header on that file forbids this. */
      fetch('data:,x').then(() => say({ seq, type: 'protected', safe: false }), () => say({ seq, type: 'protected', safe: true }));
    } else if (data.type === 'read') {
      say({ seq, type: 'read', result: toldRead(readGeoJson(new Uint8Array(data.bytes), data.name)) });
    } else if (data.type === 'recall') {
      const recalled = recallPlan(data.chain);
      say({ seq, type: 'recalled', recalled, problems: recalled ? validatePlan(recalled.plan) : [], back: recalled && !recalled.damaged && data.past ? stepsBack(data.past) : [] });
    } else if (data.type === 'open' || data.type === 'preview') {
      desk.hear(data);
    } else if (data.type === 'cover') {
      const coverage = computeCoverage(data.plan, withTime(data.question, data.plan.meta), { dropped: data.dropped, report: (share) => say({ seq, type: 'progress', share }) });
      if (coverage !== 'cancelled') say({ seq, type: 'covered', coverage });
    }
  });
};

function guarded(seq: number, run: () => void): void {
  try {
    run();
  } catch (error) {
    say({ seq, type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
