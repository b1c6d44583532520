import { leaseLock } from './lease-lock.ts';
import type { Store } from './open-store.ts';
import type { Insistence, PlanLock } from './plan-lock.ts';
import { webLock } from './web-lock.ts';

/** The lock on a plan, or null while another window has it. `onlost` is called when another window took it over by force. */
export function lockPlan(store: Store, id: string, insistence: Insistence, onlost: () => void): Promise<PlanLock | null> {
  /* The browser's own locks are freed with the window, however it ends. They exist only where the page is secure (https, or this
     computer): on plain http in an intranet a lease in the database takes their place, told alive by asking its holder. */
  return 'locks' in navigator ? webLock(id, insistence, onlost) : leaseLock(store, id, insistence, onlost);
}
