import { describe, expect, test, vi } from 'vitest';
import { fileFeed, type Fetch } from '#session/wall/file-feed.ts';
import { backOffMs } from '#session/wall/back-off.ts';

const answer = (status: number, headers: Record<string, string> = {}, body = '{}'): Awaited<ReturnType<Fetch>> => ({ status, headers: new Headers(headers), arrayBuffer: async () => new TextEncoder().encode(body).buffer as ArrayBuffer });
function feedOf(...answers: (Awaited<ReturnType<Fetch>> | Error)[]) {
  const asked: Record<string, string>[] = [];
  const fetching: Fetch = async (_, options) => {
    asked.push(options.headers as Record<string, string>);
    const next = answers.shift()!;
    if (next instanceof Error) throw next;
    return next;
  };
  return { asked, feed: fileFeed('https://wall.example/plans/a.geojson?x=1', fetching) };
}

describe('a plan that lies as a file beside the app', () => {
  test('is asked for by what was taken last, not by what was only seen', async () => {
    const { asked, feed } = feedOf(answer(200, { ETag: '"1"', 'Last-Modified': 'Thu, 26 Nov 2026 08:00:00 GMT' }), answer(200, { ETag: '"2"' }, '[]'), answer(304), answer(304));
    expect(await feed.look(false)).toMatchObject({ state: 'file', name: 'a.geojson' });
    feed.taken();
    expect(await feed.look(false)).toMatchObject({ state: 'file' });
    /* The second was refused: the next question still goes by the first. */
    expect(await feed.look(false)).toEqual({ state: 'same' });
    expect(asked.slice(0, 3)).toEqual([{}, { 'If-None-Match': '"1"', 'If-Modified-Since': 'Thu, 26 Nov 2026 08:00:00 GMT' }, { 'If-None-Match': '"1"', 'If-Modified-Since': 'Thu, 26 Nov 2026 08:00:00 GMT' }]);
  });

  test('the same bytes again are what there was, whatever the server calls them', async () => {
    const { feed, asked } = feedOf(answer(200, {}, 'plan'), answer(200, { ETag: '"9"' }, 'plan'), answer(304), answer(200, {}, 'plam'));
    await feed.look(false);
    feed.taken();
    expect([await feed.look(true), await feed.look(false)]).toEqual([{ state: 'same' }, { state: 'same' }]);
    expect(asked[2]).toEqual({ 'If-None-Match': '"9"' });
    expect(await feed.look(false)).toMatchObject({ state: 'file' });
  });

  test('"not modified" to a question without a condition is a fault, not good news', async () => {
    const { feed, asked } = feedOf(answer(304), answer(200, { ETag: '"1"' }), answer(304));
    expect(await feed.look(false)).toMatchObject({ state: 'failed', fault: 'unexpected' });
    await feed.look(false);
    feed.taken();
    expect(await feed.look(true)).toMatchObject({ state: 'failed', fault: 'unexpected' });
    expect(asked[2]).toEqual({});
  });

  test.each([[404, 'missing'], [410, 'missing'], [401, 'forbidden'], [403, 'forbidden'], [500, 'serverError'], [503, 'serverError'], [204, 'unexpected'], [206, 'unexpected'], [302, 'unexpected']] as const)('HTTP %i is %s', async (status, fault) => {
    expect(await feedOf(answer(status)).feed.look(false)).toEqual({ state: 'failed', fault, detail: `HTTP ${status}` });
  });

  test('a server that is not there is unreachable, one that says nothing is slow', async () => {
    expect(await feedOf(new TypeError('Failed to fetch')).feed.look(false)).toMatchObject({ fault: 'unreachable' });
    vi.useFakeTimers();
    const never: Fetch = (_, { signal }) => new Promise((__, fail) => { signal!.addEventListener('abort', () => fail(new DOMException('gone', 'AbortError'))); });
    const look = fileFeed('https://wall.example/a.geojson', never).look(false);
    await vi.advanceTimersByTimeAsync(20_001);
    expect(await look).toEqual({ state: 'failed', fault: 'slow', detail: '20 s' });
    vi.useRealTimers();
  });
});

test('waits double from five seconds to five minutes, a quarter more or less by chance', () => {
  expect([1, 2, 3, 7, 50].map((failures) => backOffMs(failures, 0.5))).toEqual([5000, 10_000, 20_000, 300_000, 300_000]);
  expect([backOffMs(1, 0), backOffMs(1, 1)]).toEqual([3750, 6250]);
});
