/** Reads foreign files off the page's thread and holds them while the wizard is open. */
import type { Result } from '#core/plan/problem.ts';
import { applyMapping } from '#formats/roles/apply-mapping.ts';
import { groups } from '#formats/roles/groups.ts';
import { readLayers } from '#formats/roles/import-files.ts';
import { shapeOf, type Layer } from '#formats/roles/layer.ts';
import { splitChoices, type Split } from '#formats/roles/split.ts';
import type { ImportAnswer, ImportRequest, Look } from './import-messages.ts';

let layers: readonly Layer[] = [];

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  const { seq } = data;
  const say = (answer: ImportAnswer) => self.postMessage(answer);
  try {
    if (data.type === 'make') say({ seq, type: 'made', result: applyMapping(layers, data.mapping) });
    else if (data.type === 'group') say({ seq, type: 'looked', result: looked(data.split) });
    else {
      const read = readLayers(data.files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })));
      if (read.ok) layers = read.value;
      say({ seq, type: 'looked', result: read.ok ? looked({ by: 'auto' }) : read });
    }
  } catch (error) {
    say({ seq, type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function looked(split: Split): Result<Look> {
  const value: Look = {
    files: layers.map(({ name, features }) => ({ name, count: features.length })),
    groups: groups(layers, split), choices: splitChoices(layers), shape: shapeOf(layers),
    personKeys: [...new Set(layers.flatMap(({ personKeys }) => personKeys))],
  };
  return { ok: true, value, problems: [] };
}
