/** Maps that have not come to rest, and those that were taken away: what they still hear of counts for nothing. */
const busy = new Set<object>();
const gone = new WeakSet<object>();

/** Says on the page whether any of its maps is still at work: it is idle when none is left. */
export function atRest(map: object, idle: boolean): void {
  if (idle || gone.has(map)) busy.delete(map);
  else busy.add(map);
  document.documentElement.dataset.map = busy.size > 0 ? 'busy' : 'idle';
}

/** A map is taken away: the page waits for it no longer. */
export function takenAway(map: object): void {
  gone.add(map);
  atRest(map, true);
}
