/** What two plans differ in, said in a sentence for each headline: data in, words out. Also used by the command line, so it knows no component. */
import type { BorderDifference, Change, Comparison, Named, Stretch } from '#core/compare/comparison.ts';
import type { CompareWords } from '#i18n/compare-words.ts';
import type { Lang } from '#i18n/language.svelte.ts';
import { area, count, length, percent, stretch } from '#i18n/quantity.ts';
import { signedArea, signedCount, signedLength, stretchInside } from '#i18n/signed.ts';

/** A figure in a sentence, by the row and the column of the overview that has it too: `totals.border.coveredPct` of plan a, of plan b, or the change. */
export interface SaidFigure { readonly row: string; readonly side: 'a' | 'b' | 'by'; readonly value: number | null; readonly text: string }
export interface Sentence { readonly id: 'border' | 'area' | 'places'; readonly text: string; /** Null where the change is none or cannot be told. */ readonly mark: 'better' | 'worse' | null; /** In the order in which they stand in it. */ readonly figures: readonly SaidFigure[] }

/** Stretches, or places, that a sentence names; the rest is counted. */
const MOST_NAMED = 3;
/** Less than this is arithmetic: metres, square metres. */
const NOTHING_M = 0.01, NOTHING_M2 = 0.01;

/** One sentence for border, area and places each, where at least one plan has such a thing. */
export function compareSentences({ totals, borders, places }: Comparison, words: CompareWords, lang: Lang): Sentence[] {
  const said = words.sentences;
  const sentences: Sentence[] = [];
  const head = (name: string, pct: Change, still: boolean, change: string): string | null => {
    if (pct.before === null && pct.after === null) return null;
    if (pct.before === null) return said.onlyAfter(name, percent(pct.after));
    if (pct.after === null) return said.onlyBefore(name, percent(pct.before));
    return still ? said.sameFigure(name, percent(pct.after)) : `${name} ${percent(pct.before)} → ${percent(pct.after)}${said.comma}${change}`;
  };
  const say = (id: Sentence['id'], text: string | null, change: number | null, least: number, figures: readonly SaidFigure[]) => {
    if (text !== null) sentences.push({ id, text, figures, mark: change === null || Math.abs(change) < least ? null : change > 0 ? 'better' : 'worse' });
  };
  const shares = (row: string, { before, after }: Change, still: boolean): SaidFigure[] => [...(before === null || (still && after !== null) ? [] : [{ row, side: 'a' as const, value: before, text: percent(before) }]), ...(after === null ? [] : [{ row, side: 'b' as const, value: after, text: percent(after) }])];
  if (totals.border) {
    const { coveredPct, coveredM, gainedM, lostM } = totals.border;
    const still = (gainedM ?? 1) < NOTHING_M && (lostM ?? 1) < NOTHING_M;
    const text = head(said.border, coveredPct, still, signedLength(coveredM.change));
    const redrawn = borders.some(({ state }) => state === 'borderChanged');
    say('border', text && join(text, stretchesSaid(borders, words, lang), redrawn ? said.lineChanged : '', words), coveredM.change, NOTHING_M, [...shares('totals.border.coveredPct', coveredPct, still), { row: 'totals.border.coveredM', side: 'by', value: coveredM.change, text: signedLength(coveredM.change) }]);
  }
  if (totals.area) {
    const { coveredPct, coveredM2, gainedM2, lostM2 } = totals.area;
    const still = (gainedM2 ?? 1) < NOTHING_M2 && (lostM2 ?? 1) < NOTHING_M2;
    const text = head(said.area, coveredPct, still, signedArea(coveredM2.change));
    const moved = !still && gainedM2 !== null && lostM2 !== null && lostM2 >= NOTHING_M2 && gainedM2 >= NOTHING_M2 ? [`${said.gained} ${area(gainedM2, 'down', true)}`, `${said.lost} ${area(lostM2, 'up', true)}`].join(said.comma) : '';
    say('area', text && join(text, moved, gainedM2 === null && coveredM2.change !== null ? said.areaChanged : '', words), coveredM2.change, NOTHING_M2, [...shares('totals.area.coveredPct', coveredPct, still), { row: 'totals.area.coveredM2', side: 'by', value: coveredM2.change, text: signedArea(coveredM2.change) }]);
  }
  if (totals.places) {
    const { covered, count: all, gained, lost } = totals.places;
    const of = (side: 'before' | 'after') => said.covered(count(covered[side] ?? 0), count(all[side] ?? 0));
    const nameless = covered.before === null || covered.after === null;
    const text = nameless ? head(said.places, totals.places.coveredPct, false, '')
      : gained + lost === 0 && covered.change === 0 ? said.sameFigure(said.places, of('after')) : `${said.places} ${of('before')} → ${of('after')}${said.comma}${signedCount(covered.change)}`;
    const named = (state: 'gained' | 'lost') => {
      const some = places.filter((place) => place.state === state);
      return list(`${said[state]} `, some.map((place) => nameIn(lang, place)), said.moreNames, words);
    };
    say('places', text && join(text, [named('gained'), named('lost')].filter((part) => part).join(said.semicolon), '', words), covered.change, 0.5, nameless ? shares('totals.places.coveredPct', totals.places.coveredPct, false) : [
      ...(gained + lost === 0 && covered.change === 0 ? [] : [{ row: 'totals.places.covered', side: 'a' as const, value: covered.before, text: of('before') }]), { row: 'totals.places.covered', side: 'b', value: covered.after, text: of('after') },
      { row: 'totals.places.covered', side: 'by', value: covered.change, text: signedCount(covered.change) }]);
  }
  return sentences;
}

