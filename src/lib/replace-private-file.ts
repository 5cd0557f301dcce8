// Writes a file that is open to its owner alone, whole at once and on the disk.
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** In the place of one that was there: who reads it meanwhile finds the old one or the new one. */
export function replacePrivateFile(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}`;
  // A draft that a crash has left may be open to others; its mode would be kept.
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, path);
}
