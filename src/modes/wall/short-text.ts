/** What posts are short of, in one line. */
import type { ShortPosts } from '#core/duties/short-posts.ts';
import { language } from '#i18n/language.svelte.ts';
import { wallWords } from '#i18n/wall-words.ts';

/** How wide a text is about, in ems: a character of Chinese is one, any other some more than a half. */
export const emsOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 1 : 0.58), 0);

/** The line; null where no post is short and none is unknown. Of items as many as have room in `ems`, the first cut in its middle where it alone has none, and how many there are altogether. */
export function shortText({ posts, items, untold }: ShortPosts, ems: number): string | null {
  const said = wallWords[language.code].lacking;
  if (posts.length === 0) return untold > 0 ? said.onlyUntold(untold) : null;
  let shown = 1;
  const joined = (count: number) => items.slice(0, count).join(language.words.list);
  while (shown < items.length && emsOf(joined(shown + 1)) <= ems) shown += 1;
  const text = middleCut(joined(shown), ems);
  return [`${said.said(posts.length)}${shown < items.length ? said.etc(text, items.length) : said.items(text)}`, ...(untold > 0 ? [said.untold(untold)] : [])].join(' · ');
}

function middleCut(text: string, ems: number): string {
  const signs = [...text];
  let kept = signs.length;
  const cut = () => (kept === signs.length ? text : `${signs.slice(0, Math.ceil(kept / 2)).join('')}…${signs.slice(signs.length - Math.floor(kept / 2)).join('')}`);
  while (kept > 1 && emsOf(cut()) > ems) kept -= 1;
  return cut();
}
