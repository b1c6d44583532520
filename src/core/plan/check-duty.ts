/** Duty windows of posts: windows that overlap, posts that state none, or none that is understood. */
import { Findings } from './findings.ts';
import { featuresOf } from './plan.ts';
import type { Plan, PlanFeature } from './plan.ts';
import type { Problem } from './problem.ts';

const dayMin = 1440;
const weekMin = 7 * dayMin;
const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

interface Span { readonly from: number; readonly to: number; readonly text: string }

/** `overlappingDuty` for each post whose windows overlap on some day of the week; `dutyMissing` and `hoursUnread` with the count of posts: those that say nothing of their hours, and those that say it in words not understood. */
export function checkDuty(plan: Plan): Problem[] {
  const findings = new Findings();
  const posts = featuresOf(plan, 'post');
  for (const post of posts) {
    const pair = overlap(post);
    if (pair !== null) {
      findings.warning('overlappingDuty', { featureId: post.id, field: 'dutyWindows' }, pair,
        `${post.id} has duty windows that overlap: ${pair}. The common time counts once.`);
    }
  }
  const none = posts.filter(({ properties }) => properties.dutyWindows === undefined);
  const unread = none.filter(saysHours).length, missing = none.length - unread;
  if (missing > 0) {
    findings.warning('dutyMissing', { featureId: null, field: 'dutyWindows' }, missing,
      `${missing} of ${posts.length} posts state no duty windows; they are taken to be on duty for 24 hours.`);
  }
  if (unread > 0) {
    findings.warning('hoursUnread', { featureId: null, field: 'dutyWindows' }, unread,
      `${unread} of ${posts.length} posts state hours of duty in words that are not understood; they are taken to be on duty for 24 hours. The words stand at the posts as "source:dutyWindows" or "opening_hours".`);
  }
  return findings.problems;
}

/** Whether a post without windows says something of its hours all the same: what an import could not read, or a tag of OpenStreetMap. */
function saysHours({ properties }: PlanFeature<'post'>): boolean {
  const said = properties as Readonly<Record<string, unknown>>;
  return said['source:dutyWindows'] !== undefined || typeof said.opening_hours === 'string';
}

/** Minutes since midnight of a checked `HH:MM`. */
function minuteOf(time: string): number { return Number(time.slice(0, 2)) * 60 + Number(time.slice(3)); }

/** The first two windows that overlap, as text; null when none do. Windows are half-open, so 16:00 may meet 16:00. */
function overlap(post: PlanFeature<'post'>): string | null {
  const spans: Span[] = [];
  for (const { start, end, days } of post.properties.dutyWindows ?? []) {
    if (start === undefined || end === undefined) continue;
    const from = minuteOf(start);
    const to = minuteOf(end) > from ? minuteOf(end) : minuteOf(end) + dayMin;
    for (const [day, name] of weekdays.entries()) {
      if (days === undefined || days.includes(name)) spans.push({ from: day * dayMin + from, to: day * dayMin + to, text: `${start}-${end}` });
    }
  }
  spans.sort((a, b) => a.from - b.from);
  const [first] = spans;
  if (first === undefined) return null;
  // The week is a circle: Sunday night runs into Monday.
  const circle = [...spans, { ...first, from: first.from + weekMin, to: first.to + weekMin }];
  let open: Span | undefined;
  for (const span of circle) {
    if (open !== undefined && span.from < open.to) return `${open.text} and ${span.text}`;
    if (open === undefined || span.to > open.to) open = span;
  }
  return null;
}
