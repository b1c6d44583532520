/** Reads foreign files off the page's thread and holds them while the screen of the import is open. */
import { ImportDesk } from './import-desk.ts';
import type { ImportAnswer, ImportRequest } from './import-messages.ts';

const desk = new ImportDesk();
const say = (answer: ImportAnswer) => self.postMessage(answer);
/* One question after the other: reading takes its time, and what is asked meanwhile is about what was read. */
let last: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  last = last.then(async () => say(await desk.answer(data, (progress) => say({ seq: data.seq, type: 'progress', progress }))));
};
