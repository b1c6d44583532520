/** Address of the check's worker script, for the list of scripts the page may start. */
import url from './check.worker.ts?worker&url';

export const checkWorkerUrl: string = new URL(url, location.href).href;
