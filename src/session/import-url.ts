/** Address of the import worker's script, for the list of scripts the page may start. */
import url from './import.worker.ts?worker&url';

export const importWorkerUrl: string = new URL(url, location.href).href;
