/** A ground of roads for a demo: made up, labelled so, one road a line. */
import { line } from './plan-file.mjs';

/** A road: `roadClass` is major, minor or track. */
export function road(roadClass, points, name, en) {
  return { type: 'Feature', geometry: line(points), properties: { class: roadClass, ...(name && { name, 'name:en': en }), synthetic: true } };
}

/** The text of a roads file; the member `ground` says what it is. */
export function roadsFile(name, en, roads) {
  const ground = { name, 'name:en': en, synthetic: true,
    disclaimer: '示意道路，按等距图案虚构，不是真实道路。 Illustrative roads on a regular pattern; no real road.' };
  return `{"type":"FeatureCollection",\n"ground":${JSON.stringify(ground)},\n"features":[\n${roads.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}
