/** Seeded addresses of the page that mean nothing, or something else than they seem to. */
import { random } from './mutate.ts';

/* A server refuses what is longer than some thousand signs before the page sees it. */
const NAMES = ['plan', 'lang', 'theme', 'mode', 'with', 'basis', 'when', 'src', 'url', 'lat', 'lng', 'zoom', '__proto__', 'constructor', 'toString', 'onload', '', 'ｐｌａｎ', 'plan[]', 'PLAN'];
const VALUES = [
  `${'javascript'}:alert(1)`, 'data:text/html,<script>alert(1)</script>', 'https://evil.example/plan.geojson', '//evil.example/x', 'file:///etc/passwd', '../../etc/passwd', '..\\..\\x', 'blob:null/1', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "'-alert(1)-'", '{{7*7}}', '${7*7}',
  'NaN', 'Infinity', '-0', '1e400', '-1', '999999999999999999999', 'null', 'undefined', 'true', '[]', '{}', '%00', '%', '%E0%A4%A', '%u202e', '\u202egro.live', 'a\u200bb', '\ufeff', '\ud83d', '__proto__', 'constructor', 'a'.repeat(3000), '甲'.repeat(300), 'local:', 'local:../x', 'local:__proto__', 'local:00000000-0000-4000-8000-000000000000',
  'at:NaN', 'at:2026-13-45T99:99Z', 'day:0000-00-00', 'window:25:00-26:00', 'shift:', 'shift:none', 'week:@week', 'reach@@', 'reach:reach', 'xx', 'EN', 'zh-CN', 'Dark', 'wallpaper', 'none ', ' ', '+', '&', '#', '?',
];
const HASHES = ['', '', '', '#', '#lat=NaN', '#javascript:alert(1)', '#/../..', `#${'x'.repeat(10_000)}`, '#<svg onload=alert(1)>', '#%', '#\u202e'];

/** So many queries, each with a hash that may be empty. */
export function strangeAddresses(seed: number, count: number): { readonly search: string; readonly hash: string }[] {
  const next = random(seed), pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const member = () => {
    const [name, value] = [pick(NAMES), pick(VALUES)], way = next();
    return way < 0.5 ? `${encodeURIComponent(name)}=${encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\ufffd'))}` : way < 0.9 ? `${name}=${value}` : name + value;
  };
  return Array.from({ length: count }, () => ({ search: `?${Array.from({ length: 1 + Math.floor(next() * 4) }, member).join(next() < 0.9 ? '&' : ';')}`, hash: pick(HASHES) }));
}