/** The sentences, each with the sign of what it says; the one that says that nothing differs where none does. */
export function markedSentences(comparison: Comparison, words: CompareWords, lang: Lang): string[] {
  const all = compareSentences(comparison, words, lang).map(({ text, mark }) => `${mark === 'better' ? '▲ ' : mark === 'worse' ? '▼ ' : ''}${text}`);
  return all.length > 0 ? all : [words.sentences.none];
}

/** The longest stretches gained and lost; where nothing was lost (or gained) they stand without the word. */
function stretchesSaid(borders: readonly BorderDifference[], words: CompareWords, lang: Lang): string {
  const said = words.sentences;
  const of = (state: 'gained' | 'lost') => borders.flatMap((border) => border[state].map((one) => ({ border, one }))).sort((a, b) => b.one.lengthM - a.one.lengthM);
  const name = (state: 'gained' | 'lost') => ({ border, one }: { border: BorderDifference; one: Stretch }) =>
    `${borders.length > 1 ? `${nameIn(lang, border)} ` : ''}${state === 'gained' ? stretchInside(one.fromM, one.toM, lang) : stretch(one.fromM, one.toM, lang)}`;
  const [gained, lost] = [of('gained'), of('lost')];
  const both = gained.length > 0 && lost.length > 0;
  return [list(both ? `${said.gained} ` : '', gained.map(name('gained')), said.more, words), list(both ? `${said.lost} ` : '', lost.map(name('lost')), said.more, words)]
    .filter((part) => part).join(said.semicolon);
}

function list(prefix: string, names: readonly string[], more: (all: number, rest: number) => string, words: CompareWords): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, MOST_NAMED).join(words.sentences.list);
  return `${prefix}${shown}${names.length > MOST_NAMED ? ` ${more(names.length, names.length - MOST_NAMED)}` : ''}`;
}

/** A sentence and its parts: stretches alone stand behind a comma, what begins with "gained" or "lost" behind a colon. */
function join(text: string, parts: string, note: string, words: CompareWords): string {
  const { comma, gained, lost } = words.sentences;
  return `${text}${parts ? `${parts.startsWith(gained) || parts.startsWith(lost) ? words.sentences.colon : comma}${parts}` : ''}${note ? `${comma}${note}` : ''}`;
}

/** The name of a thing in a language, else in the other, else its id. */
export function nameIn(lang: Lang, { id, name, 'name:en': english }: Pick<Named, 'id' | 'name' | 'name:en'>): string {
  const [first, second] = lang === 'zh' ? [name, english] : [english, name];
  return first || second || id;
}

/** How long a stretch is: gained never shown longer, lost never shorter than it is. */
export function lengthOf(state: 'gained' | 'lost', { lengthM }: Pick<Stretch, 'lengthM'>): string {
  return length(lengthM, state === 'gained' ? 'down' : 'up', true);
}
