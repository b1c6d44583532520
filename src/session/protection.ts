/** Whether the server protects the page's workers: asked of a worker, since each has a policy of its own. */
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';

/**
 * True when a worker of ours may not fetch `data:` (needs no network: refused with the policy
 * header on every file, allowed when it is missing). True also when the worker cannot say.
 */
export function isProtected(workerUrl: string, patienceMs = 15_000): Promise<boolean> {
  return new Promise((settle) => {
    const worker = new Worker(workerUrl, { type: 'module', name: 'protection' });
    const finish = (safe: boolean) => { clearTimeout(timer); worker.terminate(); settle(safe); };
    const timer = setTimeout(() => finish(true), patienceMs);
    worker.onerror = () => finish(true);
    worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => { if (data.type === 'protected') finish(data.safe); };
    worker.postMessage({ seq: 0, type: 'protection' } satisfies EngineRequest);
  });
}
