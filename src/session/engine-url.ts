/** Address of the engine's worker script, for the list of scripts the page may start. */
import url from './engine.worker.ts?worker&url';

export const engineWorkerUrl: string = new URL(url, location.href).href;
