/** Holds the files while the screen of the import is open, and answers what is asked of them. The worker is this and nothing else. */
import type { Plan } from '#core/plan/plan.ts';
import { accept } from '#formats/doctor/accept.ts';
import { noChoices, type Choices } from '#formats/doctor/choices.ts';
import { examine, type Examined } from '#formats/doctor/examine.ts';
import { openSources } from '#formats/doctor/open-sources.ts';
import { refusedOf, reportOn } from '#formats/doctor/report.ts';
import { groups } from '#formats/roles/groups.ts';
import { shapeOf } from '#formats/roles/layer.ts';
import { splitChoices, type Split } from '#formats/roles/split.ts';
import type { Source } from '#formats/source/source.ts';
import type { ImportAnswer, ImportProgress, ImportRequest, Look } from './import-messages.ts';

export class ImportDesk {
  #files: readonly File[] = [];
  #choices: Choices = noChoices;
  #plan: Plan | null = null;
  #split: Split = { by: 'auto' };
  #sources: readonly Source[] = [];
  #fileOf: readonly string[] = [];
  #refused: Look['refused'] = [];
  #examined: Examined = examine([], noChoices, null);

  /** Answers one question; a failure of the program is an answer too. */
  async answer(request: ImportRequest, tell: (progress: ImportProgress) => void): Promise<ImportAnswer> {
    const { seq } = request;
    try {
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
        case 'refused': return { seq, type: 'refused', records: refusedOf(this.#examined) };
        case 'make': return { seq, type: 'made', result: accept(this.#examined, request.mapping, this.#choices.into === 'plan' ? this.#plan : null) };
      }
      return { seq, type: 'looked', look: this.#look() };
    } catch (error) {
      return { seq, type: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #read(tell: (progress: ImportProgress) => void): Promise<void> {
    const [sources, refused, fileOf]: [Source[], Look['refused'][number][], string[]] = [[], [], []];
    const names = new Set<string>();
    for (const [at, file] of this.#files.entries()) {
      tell({ done: at, of: this.#files.length, name: file.name });
      const opened = openSources([{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }], this.#choices.reading);
      for (const source of opened.sources) {
        let { name } = source;
        for (let turn = 2; names.has(name); turn++) name = `${source.name} (${turn})`;
        names.add(name);
        sources.push({ ...source, name });
        fileOf.push(file.name);
      }
      refused.push(...opened.refused.map(({ problems }) => ({ at, problems })));
    }
    [this.#sources, this.#refused, this.#fileOf] = [sources, refused, fileOf];
    this.#examine();
  }

  #examine(): void { this.#examined = examine(this.#sources, this.#choices, this.#plan); }

  #look(): Look {
    const { layers } = this.#examined;
    return { report: reportOn(this.#examined), fileOf: this.#fileOf, groups: groups(layers, this.#split), splits: splitChoices(layers), shape: shapeOf(layers), refused: this.#refused };
  }
}
