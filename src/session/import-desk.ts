/** Holds the files while the screen of the import is open, and answers what is asked of them. The worker is this and nothing else. */
import { differenceOf } from '#core/plan/plan-difference.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Result } from '#core/plan/problem.ts';
import { bulkBox } from '#formats/doctor/bulk-box.ts';
import { positionsOf } from '#formats/doctor/positions.ts';
import type { Mapping } from '#formats/roles/mapping.ts';
import { accept } from '#formats/doctor/accept.ts';
import { noChoices, type Choices } from '#formats/doctor/choices.ts';
import { examine, type Examined } from '#formats/doctor/examine.ts';
import { refusedOf, reportOn } from '#formats/doctor/report.ts';
import { groups } from '#formats/roles/groups.ts';
import { shapeOf } from '#formats/roles/layer.ts';
import { splitChoices, type Split } from '#formats/roles/split.ts';
import type { FileAnswer } from '#formats/source/answer.ts';
import { withoutEnding } from '#formats/source/make-source.ts';
import { readSources } from '#formats/source/read-sources.ts';
import type { Source } from '#formats/source/source.ts';
import { emptyPlan, type ImportAnswer, type ImportNews, type ImportProgress, type ImportRequest, type Look, type MadePlan } from './import-messages.ts';
import { rest } from './rest.ts';

/** A part that is handed over is closed when its features and their positions are so many. */
const PART = 10_000;

export class ImportDesk {
  #files: readonly File[] = [];
  #choices: Choices = noChoices;
  #plan: Plan | null = null;
  #split: Split = { by: 'auto' };
  #sources: readonly Source[] = [];
  #fileOf: readonly string[] = [];
  #answers: readonly FileAnswer[] = [];
  #examined: Examined = examine([], noChoices, null);
  /** What was read was let go; the files are there to be read again. */
  #spent = false;

  /** Answers one question; a failure of the program is an answer too. */
  async answer(request: ImportRequest, tell: (news: ImportNews) => void): Promise<ImportAnswer> {
    const { seq } = request;
    try {
      if (this.#spent && request.type !== 'look') await this.#read(tell);
      switch (request.type) {
        case 'look':
          [this.#files, this.#choices, this.#plan, this.#split] = [request.files, request.choices, request.plan, { by: 'auto' }];
          await this.#read(tell);
          break;
        case 'change': {
          const again = JSON.stringify(request.choices.reading) !== JSON.stringify(this.#choices.reading);
          this.#choices = request.choices;
          if (again) await this.#read(tell);
          else this.#examine();
          break;
        }
        case 'group':
          this.#split = request.split;
          break;
        case 'refused': return { seq, type: 'refused', records: refusedOf(this.#examined, request.mapping) };
        case 'make': return { seq, type: 'made', result: await this.#make(request.mapping, tell) };
      }
      return { seq, type: 'looked', look: this.#look() };
    } catch (error) {
      return { seq, type: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #read(tell: (progress: ImportProgress) => void): Promise<void> {
    this.#spent = false;
    const files = this.#files;
    const say = (done: number) => tell({ done, of: files.length, name: files[done]?.name ?? '' });
    say(0);
    const given = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    this.#answers = await readSources(given, ({ name }) => this.#choices.reading[name] ?? {}, say);
    const names = new Set<string>();
    const named = this.#answers.flatMap((answer, at) => [...answer.sources, ...tablesOf(answer)].map((source): [Source, string] => {
      let { name } = source;
      for (let turn = 2; names.has(name); turn++) name = `${source.name} (${turn})`;
      names.add(name);
      return [{ ...source, name }, files[at]?.name ?? name];
    }));
    this.#sources = named.map(([source]) => source);
    this.#fileOf = named.map(([, file]) => file);
    this.#examine();
  }

  /** Makes the plan, and tells what of it is new part by part: the page takes them over one at a time. */
  async #make(mapping: Mapping, tell: (news: ImportNews) => void): Promise<Result<MadePlan>> {
    const into = this.#choices.into === 'plan' ? this.#plan : null;
    const made = accept(this.#examined, mapping, into);
    if (!made.ok) return made;
    const { put, all, ...head } = differenceOf(into ?? emptyPlan, made.value.plan);
    const features = all ?? put ?? [];
    for (const part of partsOf(features)) { tell({ features: part }); await rest(); }
    this.#letGo();
    return { ...made, value: { head, all: all !== undefined, dropped: made.value.dropped, box: bulkBox(features) } };
  }

  /** Ending a worker that still holds a million records takes all processors for a second, while the page draws the plan that came in. */
  #letGo(): void {
    [this.#sources, this.#answers, this.#examined, this.#spent] = [[], [], examine([], noChoices, null), true];
  }

  /** What the files are like, whatever of them the plan has already. */
  #shape(): string {
    const { layers, updates } = this.#examined;
    return shapeOf(updates.length === 0 ? layers : examine(this.#sources, { ...this.#choices, update: false }, null).layers);
  }

  #examine(): void { this.#examined = examine(this.#sources, this.#choices, this.#plan); }

  #look(): Look {
    const { layers } = this.#examined;
    const refused = this.#answers.flatMap(({ refusals }, at) => { const final = refusals.filter(({ table }) => !table); return final.length > 0 ? [{ at, refusals: final }] : []; });
    const notes = this.#answers.flatMap((answer, at) => answer.notes.map((note) => ({ file: this.#files[at]?.name ?? answer.name, note })));
    return { report: reportOn(this.#examined), fileOf: this.#fileOf, groups: groups(layers, this.#split), splits: splitChoices(layers), shape: this.#shape(), refused, notes };
  }
}

function* partsOf(features: readonly AnyFeature[]): Generator<readonly AnyFeature[], void> {
  let [from, size] = [0, 0];
  for (const [at, { geometry }] of features.entries()) {
    size += 1 + positionsOf(geometry).length;
    if (size < PART && at < features.length - 1) continue;
    yield features.slice(from, at + 1);
    [from, size] = [at + 1, 0];
  }
}

/** Tables of which nothing could be placed, as sources: on a screen somebody can say what their columns are. */
function tablesOf({ name, refusals }: FileAnswer): Source[] {
  return refusals.flatMap(({ table, part }): Source[] => (table ? [{
    name: part === null ? withoutEnding(name) : `${withoutEnding(name)} ${part}`, ...(part === null ? {} : { part }), format: table.by === 'cells' ? 'workbook' : 'table', encoding: null, system: { code: 'unstated' },
    read: table.rows.length - (table.header ? 1 : 0), features: [], repairs: new Map(), refused: [], foreign: {}, table,
  }] : []));
}
