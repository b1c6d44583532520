/** Opens a dialog over everything, says when it is to go, and gives the focus back to where it was. */

/**
 * An attachment. `onclose` is called once Escape, or the browser, asks the dialog to go: whoever shows it takes it
 * away. `opened` runs when it is shown and may move the focus inside; `from` is what had the focus before.
 * A press beside the dialog closes it unless `outsideCloses` is false.
 */
export function modal(onclose: () => void, opened: (dialog: HTMLDialogElement, from: Element | null) => void = () => undefined, outsideCloses = true) {
  return (dialog: HTMLDialogElement) => {
    const from = document.activeElement;
    const cancel = (event: Event) => { if (event.target === dialog) { event.preventDefault(); onclose(); } };
    /* Browsers may close a dialog without asking first. */
    const closed = (event: Event) => { if (event.target === dialog) onclose(); };
    const outside = (event: MouseEvent) => { if (outsideCloses && event.target === dialog) onclose(); };
    dialog.addEventListener('cancel', cancel);
    dialog.addEventListener('close', closed);
    dialog.addEventListener('click', outside);
    dialog.showModal();
    opened(dialog, from);
    return () => {
      /* The event of this close comes with the next frame, when another dialog may be open: it is not to be heard. */
      dialog.removeEventListener('cancel', cancel);
      dialog.removeEventListener('close', closed);
      dialog.removeEventListener('click', outside);
      dialog.close();
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  };
}
