/** What the wall windows of a machine tell each other: that their cycle stands still or goes on, and which posts are closed. */
import type { Closure } from './closures.ts';
import type { Pause } from './views.ts';

export type WallWord = { readonly type: 'pause'; readonly pause: Pause } | { readonly type: 'closures'; readonly closures: readonly Closure[] };

/** Says and hears; a window does not hear itself. */
export function wallsChannel(hear: (word: WallWord) => void): { say: (word: WallWord) => void; close: () => void } {
  const channel = new BroadcastChannel('picket-walls');
  channel.onmessage = ({ data }: MessageEvent<WallWord>) => hear(data);
  return { say: (word) => channel.postMessage(word), close: () => channel.close() };
}
