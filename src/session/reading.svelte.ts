import type { CheckReport } from '#core/coverage/check/report.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { RosterFigures } from '#core/coverage/time/roster-figures.ts';
import type { Tell } from './told.ts';

/** What somebody asked to have explained. */
export interface Explained { /** Path of the figure in the result. */ readonly path: string; /** The figure as it stood on screen. */ readonly text: string; /** The figures it is one of, where it is one of a roster: they have hours of their own. */ readonly roster?: RosterFigures; /** The question that the roster answers. */ readonly asked?: AskedQuestion; /** The answer that it is of, where that is not the one the map shows. */ readonly of?: { readonly coverage: Coverage; readonly question: AskedQuestion; readonly check: CheckReport | null }; /** Where the panel that shows it tells it itself. */ readonly tell?: Tell }

export class Reading {
  #explained = $state.raw<Explained | null>(null);
  #term = $state<string | null>(null);

  /** The figure whose explanation is open, or null. */
  get explained(): Explained | null { return this.#explained; }
  /** Identifier at which the glossary is open, '' for all of it, null while it is closed. */
  get term(): string | null { return this.#term; }

  explain(explained: Explained | null): void { this.#explained = explained; }
  lookUp(term: string | null): void { this.#term = term; }
}
