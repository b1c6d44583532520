/** A plan of this computer's library, as the window in which it is edited saves it. */
import type { EngineClient } from '../engine-client.ts';
import { openChannel } from '../storage/channel.ts';
import { newestLog } from '../storage/follow-log.ts';
import { openStore, type Store } from '../storage/open-store.ts';
import { listPlans } from '../storage/plan-records.ts';
import { readNewest } from '../storage/read-newest.ts';
import type { Feed, FeedAnswer } from './feed.ts';

/** `id` null is the plan that was open last when the wall began. `onsaved` hears when another window has saved it. */
export function keptFeed(id: string | null, engine: EngineClient, onsaved: () => void): Feed {
  let store: Store | null = null, planId = id;
  let [held, seen]: [string | null, string | null] = [null, null];
  const channel = openChannel((word) => { if (word.type === 'saved' && word.plan === planId) onsaved(); });

  async function look(): Promise<FeedAnswer> {
    try {
      store ??= await openStore({ create: false, onlost: () => { store = null; } });
      if (!store) return { state: 'failed', fault: 'noStore', detail: '' };
      const found = (await listPlans(store)).find(({ record }) => record.deleted === null && (planId === null || record.id === planId));
      if (!found) return { state: 'failed', fault: 'noPlan', detail: planId ?? '' };
      planId = found.record.id;
      const log = await newestLog(store, planId);
      if (!log) return { state: 'failed', fault: 'noPlan', detail: planId };
      const version = `${log.base.number}.${log.entries.at(-1)?.sequence ?? 0}`;
      if (version === held) return { state: 'same' };
      const newest = await readNewest(store, planId, async (chain, past) => {
        const answer = await engine.ask({ type: 'recall', chain, past: past ?? null });
        return answer.state === 'done' && answer.value.type === 'recalled' ? answer.value : null;
      });
      if (!newest || newest.recalled.damaged || newest.passed) return { state: 'failed', fault: 'damaged', detail: planId };
      seen = version;
      return { state: 'plan', read: { plan: newest.recalled.plan, dropped: found.record.dropped }, version };
    } catch (error) {
      store = null;
      return { state: 'failed', fault: 'noStore', detail: error instanceof Error ? error.message : String(error) };
    }
  }

  return { look, taken: () => { held = seen; }, close: () => { channel.close(); store?.db.close(); } };
}
