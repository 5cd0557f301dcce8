// No number of a customer stands in the audit, whoever wrote it into a reason or an extension.

/** Fields that hold ids of the floor, which are long numbers too: an Asterisk names its calls `1795340000.123`. */
const IDS = new Set(['id', 'contact', 'key', 'token', 'hash', 'prev', 'head', 'command', 'undoes', 'offset']);

/** Each text inside, with what looks like a telephone number masked: `call +995 555 12 34 56` → `call +99…56`. */
export function maskNumbers(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return IDS.has(name) ? value : maskText(value);
  if (Array.isArray(value)) return value.map(inner => maskNumbers(inner, name));
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype: a key may be `__proto__`.
  const masked: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) masked[key] = maskNumbers(inner, key);
  return masked;
}

/** Every number in it, or those whose digits are meant. */
export function maskText(text: string, isMeant: (digits: string) => boolean = () => true): string {
  return text.replace(NUMBER, number => (isMeant(number.replace(/\D/g, '')) ? mask(number) : number));
}

/** Seven digits or more, as people write them; not the unique id of a call, and no part of a word or an instant. */
const NUMBER = /(?<![\w.:])\+?\d(?:[ ()-]{0,2}\d){6,}(?![\w:]|\.\d)/g;

function mask(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `${number.startsWith('+') ? '+' : ''}${digits.slice(0, 2)}…${digits.slice(-2)}`;
}
