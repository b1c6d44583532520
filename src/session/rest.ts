/** Lets the page do what waits, a frame among it, before a long work goes on. */
export function rest(): Promise<void> {
  return new Promise((resume) => { setTimeout(resume); });
}
