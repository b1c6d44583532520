// @ts-check
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file whole or not at all: beside it first, on the disk, and then in its place. A link stays one.
 * @param {string} path @param {string | Uint8Array} body
 */
export function replaceFile(path, body) {
  const target = existsSync(path) ? realpathSync(path) : path, beside = `${target}.${process.pid}.part`;
  try {
    const file = openSync(beside, 'wx');
    try { writeFileSync(file, body); fsyncSync(file); } finally { closeSync(file); }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
