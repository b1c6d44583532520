/** A map drawn for paper, with everything that is said of it. */
import type { DifferenceMark } from '../compare/DifferenceSign.svelte';
import type { Sign } from '../widgets/LegendSign.svelte';

/** A sign of the map, or a mark of what two plans differ in, with what it means. */
export type LegendItem = { readonly text: string } & ({ readonly sign: Sign } | { readonly mark: DifferenceMark });
/** A name of the graticule at the frame: millimetres from its left or upper end. */
export interface FrameName { readonly name: string; readonly edge: 'top' | 'bottom' | 'left' | 'right'; readonly atMm: number }

export interface DrawnMap {
  readonly canvas: HTMLCanvasElement;
  /** What is really drawn, in words. */
  readonly legend: readonly LegendItem[];
  /** A bar of so many millimetres of paper and the length that it stands for. */
  readonly bar: { readonly mm: number; readonly text: string };
  readonly frame: readonly FrameName[];
  /** Said where a scale that somebody chose does not hold all that is looked at; else null. */
  readonly cut: string | null;
  /** Scale, where it is true and how far it drifts, dots per inch, attribution. */
  readonly scale: string;
}
