/** Sheets of paper: sizes and margins in millimetres. */
export const papers = { A4: [210, 297], A3: [297, 420], A1: [594, 841] } as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type PaperName = keyof typeof papers;
export interface Paper { readonly name: PaperName; readonly landscape: boolean }

/** `A4-portrait` and its like: how the address and style sheets name a sheet. */
export const paperName = ({ name, landscape }: Paper): string => `${name}-${landscape ? 'landscape' : 'portrait'}`;

/** The sheet of such a name; A4 upright for anything else. */
export function paperNamed(text: string | null): Paper {
  const [name, way] = (text ?? '').split('-');
  return { name: (Object.keys(papers) as PaperName[]).find((one) => one === name) ?? 'A4', landscape: way === 'landscape' };
}

/** Free edge on every side, and the bands of head and foot inside it. */
export const EDGE_MM = 12, HEAD_MM = 8, FOOT_MM = 11;

/** Width and height as the sheet is held. */
export function sizeOf({ name, landscape }: Paper): { readonly widthMm: number; readonly heightMm: number } {
  const [short, long] = papers[name];
  return landscape ? { widthMm: long, heightMm: short } : { widthMm: short, heightMm: long };
}

/** What is left for the blocks of a page. */
export function roomOf(paper: Paper): { readonly widthMm: number; readonly heightMm: number } {
  const { widthMm, heightMm } = sizeOf(paper);
  return { widthMm: widthMm - 2 * EDGE_MM, heightMm: heightMm - 2 * EDGE_MM - HEAD_MM - FOOT_MM };
}
