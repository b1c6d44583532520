/** Draws what a report shows beside words, one picture after the other: maps at their scale, ribbons. */
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import { minuteOf } from '#core/time/zone.ts';
import { nameShift } from '#panels/basis-text.ts';
import type { ReportDocument, ReportMaterial } from '#panels/report/document.ts';
import type { DrawnMap } from '#panels/report/drawn-map.ts';
import { curveSheet } from '#panels/time/curve-sheet.ts';
import { dayScale } from '#panels/time/day-scale.ts';
import { ribbonPictureOf } from '#panels/time/ribbon-picture.ts';
import { sheetCanvas, type Sheet } from '#panels/time/ribbon-sheet.ts';
import type { Ground } from '#session/ground.svelte.ts';
import { startAdvice } from '#session/start-advice.ts';
import { drawMap } from './draw-map.ts';

/** Pixels a unit of a chart: 1600 units over the width of a page are more than 300 dpi of A4 then. */
const CHART_PIXELS = 2;
/** Minutes between two looks at the patrols. */
const CURVE_STEP_MIN = 5;

/** A ribbon or a curve: its pixels for the page, and the sheet that they were painted from for a file of lines. */
export interface Chart { readonly canvas: HTMLCanvasElement; readonly sheet: Sheet }

export class Drawings {
  #maps = $state.raw<ReadonlyMap<number, DrawnMap | 'failed'>>(new Map());
  #charts = $state.raw<ReadonlyMap<number, Chart>>(new Map());
  #of = $state(0);
  #left = $state(0);
  #abort: AbortController | null = null;
  /** What the pictures are of: the same answers in another layout keep theirs. */
  #key: unknown[] = [];

  /** By the number of their block. */
  get maps(): ReadonlyMap<number, DrawnMap | 'failed'> { return this.#maps; }
  get charts(): ReadonlyMap<number, Chart> { return this.#charts; }
  get of(): number { return this.#of; }
  get left(): number { return this.#left; }

  /** Draws all pictures of a document; what is being drawn for another one is given up. A check that came in changes no picture. */
  draw(document: ReportDocument, { plan, answers, compared }: ReportMaterial, sizeMm: { readonly widthMm: number; readonly heightMm: number }, ground: Ground): void {
    const key = [plan, sizeMm.widthMm, sizeMm.heightMm, ground.sheet, ground.roads, document.title, compared?.comparison, ...answers.map(({ coverage }) => coverage), JSON.stringify(document.blocks.map((block) => (block.type === 'map' || block.type === 'ribbon' || block.type === 'curve' ? block : block.type)))];
    if (key.length === this.#key.length && key.every((part, at) => Object.is(part, this.#key[at]))) return;
    this.stop();
    this.#key = key;
    const abort = this.#abort = new AbortController();
    const drawn = document.blocks.flatMap((block, at) => (block.type === 'map' || block.type === 'ribbon' || block.type === 'curve' ? [{ block, at }] : []));
    [this.#maps, this.#charts, this.#of, this.#left] = [new Map(), new Map(), drawn.length, drawn.length];
    void (async () => {
      for (const { block, at } of drawn) {
        const answer = answers[block.answer];
        if (answer && block.type === 'map') {
          const made = await drawMap(block, plan, answer.coverage, compared ?? null, sizeMm, ground, abort.signal).catch(() => 'failed' as const);
          if (abort.signal.aborted) return;
          this.#maps = new Map(this.#maps).set(at, made);
        } else if (answer && block.type !== 'map') {
          const made = await chart(block.type, plan, answer.question, abort.signal).catch(() => null);
          if (abort.signal.aborted) return;
          if (made) this.#charts = new Map(this.#charts).set(at, made);
        }
        this.#left -= 1;
      }
    })();
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#key = [];
    this.#left = 0;
  }
}

const painted = async (sheet: Sheet): Promise<Chart> => ({ canvas: await sheetCanvas(sheet, CHART_PIXELS), sheet });

/** The ribbon of the first border, or the curves, of the day asked about; null where there are none. */
async function chart(what: 'ribbon' | 'curve', plan: Plan, question: AskedQuestion, signal: AbortSignal): Promise<Chart | null> {
  const day = question.when?.day ?? question.when?.at?.slice(0, 10), scale = day === undefined ? null : dayScale(plan.meta, day);
  if (day === undefined || !scale) return null;
  const client = startAdvice(), asked = { ...question, when: { day } };
  signal.addEventListener('abort', () => client.close());
  try {
    if (what === 'curve') {
      const told = await client.ask({ type: 'hours', plan, question: asked, stepMin: CURVE_STEP_MIN });
      const shifts = (plan.meta.shifts ?? []).flatMap(({ id, start }) => (id === undefined || start === undefined ? [] : [{ minute: scale.atClock(minuteOf(start)), name: nameShift(plan, id) }]));
      return told.state === 'done' ? await painted(curveSheet(told.value.curve, scale, shifts)) : null;
    }
    const outcome = await client.ask({ type: 'ribbon', plan, question: asked });
    const [first] = outcome.state === 'done' ? outcome.value : [];
    const sheet = first && ribbonPictureOf(plan, first, scale, asked);
    return sheet ? await painted(sheet) : null;
  } finally { client.close(); }
}
