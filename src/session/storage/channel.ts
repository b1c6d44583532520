/** What windows of the app tell each other about kept plans. */

export type Word =
  /** A plan was saved up to a place in its log. */
  | { readonly type: 'saved'; readonly plan: string; readonly generation: number; readonly sequence: number }
  /** Another window wants to write the plan: its holder saves and lets go. */
  | { readonly type: 'yield'; readonly plan: string }
  /** Who writes the plan changed, or its record did. */
  | { readonly type: 'changed'; readonly plan: string };

/** Says and hears; a window does not hear itself. */
export function openChannel(hear: (word: Word) => void): { say: (word: Word) => void; close: () => void } {
  const channel = new BroadcastChannel('picket-plans');
  channel.onmessage = ({ data }: MessageEvent<Word>) => hear(data);
  return { say: (word) => channel.postMessage(word), close: () => channel.close() };
}
