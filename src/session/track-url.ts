/** Address of the worker script that holds recordings, for the list of scripts the page may start. */
import url from './track.worker.ts?worker&url';

export const trackWorkerUrl: string = new URL(url, location.href).href;
