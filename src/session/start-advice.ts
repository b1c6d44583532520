import { AdviceClient } from './advice-client.ts';
import { adviceWorkerUrl } from './advice-url.ts';

/** A client of the worker that gives advice; the worker starts with the first question. */
export const startAdvice = (): AdviceClient => new AdviceClient(() => new Worker(adviceWorkerUrl, { type: 'module', name: 'advice' }));
