import { writeGeoJson } from '#formats/write-geojson.ts';
import type { Plan } from '#core/plan/plan.ts';

/** Gives the plan to the reader as a file: downloaded, never sent anywhere. `name` is that of the file it came from or of the plan. */
export function saveFile(plan: Plan, name: string): void {
  saveText(writeGeoJson(plan), fileName(name), 'application/geo+json');
}

/** A text as a downloaded file. */
export function saveText(text: string, name: string, type: string): void { saveBlob(new Blob([text], { type }), name); }

/** Bytes as a downloaded file. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes, with the ending of a plan file. */
export const fileName = (name: string): string => `${fileStem(name.replace(/\.(geo)?json$/i, ''))}.geojson`;

/** A name that every file system takes, without an ending. */
export const fileStem = (name: string): string => name.replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ').trim().slice(0, 80) || 'plan';
