import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../scripts/basemap/archive.mjs';
import { contentsOf, tilesOf } from '../../scripts/basemap/contents.mjs';
import { layerBytes } from '../../scripts/basemap/tile-parts.mjs';
import { writeArchive } from '../../scripts/basemap/write-archive.mjs';
import recorded from '../../data/basemap-contents.json';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** As it would be read back from a file. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as typeof recorded['world.pmtiles'];

describe.each(Object.entries(recorded))('%s', (name, expected) => {
  test('is the file that was recorded: bytes, tiles, features of every layer at every zoom, hashes', async () => {
    const found = plain(await contentsOf(`public/basemap/${name}`));
    expect(found.tiles).toBe(found.addressed);
    expect(found).toEqual(expected);
  });
});

test('an archive written by the rebuild reads as the tiles that went in', async () => {
  const archive = openArchive('public/basemap/world.pmtiles');
  const tiles: { z: number; x: number; y: number; bytes: Uint8Array }[] = [];
  for await (const tile of tilesOf(archive)) tiles.push(tile);
  const path = join(folder, 'again.pmtiles');
  writeFileSync(path, writeArchive(tiles.toReversed(), (await archive.getMetadata()) as object, { minZoom: 0, maxZoom: 5, box: [-180, -85, 180, 85] }));
  const [then, now] = [recorded['world.pmtiles'], plain(await contentsOf(path))];
  expect([now.tiles, now.addressed, now.zooms, now.box, now.layers]).toEqual([then.tiles, then.addressed, then.zooms, then.box, then.layers]);
  expect(await openArchive(path).getMetadata()).toEqual(await archive.getMetadata());
});

test('a layer carried over is carried whole', async () => {
  const archive = openArchive('public/basemap/basemap.pmtiles');
  for await (const { z, bytes } of tilesOf(archive)) {
    if (z > 6) break;
    expect(Buffer.concat([...layerBytes(bytes).values()]).equals(Buffer.from(bytes))).toBe(true);
  }
});
