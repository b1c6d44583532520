/** A wall has no hands: every key, press, drop and menu ends here, but the chord that asks for the PIN. */

/** Ctrl, Alt and the key of the letter P; by the place of the key, so that no input method and no layout changes it. */
const CHORD = 'KeyP';
/** On a screen without keys: the four corners in turn, clockwise from the upper left, within so long (milliseconds), each within so much of the side. */
const CORNERS_MS = 8000;
const CORNER = 0.12;

const dead = ['keydown', 'keyup', 'keypress', 'contextmenu', 'pointerdown', 'mousedown', 'click', 'dblclick', 'auxclick', 'wheel', 'touchstart', 'touchmove', 'dragstart', 'dragenter', 'dragover', 'drop', 'paste', 'cut', 'copy', 'beforeinput', 'selectstart'] as const;

/** Locks the window; `open` says whether a dialog has the keys just now, `unlock` is called by the chord. Gives back what ends the lock. */
export function lockWindow(target: Window, open: () => boolean, unlock: () => void): () => void {
  let corner = 0, begun = 0;
  const press = ({ clientX, clientY, timeStamp }: PointerEvent) => {
    const [x, y] = [clientX / target.innerWidth, clientY / target.innerHeight];
    const at = y < CORNER && x < CORNER ? 0 : y < CORNER && x > 1 - CORNER ? 1 : y > 1 - CORNER && x > 1 - CORNER ? 2 : y > 1 - CORNER && x < CORNER ? 3 : -1;
    if (at === 0) { corner = 1; begun = timeStamp; return; }
    corner = at === corner && timeStamp - begun < CORNERS_MS ? corner + 1 : 0;
    if (corner === 4) { corner = 0; unlock(); }
  };
  const kill = (event: Event) => {
    const dropped = event.type.startsWith('drag') || event.type === 'drop' || event.type === 'contextmenu';
    if (open() && !dropped) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (open()) return;
    if (event instanceof KeyboardEvent && event.type === 'keydown' && event.code === CHORD && event.ctrlKey && event.altKey && !event.repeat) unlock();
    if (event instanceof PointerEvent && event.type === 'pointerdown') press(event);
  };
  for (const type of dead) target.addEventListener(type, kill, { capture: true, passive: false });
  return () => { for (const type of dead) target.removeEventListener(type, kill, { capture: true }); };
}
