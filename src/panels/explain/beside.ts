/** Free space kept to the window's edge and to the figure, CSS pixels. */
const EDGE = 8;
/** A dialog lower than this above or below a figure is no longer read. */
const LEAST_HIGH = 240;

/**
 * Puts a dialog beside what it is about, inside the window always: beside the panel of figures or left of what stands at the right; where neither side has room,
 * below or above it, as high as there is. The figure itself is covered only where there is room nowhere.
 */
export function placeBeside(dialog: HTMLDialogElement, from: Element | null): void {
  const at = from === null || from === document.body ? undefined : from.getBoundingClientRect();
  const put = (left: number, top: number, width: number, height: number) => {
    dialog.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
    dialog.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  };
  const place = () => {
    dialog.style.maxHeight = '';
    const { width, height } = dialog.getBoundingClientRect();
    if (at === undefined) { put((innerWidth - width) / 2, 0, width, height); return; }
    const panel = document.querySelector('.left')?.getBoundingClientRect().right ?? 0;
    const sides = [{ left: Math.max(at.right, panel) + EDGE, free: innerWidth - Math.max(at.right, panel) - 2 * EDGE }, { left: at.left - width - 3 * EDGE, free: at.left - 4 * EDGE }];
    const side = (at.left < innerWidth / 2 ? sides : sides.toReversed()).find(({ free }) => free >= width);
    if (side) { put(side.left, at.top - 2 * EDGE, width, height); return; }
    const [below, above] = [innerHeight - at.bottom - 2 * EDGE, at.top - 2 * EDGE];
    const free = Math.max(below, above);
    if (free < Math.min(height, LEAST_HIGH)) { put(at.left, at.bottom + EDGE, width, height); return; }
    const high = Math.min(height, free);
    if (high < height) dialog.style.maxHeight = `${high}px`;
    put(at.left, below >= above ? at.bottom + EDGE : at.top - EDGE - high, width, high);
  };
  place();
  /* What is worked out comes later: the dialog grows, and stays inside. */
  let wide = 0, high = 0;
  new ResizeObserver(() => {
    const { width, height } = dialog.getBoundingClientRect();
    if (width !== wide || height !== high) { place(); ({ width: wide, height: high } = dialog.getBoundingClientRect()); }
  }).observe(dialog);
}
