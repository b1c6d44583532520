/** The plan for a GPS device: GPX 1.1, waypoints for posts and places, routes for what is patrolled and for borders. */
import type { AnyFeature, Line, Plan, Position } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import { xmlText } from '../inert-text.ts';
import { announced, featureLabel, pointOf, typeWord } from './feature-words.ts';
import { roundPosition, type Decimals } from './round-positions.ts';
import { statementText, type Statement } from './statement.ts';
import type { Wording } from './wording.ts';

const POINTS: readonly Kind[] = ['post', 'priorityPlace', 'boundaryMarker'];
const LINES: readonly Kind[] = ['patrolRoute', 'inspectionRoute', 'borderLine'];

/** Whether a device is given a feature. */
export const inGpx = ({ kind, geometry }: AnyFeature): boolean => geometry !== null && (POINTS.includes(kind) || LINES.includes(kind));

/** In the order of the schema: metadata, waypoints, routes. No times: nothing was recorded. A line of several parts is several routes. */
export function writePlanGpx(plan: Plan, statement: Statement, decimals: Decimals, wording: Wording): string {
  const features = announced(plan).filter(inGpx);
  const waypoints = features.filter(({ kind }) => POINTS.includes(kind)).map((feature) => waypoint(feature, decimals, wording));
  const routes = features.filter(({ kind }) => LINES.includes(kind)).flatMap((feature) => routesOf(feature, decimals, wording));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', '<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Picket">',
    `<metadata><name>${xmlText(statement.plan)}</name><desc>${xmlText(statementText(statement))}</desc></metadata>`, ...waypoints, ...routes, '</gpx>', '',
  ].join('\n');
}

/** The schema takes longitudes from -180 up to, not including, 180. */
function at(position: Position, decimals: Decimals): string {
  const [lon, lat] = roundPosition(position, decimals);
  return `lat="${lat}" lon="${lon >= 180 ? lon - 360 : lon}"`;
}

function about(feature: AnyFeature, name: string, wording: Wording): string {
  const { code, note } = feature.properties;
  return `<name>${xmlText(name)}</name>${code ? `<cmt>${xmlText(code)}</cmt>` : ''}${note ? `<desc>${xmlText(note)}</desc>` : ''}<type>${xmlText(typeWord(feature, wording))}</type>`;
}

const waypoint = (feature: AnyFeature, decimals: Decimals, wording: Wording): string =>
  `<wpt ${at(pointOf(feature.geometry!), decimals)}>${about(feature, featureLabel(feature, wording), wording)}</wpt>`;

function routesOf(feature: AnyFeature, decimals: Decimals, wording: Wording): string[] {
  const { geometry } = feature;
  const lines: readonly Line[] = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
  const name = featureLabel(feature, wording);
  return lines.map((line, index) =>
    `<rte>${about(feature, lines.length > 1 ? `${name} ${index + 1}/${lines.length}` : name, wording)}\n${line.map((position) => `<rtept ${at(position, decimals)}/>`).join('\n')}\n</rte>`);
}
