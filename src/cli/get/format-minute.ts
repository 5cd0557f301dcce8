// An instant in a table or a sentence: to the minute, in UTC, for whoever reads it may sit elsewhere than the gateway.

/** `2026-12-27 10:00Z`; `–` for none. */
export function formatMinute(at: unknown): string {
  const ms = typeof at === 'string' ? Date.parse(at) : at;
  if (typeof ms !== 'number' || !(Math.abs(ms) < 8.64e15)) return '–';
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')}Z`;
}
