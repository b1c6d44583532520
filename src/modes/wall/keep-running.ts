/** What keeps a wall alive for weeks: the screen stays on, the page is loaded anew in a quiet hour, and its title tells an outside watchdog how it is. */
import type { Wall } from '#session/wall/wall.svelte.ts';
import { clockText } from './clock-text.ts';

const SECOND_MS = 1000;
/** A page that was loaded less long ago is not loaded anew. */
const YOUNG_MS = 2 * 3_600_000;

/** Runs until what it gives back is called. */
export function keepRunning(wall: Wall): () => void {
  let awake: WakeLockSentinel | null = null, gone = false, reloading = false;
  const began = performance.now();

  async function stayAwake() {
    if (gone || awake || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    awake = await navigator.wakeLock.request('screen').catch(() => null);
    awake?.addEventListener('release', () => { awake = null; });
  }

  function seen() {
    void stayAwake();
    if (document.visibilityState === 'visible') void wall.refresh(true);
  }

  /** Only where the page can be had just now: a wall that reloads while its server is down is blank. */
  async function reload() {
    if (reloading) return;
    reloading = true;
    const there = await fetch(document.baseURI, { cache: 'no-store' }).then(({ ok }) => ok, () => false);
    if (there && !gone) location.reload();
    else reloading = false;
  }

  function tell() {
    const now = clockText(wall.nowMs, undefined), age = wall.ageMs === null ? '-' : Math.round(wall.ageMs / SECOND_MS);
    document.title = `Picket wall ${wall.freshness} age=${age} looks=${wall.looks} ${now}`;
    if (now === wall.settings.quietAt && wall.freshness === 'live' && performance.now() - began > YOUNG_MS) void reload();
    void stayAwake();
  }

  const ticker = setInterval(tell, SECOND_MS);
  document.addEventListener('visibilitychange', seen);
  void stayAwake();
  return () => {
    gone = true;
    clearInterval(ticker);
    document.removeEventListener('visibilitychange', seen);
    void awake?.release();
  };
}
