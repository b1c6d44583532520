/** Puts a dialog beside what it is about where there is room, inside the window always: beside the panel of figures, or left of what stands at the right. */
export function placeBeside(dialog: HTMLDialogElement, from: Element | null): void {
  const at = from === null || from === document.body ? undefined : from.getBoundingClientRect();
  const place = () => {
    const { width, height } = dialog.getBoundingClientRect();
    const right = at !== undefined && at.left < innerWidth / 2;
    const panel = document.querySelector('.left')?.getBoundingClientRect().right ?? 0;
    const left = at === undefined ? (innerWidth - width) / 2 : right ? Math.max(at.right, panel) + 8 : at.left - width - 24;
    dialog.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    dialog.style.top = `${Math.max(8, Math.min((at?.top ?? 0) - 16, innerHeight - height - 8))}px`;
  };
  place();
  /* What is worked out comes later: the dialog grows, and stays inside. */
  new ResizeObserver(place).observe(dialog);
}
