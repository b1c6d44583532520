/** The one language of the page: the only state that is a module's own. */
import { en } from './en.ts';
import { zh, type Words } from './zh.ts';

export type Lang = 'zh' | 'en';

/** Characters of a name that are shown: no sign on a map or in a list is longer. */
const LONGEST_NAME = 200;

class Language {
  #code = $state<Lang>('zh');

  get code(): Lang { return this.#code; }
  get words(): Words { return this.#code === 'zh' ? zh : en; }

  /** Switches at once, without a reload; also tells the document, where there is one, so that Han glyphs take their Chinese form. */
  set(code: Lang): void {
    this.#code = code;
    if (typeof document !== 'undefined') document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
  }

  /** The name of something in this language, else in the other, else null. */
  nameOf(thing: { readonly name?: string | null; readonly 'name:en'?: string | null }): string | null {
    const [first, second] = this.#code === 'zh' ? [thing.name, thing['name:en']] : [thing['name:en'], thing.name];
    const name = first || second || null;
    return name !== null && name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  }
}

export const language = new Language();
