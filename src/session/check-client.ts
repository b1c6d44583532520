/**
 * Has the newest result checked in a worker of its own. A worker serves one result: a newer result, an
 * answer or the end of patience ends it.
 */
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { CheckAnswer, CheckRequest } from './check-messages.ts';

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface CheckWorker {
  postMessage(message: CheckRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<CheckAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const nothingTested = { tested: 0, disagreed: 0, worstM: 0 };
const running: CheckReport = { points: nothingTested, turf: null, verdict: 'running', reason: null };
const failed: CheckReport = { ...running, verdict: 'failed' };

export class CheckClient {
  #worker: CheckWorker | null = null;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #last: CheckReport = running;
  readonly #start: () => CheckWorker;
  readonly #patienceMs: number;
  readonly #restMs: number;
  readonly #after: Promise<unknown>;

  /** `restMs` is waited before a check begins, so that a row of quick changes starts none; the first one waits for `after` besides: the first picture has the machine to itself. */
  constructor(start: () => CheckWorker, patienceMs = 20_000, restMs = 250, after: Promise<unknown> = Promise.resolve()) {
    this.#start = start;
    this.#patienceMs = patienceMs;
    this.#restMs = restMs;
    this.#after = after;
  }

  /** Checks a result; `tell` hears `running` at once, what the distances say, and the verdict. The check before it is given up. */
  check(request: CheckRequest, tell: (report: CheckReport) => void): void {
    this.stop();
    this.#last = running;
    tell(running);
    const timer = setTimeout(() => {
      void this.#after.then(() => { if (this.#timers.includes(timer)) this.#begin(request, tell); });
    }, this.#restMs);
    this.#timers.push(timer);
  }

  /** Gives up the check under way; nothing more is told. */
  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    if (!this.#worker) return;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }

  #begin(request: CheckRequest, tell: (report: CheckReport) => void): void {
    const end = (report: CheckReport) => { this.stop(); tell(report); };
    /* What was found before the other engine hung or crashed still holds. */
    const giveUp = () => { end(this.#last.points.tested > 0 ? { ...this.#last, verdict: this.#last.verdict === 'running' ? 'checked' : this.#last.verdict } : failed); };
    try {
      const worker = this.#start();
      this.#worker = worker;
      worker.onerror = giveUp;
      worker.onmessage = ({ data }) => {
        if (data.type === 'failed') return giveUp();
        this.#last = data.report;
        if (data.report.verdict === 'running') tell(data.report);
        else end(data.report);
      };
      this.#timers.push(setTimeout(giveUp, this.#patienceMs));
      worker.postMessage(request);
    } catch {
      giveUp();
    }
  }
}
