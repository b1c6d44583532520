/** Checks one result off the page's thread, and off the engine's: it may hang or crash without harm. */
import { checkDistances, checkEngines } from '#core/coverage/check/report.ts';
import type { CheckAnswer, CheckRequest } from './check-messages.ts';

const say = (answer: CheckAnswer) => self.postMessage(answer);

self.onmessage = ({ data: { plan, question, coverage } }: MessageEvent<CheckRequest>) => {
  try {
    const first = checkDistances(plan, question, coverage);
    say({ type: 'report', report: first });
    say({ type: 'report', report: checkEngines(plan, question, coverage, first) });
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
