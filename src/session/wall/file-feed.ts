/** A plan that lies as a file beside the app and changes there. */
import type { Feed, FeedAnswer, FeedFault } from './feed.ts';

/** The part of `fetch` that is used, so that tests can stand in for it. */
export type Fetch = (address: string, options: RequestInit) => Promise<Pick<Response, 'status' | 'headers' | 'arrayBuffer'>>;

/** An answer must have come whole after so long. */
const PATIENCE_MS = 20_000;

const faultOf = (status: number): FeedFault => (status === 404 || status === 410 ? 'missing' : status === 401 || status === 403 ? 'forbidden' : status >= 500 ? 'serverError' : 'unexpected');

interface Version { readonly etag: string | null; readonly modified: string | null }
const nothing = new Uint8Array();
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length > 0 && a.length === b.length && a.every((byte, at) => byte === b[at]);
const noVersion: Version = { etag: null, modified: null };

/**
 * Asks by `If-None-Match` and `If-Modified-Since` of what was taken last. "Not modified" counts only as an answer to such a question: said to one
 * without a condition it is a fault of the server, as is a redirect (a page for logging in is no plan).
 */
export function fileFeed(address: string, fetching: Fetch = (to, options) => fetch(to, options), patienceMs = PATIENCE_MS): Feed {
  let [held, seen]: [Version, Version] = [noVersion, noVersion];
  /* What was taken, byte for byte: a server without dates and tags, or one that is asked for the whole, sends the same again and again. */
  let [heldBytes, seenBytes] = [nothing, nothing];
  const name = address.split(/[?#]/)[0]!.split('/').at(-1)!;
  let going: AbortController | null = null;

  async function look(afresh: boolean): Promise<FeedAnswer> {
    going?.abort();
    const mine = new AbortController();
    going = mine;
    const late = setTimeout(() => mine.abort('slow'), patienceMs);
    const condition: Record<string, string> = afresh ? {} : { ...(held.etag ? { 'If-None-Match': held.etag } : {}), ...(held.modified ? { 'If-Modified-Since': held.modified } : {}) };
    try {
      const answer = await fetching(address, { cache: 'no-store', redirect: 'error', credentials: 'same-origin', headers: condition, signal: mine.signal });
      if (answer.status === 304) return Object.keys(condition).length > 0 ? { state: 'same' } : { state: 'failed', fault: 'unexpected', detail: 'HTTP 304' };
      if (answer.status !== 200) return { state: 'failed', fault: faultOf(answer.status), detail: `HTTP ${answer.status}` };
      const bytes = await answer.arrayBuffer();
      seenBytes = new Uint8Array(bytes.slice(0));
      seen = { etag: answer.headers.get('ETag'), modified: answer.headers.get('Last-Modified') };
      if (same(seenBytes, heldBytes)) { held = seen; return { state: 'same' }; }
      return { state: 'file', bytes, name };
    } catch (error) {
      return mine.signal.reason === 'slow' ? { state: 'failed', fault: 'slow', detail: `${patienceMs / 1000} s` } : { state: 'failed', fault: 'unreachable', detail: error instanceof Error ? error.message : String(error) };
    } finally {
      clearTimeout(late);
      if (going === mine) going = null;
    }
  }

  return { look, taken: () => { held = seen; heldBytes = seenBytes; }, close: () => going?.abort() };
}
