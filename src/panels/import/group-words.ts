/** What the wizard says of a group. */
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import type { Group, Why } from '#formats/roles/groups.ts';
import type { Target } from '#formats/roles/target.ts';
import type { ImportWords } from '#i18n/import-zh.ts';

/** By what the group is told apart: tags or a value, or its form; with the file where there are several. */
export function nameGroup({ geometry, pattern, files }: Group, siblings: number, several: boolean, words: ImportWords): string {
  if (geometry === 'kept' || geometry === 'none') return words[geometry];
  const where = Object.entries(pattern?.where ?? {}).map(([key, value]) => withSignsShown(value === '*' ? words.any(key) : `${key} = ${value}`));
  const [file = ''] = files;
  const whose = several && files.length === 1 ? `${file} · ` : '';
  if (where.length > 0) return `${whose}${where.join(' + ')}`;
  return `${whose}${siblings > 1 ? words.rest[geometry] : words.all[geometry]}`;
}

/** Why the group is suggested as what it is. */
export function tellWhy(why: Why, words: ImportWords): string {
  const said = words.because[why.code];
  return typeof said === 'string' ? said : said('word' in why ? withSignsShown(why.word) : '');
}

/** Whether a group is to be looked at before anything is believed. */
export const isUnsure = ({ why }: Group): boolean => why.code === 'unsure' || why.code === 'noRule';

/** What happens to the shape of an area that becomes a post or a border. */
export function tellChange({ geometry }: Group, target: Target | null, words: ImportWords): string | null {
  if (geometry !== 'polygon') return null;
  return target?.kind === 'post' ? words.middle : target?.kind === 'borderLine' ? words.edge : null;
}
