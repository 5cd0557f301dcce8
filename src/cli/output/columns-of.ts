// How wide the person says that the terminal is: COLUMNS, where a shell has exported it.

/** Undefined where it is not said, or is no width. */
export function columnsOf({
  COLUMNS = '',
}: Readonly<Record<string, string | undefined>>): number | undefined {
  return /^[1-9]\d{0,4}$/.test(COLUMNS) ? Number(COLUMNS) : undefined;
}
