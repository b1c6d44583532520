/** The editor of each type of field. A type without one does not compile. */
import type { Component } from 'svelte';
import type { Field } from '#core/plan/field.ts';
import DrawnNote from './DrawnNote.svelte';
import type { EditorProps } from './editor-props.ts';
import ListEditor from './ListEditor.svelte';
import MapEditor from './MapEditor.svelte';
import RecordEditor from './RecordEditor.svelte';
import SelectEditor from './SelectEditor.svelte';
import TypedEditor from './TypedEditor.svelte';

export const editors = {
  text: TypedEditor, number: TypedEditor, time: TypedEditor, date: TypedEditor, monthDay: TypedEditor,
  oneOf: SelectEditor, flag: SelectEditor, ref: SelectEditor,
  list: ListEditor, map: MapEditor, record: RecordEditor, region: DrawnNote, position: DrawnNote,
} as const satisfies Record<Field['type'], Component<EditorProps>>;

/** Whether one control holds the field, so that it fits into a cell and Enter ends it. */
export const isLine = ({ type }: Field): boolean => editors[type] === TypedEditor || editors[type] === SelectEditor;
