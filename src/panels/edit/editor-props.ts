/** What every editor of a field is given. It holds no draft of its own: each change is told, the door judges at the end. */
import type { Snippet } from 'svelte';
import type { Field } from '#core/plan/field.ts';
import type { Names } from './field-words.ts';

export interface Part {
  readonly field: Field;
  /** Name of the field, by which its values are put into words. */
  readonly name: string;
  /** What a screen reader calls it. */
  readonly label: string;
  /** The draft; undefined while nothing is stated. A text that is no number stays a text, so that the door can name it. */
  readonly value: unknown;
  /** What is used while nothing is stated. */
  readonly standard?: string;
  readonly invalid?: boolean;
  /** Id of the element that says why. */
  readonly why?: string;
  readonly onchange: (value: unknown) => void;
}

export interface EditorProps extends Part {
  readonly names: Names;
  /** Draws the editor of a part of a compound field. */
  readonly part: Snippet<[Part]>;
}
