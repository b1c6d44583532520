/**
 * A text that is kept as it came, on its way to the screen: signs that turn the direction of a line, that have no width or that control are
 * shown by their codes (`\u202e`), so that nobody reads another text than the one that is there. Joiners stay where a script or a picture needs them.
 */
export function withSignsShown(text: string): string {
  return text.replaceAll(HIDDEN, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

const HIDDEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]|(?![\t\n\r])\p{Cc}|(?<!\ufe0f|\p{Emoji_Modifier}|\p{Extended_Pictographic}|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali})(?:\u200c|\u200d)/gu;
