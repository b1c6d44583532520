/** What posts are short of, in one line. */
import type { ShortPosts } from '#core/duties/short-posts.ts';
import { language } from '#i18n/language.svelte.ts';
import { wallWords } from '#i18n/wall-words.ts';
import { textPx } from '#panels/time/ribbon-paths.ts';

/** The line; null where no post is short and none is unknown. Of items as many as have room in `ems`, the first cut in its middle where it alone has none, and how many there are altogether. */
export function shortText({ posts, items, untold }: ShortPosts, ems: number): string | null {
  const said = wallWords[language.code].lacking;
  if (posts.length === 0) return untold > 0 ? said.onlyUntold(untold) : null;
  let shown = 1;
  const joined = (count: number) => items.slice(0, count).join(language.words.list);
  while (shown < items.length && textPx(joined(shown + 1), 1) <= ems) shown += 1;
  const text = middleCut(joined(shown), ems);
  return [`${said.said(posts.length)}${shown < items.length ? said.etc(text, items.length) : said.items(text)}`, ...(untold > 0 ? [said.untold(untold)] : [])].join(' · ');
}

function middleCut(text: string, ems: number): string {
  const signs = [...text];
  let kept = signs.length;
  const cut = () => (kept === signs.length ? text : `${signs.slice(0, Math.ceil(kept / 2)).join('')}…${signs.slice(signs.length - Math.floor(kept / 2)).join('')}`);
  while (kept > 1 && textPx(cut(), 1) > ems) kept -= 1;
  return cut();
}
