/** Holds recordings while their panel is open, and compares them with plans. The worker is this and nothing else. */
import { compareTrack, PreparedTrack } from '#core/coverage/track/compare.ts';
import type { FileAnswer } from '#formats/source/answer.ts';
import { readSources, tooLarge } from '#formats/source/read-sources.ts';
import { recordingsOf, type Recording } from '#formats/source/tracks.ts';
import type { OpenedTracks, ToldRecording, TrackAnswer, TrackRequest } from './track-messages.ts';

export class TrackDesk {
  #recordings: readonly Recording[] = [];
  /** The recording looked at, measured once. */
  #prepared: { readonly of: Recording; readonly track: PreparedTrack } | null = null;

  /** Answers one question; `tell` hears 0-1. A failure of the program is an answer too. */
  async answer(request: TrackRequest, tell: (share: number) => void): Promise<TrackAnswer> {
    const { seq } = request;
    try {
      if (request.type === 'open') return { seq, type: 'opened', opened: await this.#open(request.files, tell) };
      const recording = this.#recordings[request.recording];
      if (!recording) return { seq, type: 'failed', message: `no recording ${request.recording + 1}` };
      if (this.#prepared?.of !== recording) this.#prepared = { of: recording, track: new PreparedTrack(recording.track) };
      return { seq, type: 'compared', compared: compareTrack(request.plan, this.#prepared.track, request.asked, tell) };
    } catch (error) {
      return { seq, type: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #open(files: readonly File[], tell: (share: number) => void): Promise<OpenedTracks> {
    [this.#recordings, this.#prepared] = [[], null];
    const answers: FileAnswer[] = [];
    for (const file of files) {
      const large = tooLarge(file.name, file.size);
      if (large) answers.push({ name: file.name, sources: [], refusals: [large], notes: [], partOf: null });
      else answers.push(...await readSources([{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }]));
      tell(answers.length / files.length);
    }
    const found = answers.map(({ sources }) => recordingsOf(sources));
    this.#recordings = found.flat();
    return {
      recordings: this.#recordings.map(told),
      refused: answers.flatMap(({ refusals }, at) => (refusals.length > 0 ? [{ at, refusals }] : [])),
      without: answers.flatMap(({ sources }, at) => (sources.length > 0 && found[at]!.length === 0 ? [at] : [])),
      notes: answers.flatMap(({ notes }, at) => notes.map((note) => ({ at, note }))),
    };
  }
}

function told({ track, timed, points }: Recording, at: number): ToldRecording {
  let [fromMs, toMs] = [Infinity, -Infinity];
  for (const segment of track.segments) for (const { ms } of segment) if (ms !== null) [fromMs, toMs] = [Math.min(fromMs, ms), Math.max(toMs, ms)];
  return { number: at + 1, points, fromMs: timed && points > 0 ? fromMs : null, toMs: timed && points > 0 ? toMs : null };
}
