/** Reads plans and compares two of them off the page's thread, one question at a time. */
import { comparePlans } from '#core/compare/compare-plans.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { readGeoJson } from '#formats/geojson.ts';
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';

/** Shares of the work: each plan's own coverage, then the difference. */
const OWN = 0.3;

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  const { seq } = data;
  const say = (answer: EngineAnswer) => self.postMessage(answer);
  const report = (share: number) => { say({ seq, type: 'progress', share }); return true; };
  try {
    if (data.type === 'read') say({ seq, type: 'read', result: readGeoJson(new Uint8Array(data.bytes), data.name) });
    if (data.type !== 'compare') return;
    const [first, second] = [withTime(data.question, data.a.meta), withTime(data.question, data.b.meta)];
    const a = computeCoverage(data.a, first, { report: (share) => report(OWN * share) });
    const b = computeCoverage(data.b, second, { report: (share) => report(OWN + OWN * share) });
    if (a === 'cancelled' || b === 'cancelled') return;
    const compared = comparePlans({ plan: data.a, question: first, result: a.result }, { plan: data.b, question: second, result: b.result }, (share) => report(2 * OWN + (1 - 2 * OWN) * share));
    if (compared !== 'cancelled') say({ seq, type: 'compared', answer: { a, b, compared } });
  } catch (error) {
    say({ seq, type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
