// A caller's number as it may be shown: country and last digits (COMPLIANCE: "last 2-3 digits, keep country").

/**
 * At most three digits at the end stay, and never more than half of them; '' where there is no number.
 *
 *     '+995535291285' → '+995…285'      '0760773' → '…773'      '600' → '…0'      '<unknown>' → ''
 */
export function maskNumber(raw: string): string {
  const digits = raw.replace(/[^0-9]/g, '');
  if (digits === '' || raw === '<unknown>') return '';
  const country = raw.startsWith('+') && digits.length >= SHORTEST_INTERNATIONAL ? toCountryCode(digits) : '';
  const own = digits.slice(country.length);
  const kept = own.slice(own.length - Math.min(3, Math.floor(own.length / 2)));
  return `${country === '' ? '' : `+${country}`}…${kept}`;
}

const SHORTEST_INTERNATIONAL = 8;

/** ITU-T E.164 country codes: 1 and 7 have one digit, these have two, all others three. */
function toCountryCode(digits: string): string {
  if (/^[17]/.test(digits)) return digits.slice(0, 1);
  return digits.slice(0, TWO_DIGITS.test(digits) ? 2 : 3);
}
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
