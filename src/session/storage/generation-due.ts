/** How much log a generation has gathered. */
export interface Growth { /** When the generation was made, milliseconds. */ readonly created: number; /** Bytes of its snapshot. */ readonly bytes: number; readonly entries: number; readonly logBytes: number }

const MOST_ENTRIES = 200;
/** A log smaller than this is quickly read, however small the snapshot. */
const SMALL_LOG = 65_536;
const MINUTE = 60_000;
/** A plan of so many bytes may have a generation every minute; a larger one as much rarer as it is larger. */
const A_MINUTE_OF = 1e6;

/** Whether a new generation is to begin: its log is long or heavy, or it is old enough that one would want to come back to what is now. */
export function generationDue({ created, bytes, entries, logBytes }: Growth, now: number): boolean {
  if (entries === 0) return false;
  return entries >= MOST_ENTRIES || logBytes > Math.max(bytes, SMALL_LOG) || now - created >= MINUTE * Math.max(1, bytes / A_MINUTE_OF);
}
