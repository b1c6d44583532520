import { dutyWindowsOf } from '../roles/opening-hours.ts';
import { plainText } from '../coordinates/plain-text.ts';
import { spokenSpan } from './spoken-hours.ts';

interface Span { readonly start: string; readonly end: string }
interface Hours extends Span { readonly days?: readonly string[]; readonly breaks?: readonly Span[] }

/**
 * Duty windows as tables have them: `08:00-16:00;16:00-00:00`, `8:00至20:00、20:00～次日8:00`, `早八点到晚八点`, `24小时`, `全天`, or the simple half of OSM's
 * opening hours; also as our own tables write them, days and breaks behind their hours: `20:00-08:00 Mo,Tu break 00:00-00:30`. Undefined for
 * anything else: hours without their break would cover more than there is. `00:00` as an end is midnight. Linear in the text.
 */
export function readDuty(cell: string): readonly Hours[] | undefined {
  if (cell.length > 200) return undefined;
  const plain = plainText(cell).trim();
  if (/^(?:24\s?(?:小时|时|h|hours?)(?:值守|值班|在岗)?|全天(?:候)?|24\/7|全日)$/i.test(plain)) return [{ start: '00:00', end: '24:00' }];
  const spans = plain.split(/[;,、|]/).map((one) => one.trim()).filter((one) => one !== '').map((one) => spanOf(one) ?? spokenSpan(one));
  if (spans.length > 0 && spans.every((span) => span !== null)) return spans;
  return dutyWindowsOf(cell) ?? ownWindows(plain) ?? undefined;
}

const ownWindow = /^([\d:]{5}-[\d:]{5})(?: ((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:,(?:Mo|Tu|We|Th|Fr|Sa|Su)){0,6}))?((?: break [\d:]{5}-[\d:]{5}){0,9})$/;

function ownWindows(text: string): Hours[] | null {
  const found = text.split(';').map((one): Hours | null => {
    const parsed = ownWindow.exec(one.trim());
    const hours = parsed && spanOf(parsed[1] ?? ''), breaks = (parsed?.[3] ?? '').split(' break ').slice(1).map(spanOf);
    if (!hours || breaks.some((span) => span === null)) return null;
    return { ...hours, ...(parsed[2] ? { days: parsed[2].split(',') } : {}), ...(breaks.length > 0 ? { breaks: breaks as Span[] } : {}) };
  });
  return found.includes(null) ? null : (found as Hours[]);
}

function spanOf(text: string): Span | null {
  const found = /^(\d{1,2}):(\d{2})\s?(?:-{1,2}|~|至|到|—)\s?(?:次日|翌日|第二天)?\s?(\d{1,2}):(\d{2})$/.exec(text);
  if (!found) return null;
  const [, from = '', fromMinutes = '', to = '', toMinutes = ''] = found;
  const start = clock(from, fromMinutes);
  const end = clock(to, toMinutes);
  if (start === null || end === null || start === '24:00') return null;
  return { start, end: end === '00:00' ? '24:00' : end };
}

function clock(hours: string, minutes: string): string | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0)) ? `${hours.padStart(2, '0')}:${minutes}` : null;
}
