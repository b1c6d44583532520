/** Gives advice off the page's thread: suggestions, remedies, losses, depth; one question at a time. */
import type { AdviceAnswer, AdviceRequest } from './advice-messages.ts';
import { advise } from './advise.ts';

/** Steps of progress that are told. */
const TOLD = 0.02;
const say = (answer: AdviceAnswer) => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<AdviceRequest>) => {
  const { seq } = data;
  let told = 0;
  try {
    const value = advise(data, { report: (share) => {
      if (share < told + TOLD) return;
      told = share;
      say({ seq, type: 'progress', share });
    } });
    if (value !== 'cancelled') say({ seq, type: 'done', value });
  } catch (error) {
    say({ seq, type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
