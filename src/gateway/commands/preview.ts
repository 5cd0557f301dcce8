// What a source would do, and what it says of that beforehand: nothing is asked of it.
import type { Command } from '../../floor/index.ts';
import type { CommandPreview, Source } from '../../sources/index.ts';

/** Undefined where the source cannot tell. */
export function previewOf(source: Source, command: Command): CommandPreview | undefined {
  try {
    return source.preview?.(command);
  } catch {
    // It is a courtesy: a source that stumbles over it is asked as if it had none, and answers for itself.
    return undefined;
  }
}
