// The order of names: letters of all alphabets, whatever their case, numbers by their value.

export function compareNames(a: string, b: string): number {
  return a === b ? 0 : names.compare(a, b);
}

const names = new Intl.Collator('en', { sensitivity: 'variant', numeric: true });
