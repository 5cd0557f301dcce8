// A JSON object from outside, read without trusting its shape: a newer gateway may say more, an older one less.

export type Fields = Readonly<Record<string, unknown>>;

export function asFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
