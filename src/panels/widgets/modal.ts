/** Opens a dialog over everything and gives the focus back to where it was when the dialog goes. */

/** An attachment: `opened` runs when the dialog is shown and may move the focus inside it. */
export function modal(opened: (dialog: HTMLDialogElement, from: Element | null) => void = () => undefined) {
  return (dialog: HTMLDialogElement) => {
    const from = document.activeElement;
    dialog.showModal();
    opened(dialog, from);
    return () => {
      dialog.close();
      /* The browser gives the focus back only to a dialog that is still in the page. */
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  };
}
