/** Reads foreign files off the page's thread and holds them while the wizard is open. */
import { applyMapping } from '#formats/roles/apply-mapping.ts';
import { groups } from '#formats/roles/groups.ts';
import { readGood } from '#formats/roles/import-files.ts';
import { shapeOf, type Layer } from '#formats/roles/layer.ts';
import { splitChoices, type Split } from '#formats/roles/split.ts';
import type { ImportAnswer, ImportRequest, Look } from './import-messages.ts';

let layers: readonly Layer[] = [];
let refused: Look['refused'] = [];

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  const { seq } = data;
  const say = (answer: ImportAnswer) => self.postMessage(answer);
  try {
    if (data.type === 'make') say({ seq, type: 'made', result: applyMapping(layers, data.mapping) });
    else if (data.type === 'group') say({ seq, type: 'looked', look: looked(data.split) });
    else {
      ({ layers, refused } = readGood(data.files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))));
      say({ seq, type: 'looked', look: looked({ by: 'auto' }) });
    }
  } catch (error) {
    say({ seq, type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function looked(split: Split): Look {
  return {
    files: layers.map(({ name, features }) => ({ name, count: features.length })),
    groups: groups(layers, split), choices: splitChoices(layers), shape: shapeOf(layers), refused,
    personKeys: [...new Set(layers.flatMap(({ personKeys }) => personKeys))],
  };
}
