/** A lock for pages that have no `navigator.locks`: the holder's name in the database, and a channel on which it says that it lives. */
import { newId } from './new-id.ts';
import type { Store } from './open-store.ts';
import type { Insistence, PlanLock } from './plan-lock.ts';
import { asked, writing, written } from './promised.ts';

interface Lease { readonly plan: string; readonly holder: string }
type Word = { readonly type: 'alive?' | 'alive' | 'taken'; readonly plan: string; readonly holder: string };

/** A holder that lives answers within this time; messages are not slowed down in windows that lie hidden. */
const ANSWER_MS = 500;
const POLL_MS = 100;

/** See `lockPlan`. A holder that is frozen counts as gone; the log itself still refuses what it would write later under a number that is taken. */
export async function leaseLock(store: Store, id: string, insistence: Insistence, onlost: () => void): Promise<PlanLock | null> {
  const me = newId();
  const channel = new BroadcastChannel('picket-leases');
  const until = Date.now() + ('after' in insistence ? insistence.after : 0);
  for (;;) {
    const seen = await holderOf(store, id);
    const forced = 'after' in insistence && Date.now() >= until;
    const taken = seen === null || forced || !(await lives(channel, id, seen));
    if (taken && (await claim(store, id, seen, me))) break;
    if (!taken && 'ifFree' in insistence) { channel.close(); return null; }
    await new Promise((later) => { setTimeout(later, POLL_MS); });
  }
  channel.postMessage({ type: 'taken', plan: id, holder: me } satisfies Word);
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.plan !== id) return;
    if (data.type === 'alive?' && data.holder === me) channel.postMessage({ type: 'alive', plan: id, holder: me } satisfies Word);
    if (data.type === 'taken') { channel.close(); onlost(); }
  };
  const release = () => {
    channel.close();
    removeEventListener('pagehide', release);
    void claim(store, id, me, null).catch(() => undefined);
  };
  addEventListener('pagehide', release);
  return { release };
}

async function holderOf(store: Store, id: string): Promise<string | null> {
  const lease = await asked(store.db.transaction('leases', 'readonly').objectStore('leases').get(id) as IDBRequest<Lease | undefined>);
  return lease?.holder ?? null;
}

function lives(channel: BroadcastChannel, plan: string, holder: string): Promise<boolean> {
  return new Promise((settle) => {
    const timer = setTimeout(() => settle(false), ANSWER_MS);
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.type !== 'alive' || data.plan !== plan || data.holder !== holder) return;
      clearTimeout(timer);
      settle(true);
    };
    channel.postMessage({ type: 'alive?', plan, holder } satisfies Word);
  });
}

/** Exchanges the holder, if it still is the one that was seen: of two windows that find a dead one, one gets the lease. */
async function claim(store: Store, plan: string, seen: string | null, holder: string | null): Promise<boolean> {
  const transaction = writing(store.db, 'leases');
  const leases = transaction.objectStore('leases');
  const lease = await asked(leases.get(plan) as IDBRequest<Lease | undefined>);
  const free = (lease?.holder ?? null) === seen;
  if (free && holder) leases.put({ plan, holder } satisfies Lease);
  else if (free) leases.delete(plan);
  await written(transaction);
  return free;
}
