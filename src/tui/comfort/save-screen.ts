// Writes the screen into a file of the person's own: plain, or with its colors where the name says so.
import { type FileHandle, open, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';

/** `cat` shows it in its colors. */
export function hasColors(file: string): boolean {
  return /\.(?:ansi|ans)$/i.test(file);
}

/** `ringtop-2026-11-23-140532.txt`, where one is */
export function usualFile(at: Date): string {
  const [day = '', clock = ''] = at.toISOString().split(/[T.]/);
  return `ringtop-${day}-${clock.replaceAll(':', '')}.txt`;
}

/**
 * Never over a file that is there: what was dumped before an incident is not lost by a slip. Resolves to its whole path.
 * On a disk that is full nothing of it is left: half a screen would be taken for all of it.
 */
export async function saveNewFile(name: string, text: string, write = writeAll): Promise<string> {
  const file = resolve(name.replace(/^~(?=\/|$)/, () => homedir()));
  const handle = await open(file, 'wx', 0o600);
  try {
    await write(handle, text);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return file;
}

function writeAll(handle: FileHandle, text: string): Promise<void> {
  return handle.writeFile(text);
}
