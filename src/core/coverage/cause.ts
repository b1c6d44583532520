import type { Cause } from './result.ts';

/**
 * Why nothing that counts reaches a place, from what else does (domain section 4, rule 7): how far the
 * nearest-to-counting asset came. Nothing there: `noAsset`; something, but none of it in service:
 * `closedOrPlanned`; in service, but of units that were left out: `filteredOut`; in service and asked about, but not at
 * these hours: `offDuty`.
 */
export function causeFrom(idle: { readonly closedOrPlanned: boolean; readonly filteredOut: boolean; readonly offDuty?: boolean }): Cause {
  return idle.offDuty ? 'offDuty' : idle.filteredOut ? 'filteredOut' : idle.closedOrPlanned ? 'closedOrPlanned' : 'noAsset';
}
