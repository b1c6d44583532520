/** How much of each sector is bare: asked of an engine of its own, so that no other answer is overtaken. */
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { EngineClient, type EngineWorker } from './engine-client.ts';
import { engineWorkerUrl } from './engine-url.ts';

/** Without a sign of life for so long the engine is given up. */
const PATIENCE_MS = 60_000;

/** The answer to the plan of sectors; null where the engine fails. `stop` ends the work. */
export function askSectors(plan: Plan, question: AskedQuestion, start: () => EngineWorker = () => new Worker(engineWorkerUrl, { type: 'module', name: 'sectors' })): { readonly answer: Promise<Coverage | null>; readonly stop: () => void } {
  const engine = new EngineClient(start, PATIENCE_MS);
  const answer = engine.ask({ type: 'cover', plan, dropped: {}, question }).then((outcome) => {
    engine.close();
    return outcome.state === 'done' && outcome.value.type === 'covered' ? outcome.value.coverage : null;
  });
  return { answer, stop: () => engine.close() };
}
