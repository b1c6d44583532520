import Flatbush from 'flatbush';

/** West, south, east, north in degrees; west <= east, in whichever turn of the globe. */
export type DegreeBox = readonly [number, number, number, number];

/** The search for boxes that touch a box, whole turns aside: numbers of the boxes in rising order, each once. */
export function boxIndex(boxes: readonly DegreeBox[]): (box: DegreeBox) => number[] {
  if (boxes.length === 0) return () => [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return ([west, south, east, north]) => {
    const found = [0, -360, 360].flatMap((turn) =>
      (west + turn > index.maxX || east + turn < index.minX ? [] : index.search(west + turn, south, east + turn, north)));
    found.sort((a, b) => a - b);
    return found.filter((one, at) => at === 0 || one !== found[at - 1]);
  };
}
