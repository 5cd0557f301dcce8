// The value of a decimal digit of any script.

/** `٣`, `۳`, `３` → '3'; undefined where it is none. */
export function digitOf(character: string): string | undefined {
  if (!DIGIT.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  // Unicode has decimal digits in runs of ten, the zero first (the standard, §4.6); some runs stand side by side.
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

const DIGIT = /^\p{Nd}$/u;
