/** What keeping plans needs, fetched as one script: after the first picture, or before it where a kept plan is to be opened. */
export { openChannel } from './channel.ts';
export { followLog, newestLog } from './follow-log.ts';
export { newId } from './new-id.ts';
export { newRecord } from './new-record.ts';
export { openStore } from './open-store.ts';
export { PlanDesk } from './plan-desk.ts';
export { listPlans, purgeDeleted } from './plan-records.ts';
export { PlanWriter } from './plan-writer.ts';
export { readGeneration } from './read-chain.ts';
export { readNewest } from './read-newest.ts';
