/** What a wall keeps on its machine: closures, the pause of its cycle, a PIN that was set here, wrong tries. Nothing of the plan. */
import { readClosures, type Closure } from './closures.ts';
import type { Tries } from './pin.ts';
import type { Pause } from './views.ts';
import { readPin, type KeptPin } from './wall-settings.ts';

const KEY = 'picket-wall-';

function read(name: string): string | null { try { return localStorage.getItem(KEY + name); } catch { return null; } }
/* Where storage is forbidden a wall runs all the same: what is said at it lasts as long as the page. */
function write(name: string, value: unknown): void { try { localStorage.setItem(KEY + name, JSON.stringify(value)); } catch { /* see above */ } }
function parsed(name: string): unknown { try { return JSON.parse(read(name) ?? 'null'); } catch { return null; } }

export const keptClosures = {
  read: (nowMs: number): readonly Closure[] => readClosures(read('closures'), nowMs),
  write: (closures: readonly Closure[]): void => write('closures', closures),
};

export function keptPause(): Pause {
  const given = parsed('pause') as Partial<Pause> | null;
  return { atMs: typeof given?.atMs === 'number' ? given.atMs : null };
}
export const keepPause = (pause: Pause): void => write('pause', pause);

export const keptPin = (): KeptPin | null => readPin(parsed('pin'));
export const keepPinHere = (pin: KeptPin): void => write('pin', pin);

export function keptTries(): Tries {
  const given = parsed('tries') as Partial<Tries> | null;
  return typeof given?.wrong === 'number' && typeof given.untilMs === 'number' ? { wrong: given.wrong, untilMs: given.untilMs } : { wrong: 0, untilMs: 0 };
}
export const keepTries = (tries: Tries): void => write('tries', tries);
