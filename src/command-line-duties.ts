/** `coverage duties PLAN`: gates, posts on duty, places, supplies, inspections, response, second line, activities, issues and obstacles of a plan, beside its cover. */
import type { Question } from '#core/coverage/question.ts';
import { dutiesOf, type Duties } from '#core/duties/duties.ts';
import { SECOND_LINE_M } from '#core/duties/second-line.ts';
import type { Net } from '#core/plan/nets-of.ts';
import { featuresOf } from '#core/plan/plan.ts';
import type { AskedTime } from '#core/time/asked.ts';
import { giveResult, type Io } from './command-line-io.ts';
import { unnarrowed, type Narrow } from './command-line-narrow.ts';
import { commonTakes, planAndHours, takeWords, timesAtOdds, type Mode } from './command-line-time.ts';

export const DUTIES_USAGE = `Usage: npm run --silent coverage -- duties PLAN.geojson [--mode reach] [--agency ID]... [--agency-type TYPE]... [--net outer|inner]
         [--shift ID | --at ISO | --window HH:MM-HH:MM | --week] [--day YYYY-MM-DD] [--include-planned] [--within DAYS] [--second-line-km KM] [--seed NUMBER] [--shared] [--out FILE]

  What a plan holds besides cover, as JSON, never added to it: gates of compounds (closed is sealed, or staffed through all of the
  hours asked; without hours time is ignored), posts on duty on the day asked (holes of those that claim 24 hours, agencies that lack,
  border in reach by shift), supplies (days left, what is missing, what the depots have), inspection rounds (arrival at every stop, in
  straight lines between posts) and posts that no round comes to, rings of response in a straight line with the places in each and the
  vehicles staged, the second post behind every checkpoint, places on the day asked (checkpoints at motorway exits, posts at
  railway stations, crowd hours, advice rounds), activity points (due, overdue, reached this week), issues of places (open,
  overdue, by agency), and obstacles (length by type, and the patrols they are in the way of).
  --within DAYS       within how many days every post is to be inspected, 7 without it
  --second-line-km KM within how many km a checkpoint is to have a post behind it, 10 without it (an assumption)
  --seed NUMBER       draw the order of unannounced rounds from it; the same number gives the same order
  --shared            leave unannounced rounds out, as on the wall
  The other options mean what they mean for the figures of a plan; --agency, --agency-type and --net filter posts on
  duty, supplies, activities and who responds. Deadlines are read on the day asked, else on the plan's.
Exit 0: a result; 1: the input cannot be read as a plan; 2: wrong usage.
`;

const DEFAULT_WITHIN_DAYS = 7, M_A_KM = 1000;

interface Words extends Narrow { paths: string[]; time: AskedTime; mode: Mode | null; includePlanned: boolean; withinDays: number; secondLineKm: number; seed: number | null; shared: boolean; out: string | null; help: boolean }

/** What is written: who was asked what, and the answer. */
export interface DutiesFile extends Duties { readonly schemaVersion: 1; readonly plan: { readonly id: string; readonly name: string }; readonly asked: { readonly time: AskedTime | null; readonly agencies: readonly string[]; readonly net?: Net; readonly includePlanned: boolean; readonly seed: number | null; readonly shared: boolean } }

/** Runs the words after `duties` and gives the exit code. Nothing but the result goes to `out`. */
export async function runDuties(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const asked = await planAndHours(parse(argv), DUTIES_USAGE, io);
  if (typeof asked === 'number') return asked;
  const { words, plan, basis: time, narrowed } = asked;
  const { includePlanned, withinDays, secondLineKm, seed, shared } = words;
  const question: Question = { includePlanned, ...narrowed, ...(words.time.day === undefined ? {} : { date: words.time.day }), ...(time ? { time } : {}) };
  const hidden = shared ? featuresOf(plan, 'inspectionRoute').filter(({ properties }) => properties.unannounced).length : 0;
  if (hidden > 0) io.err(`--shared: ${hidden} unannounced ${hidden === 1 ? 'round is' : 'rounds are'} left out.\n`);
  const answer: DutiesFile = {
    schemaVersion: 1, plan: { id: plan.meta.id ?? '', name: plan.meta.name ?? '' }, asked: { time: Object.keys(words.time).length === 0 ? null : words.time, ...narrowed, includePlanned, seed, shared },
    ...dutiesOf(plan, question, { withinDays, secondLineM: secondLineKm * M_A_KM, withUnannounced: !shared, ...(seed === null ? {} : { seed }) }),
  };
  return giveResult(`${JSON.stringify(answer, null, 2)}\n`, words.out, io);
}

/** What takes a value: each puts it in, or says what is wrong with it. */
const takes: Readonly<Record<string, (words: Words, value: string) => string | null>> = {
  ...commonTakes,
  '--within': (words, value) => {
    words.withinDays = Number(value);
    return words.withinDays > 0 && Number.isFinite(words.withinDays) ? null : `--within ${value}: a number of days above 0 is meant.`;
  },
  '--second-line-km': (words, value) => {
    words.secondLineKm = Number(value);
    return words.secondLineKm > 0 && Number.isFinite(words.secondLineKm) ? null : `--second-line-km ${value}: a number of km above 0 is meant.`;
  },
  '--seed': (words, value) => {
    words.seed = Number(value);
    return Number.isInteger(words.seed) && words.seed >= 0 && words.seed < 2 ** 32 ? null : `--seed ${value}: a whole number from 0 to 4294967295 is meant.`;
  },
};

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): Words | string {
  const words: Words = { paths: [], time: {}, mode: null, ...unnarrowed(), includePlanned: false, withinDays: DEFAULT_WITHIN_DAYS, secondLineKm: SECOND_LINE_M / M_A_KM, seed: null, shared: false, out: null, help: false };
  const wrong = takeWords(words, argv, { takes, switches: { '--shared': (of) => { of.shared = true; } } });
  if (wrong !== null || words.help) return wrong ?? words;
  return timesAtOdds(words.time, words.mode, null) ?? (words.paths.length === 1 ? words : `Which plan? ${words.paths.length} files were given; duties takes one.`);
}
