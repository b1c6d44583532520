import { byteLimit } from '../parse-json.ts';

/** Bytes above which a file is refused before it is read, by its name: 200 MB of GeoJSON, 100 MB of anything else. */
export function limitOf(name: string): number { return /json[ls]?$/i.test(name) ? byteLimit : 100e6; }
