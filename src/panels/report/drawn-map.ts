/** A map drawn for paper, with everything that is said of it. */
export const legendSigns = ['gap', 'covered', 'area', 'borderGap', 'borderCovered', 'exempt', 'route', 'onDuty', 'offDuty', 'place', 'placeMissed'] as const;
export type LegendSign = (typeof legendSigns)[number];

export interface DrawnMap {
  readonly canvas: HTMLCanvasElement;
  /** What is really drawn, in words. */
  readonly legend: readonly { readonly sign: LegendSign; readonly text: string }[];
  /** A bar of so many millimetres of paper and the length that it stands for. */
  readonly bar: { readonly mm: number; readonly text: string };
  /** Scale, where it is true and how far it drifts, true dots per inch, attribution. */
  readonly scale: string;
}
