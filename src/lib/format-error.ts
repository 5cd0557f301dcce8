// What was thrown, as the text of a sentence: not everything that is thrown is an Error.

export function formatError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
