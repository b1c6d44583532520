/** Puts a bitmap itself into the page, so that it is printed with all its pixels. */
export const holdCanvas = (canvas: HTMLCanvasElement) => (node: HTMLElement) => { node.replaceChildren(canvas); };
