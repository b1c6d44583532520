/** Cuts a sentence into words and the figures in it, in their order; a figure whose text is not in what is left of it stays a part of the words. */
export function cutAtFigures<F extends { readonly text: string }>(text: string, figures: readonly F[]): (string | F)[] {
  const parts: (string | F)[] = [];
  let from = 0;
  for (const figure of figures) {
    const at = figure.text === '' ? -1 : text.indexOf(figure.text, from);
    if (at < 0) continue;
    if (at > from) parts.push(text.slice(from, at));
    parts.push(figure);
    from = at + figure.text.length;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}
