/** A little longer than a frame of a 60 Hz screen, milliseconds: a timer that is due at once would come before the frame that waits. */
const FRAME_MS = 17;

/** Lets the page do what waits, a frame among it, before a long work goes on. */
export function rest(): Promise<void> {
  return new Promise((resume) => { setTimeout(resume, FRAME_MS); });
}
