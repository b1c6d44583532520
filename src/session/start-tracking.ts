import { trackWorkerUrl } from './track-url.ts';
import { Tracking } from './tracking.svelte.ts';
import { WorkerClient } from './worker-client.ts';

/** Recordings in a worker of their own, which starts with the first file. */
export const startTracking = (): Tracking => new Tracking(new WorkerClient(() => new Worker(trackWorkerUrl, { type: 'module', name: 'track' })));
