/** The drag of the bench in a browser's worker: asked with the name of a plan and a count, answers the milliseconds of each frame. */
import { LiveCoverage } from '../../src/core/coverage/live.ts';
import { reachQuestion } from '../../src/core/coverage/question.ts';
import { dragFrames } from './drag.mjs';
import { benchPlan } from './plans.mjs';

/* The clock of a browser has steps of five microseconds at best: enough for frames. */
self.onmessage = ({ data: { name, frames, warm } }: MessageEvent<{ name: string; frames: number; warm: number }>) => {
  const plan = benchPlan(name);
  self.postMessage(dragFrames(LiveCoverage.of(plan as never, reachQuestion), plan, frames, warm));
};
