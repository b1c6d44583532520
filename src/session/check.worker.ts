/** Checks one result off the page's thread, and off the engine's: it may hang or crash without harm. */
import { checkDistances, checkEngines } from '#core/coverage/check/report.ts';
import { heldAlone } from '#core/coverage/held-alone.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { CheckAnswer, CheckRequest, HeldAnswer, HeldRequest } from './check-messages.ts';

const say = (answer: CheckAnswer | HeldAnswer) => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<CheckRequest | HeldRequest>) => {
  if ('type' in data) hold(data);
  else check(data);
};

function check({ plan, question: asked, coverage }: CheckRequest): void {
  try {
    const question = withTime(asked, plan.meta);
    const first = checkDistances(plan, question, coverage);
    say({ type: 'report', report: first });
    say({ type: 'report', report: checkEngines(plan, question, coverage, first) });
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** Clipping may fail on a coincidence: then nothing is drawn, and no figure leans on it. */
function hold({ seq, plan, ids, question }: HeldRequest): void {
  try {
    say({ type: 'held', seq, ground: heldAlone(plan, ids, withTime(question, plan.meta)) });
  } catch {
    say({ type: 'held', seq, ground: null });
  }
}
