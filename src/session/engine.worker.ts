/** The engine off the page's thread: reads files and computes coverage, one question at a time. */
import { computeCoverage } from '#core/coverage/coverage.ts';
import { readGeoJson } from '#formats/geojson.ts';
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';

const say = (answer: EngineAnswer) => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  const { seq } = data;
  try {
    if (data.type === 'protection') {
      /* A worker has the policy of its own file: only a header on that file forbids this. */
      fetch('data:,x').then(() => say({ seq, type: 'protected', safe: false }), () => say({ seq, type: 'protected', safe: true }));
    } else if (data.type === 'read') {
      say({ seq, type: 'read', result: readGeoJson(new Uint8Array(data.bytes), data.name) });
    } else {
      const coverage = computeCoverage(data.plan, data.question, { dropped: data.dropped, report: (share) => say({ seq, type: 'progress', share }) });
      if (coverage !== 'cancelled') say({ seq, type: 'covered', coverage });
    }
  } catch (error) {
    say({ seq, type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
