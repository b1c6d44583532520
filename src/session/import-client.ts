/** Asks the import worker. */
import type { ImportAnswer, ImportNews, ImportQuestion, ImportRequest } from './import-messages.ts';
import { WorkerClient, type AskedWorker } from './worker-client.ts';

export type ImportWorker = AskedWorker<ImportRequest, ImportAnswer>;

export class ImportClient extends WorkerClient<ImportQuestion, Exclude<ImportAnswer, { readonly type: 'progress' | 'failed' }>, ImportNews> {}
