// Why the system would not, in the one word that people look up: `ENOENT`.

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
