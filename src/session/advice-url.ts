/** Address of the worker script that gives advice, for the list of scripts the page may start. */
import url from './advice.worker.ts?worker&url';

export const adviceWorkerUrl: string = new URL(url, location.href).href;
