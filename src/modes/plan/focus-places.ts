/** Where the keyboard can go at once: the parts of the room that have a name of their own. */
export type FocusPlace = 'gaps' | 'map' | 'details' | 'tables';
/** Parts of those that an action leads to. */
export type InnerPlace = 'move';

const WHERE: Readonly<Record<FocusPlace | InnerPlace, string>> = {
  gaps: '[data-gap][tabindex="0"]', map: '.map canvas', details: 'aside button', tables: '[data-tables] [role="grid"] [tabindex="0"]',
  move: '[data-move-post] button',
};

/** Gives the focus to a part of the room; false when it is not there. */
export function focusOn(place: FocusPlace | InnerPlace): boolean {
  const found = document.querySelector<HTMLElement>(WHERE[place]);
  found?.focus();
  return !!found;
}

/** Gives the focus back to what had it, where that is still there; else to the list of gaps. */
export function focusBack(to: Element | null): void {
  if (to instanceof HTMLElement && to.isConnected && to !== document.body) to.focus();
  else focusOn('gaps');
}

/** Where keys type, and where the browser itself undoes what was typed. */
export function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=file])'));
}
