// Gives one run of the tests a temporary folder of its own, and takes it away after them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the workers are started, so that they and all they spawn see it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
