/** Address of the compare worker's script, for the list of scripts the page may start. */
import url from './compare.worker.ts?worker&url';

export const compareWorkerUrl: string = new URL(url, location.href).href;
