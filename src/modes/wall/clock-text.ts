/** The time of day on a plan's wall clocks, told by the browser's own calendar. */

const made = new Map<string, Intl.DateTimeFormat>();

function format(zone: string | undefined, options: Intl.DateTimeFormatOptions, key: string): Intl.DateTimeFormat {
  const name = `${zone ?? ''} ${key}`;
  let found = made.get(name);
  if (!found) {
    try { found = new Intl.DateTimeFormat('sv-SE', { ...options, ...(zone === undefined ? {} : { timeZone: zone }) }); } catch { found = new Intl.DateTimeFormat('sv-SE', options); }
    made.set(name, found);
  }
  return found;
}

/** `HH:MM`, in the zone of the plan; that of the machine where it names none, or one that the browser does not know. */
export const clockText = (ms: number, zone: string | undefined): string => format(zone, { hour: '2-digit', minute: '2-digit', hour12: false }, 'clock').format(ms);
/** `YYYY-MM-DD`. */
export const dateText = (ms: number, zone: string | undefined): string => format(zone, { dateStyle: 'short' }, 'date').format(ms);

/** Whether a clock time lies in hours that may run over midnight; half-open. */
export const inHours = (clock: string, [from, to]: readonly [string, string]): boolean => (from <= to ? from <= clock && clock < to : clock >= from || clock < to);
