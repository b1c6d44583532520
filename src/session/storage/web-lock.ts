import type { Insistence, PlanLock } from './plan-lock.ts';

/** The browser's lock on a plan, see `lockPlan`. */
export async function webLock(id: string, insistence: Insistence, onlost: () => void): Promise<PlanLock | null> {
  const name = `picket-plan-${id}`;
  if ('ifFree' in insistence) return hold(name, { ifAvailable: true }, onlost);
  const patience = AbortSignal.timeout(insistence.after);
  const waited = await hold(name, { signal: patience }, onlost).catch(() => null);
  return waited ?? hold(name, { steal: true }, onlost);
}

/** The lock is held until the promise that its callback returns is settled. */
function hold(name: string, options: LockOptions, onlost: () => void): Promise<PlanLock | null> {
  return new Promise((settle, fail) => {
    let got = false;
    let released = false;
    navigator.locks.request(name, options, (lock) => {
      if (!lock) { settle(null); return undefined; }
      got = true;
      return new Promise<void>((free) => { settle({ release: () => { released = true; free(); } }); });
    }).catch((error: unknown) => {
      /* A lock that was held and then stolen ends its request with an error. */
      if (!got) fail(error instanceof Error ? error : new Error(String(error)));
      else if (!released) onlost();
    });
  });
}
