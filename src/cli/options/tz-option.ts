// `--tz`: by whose clock times are read and shown, where it is not to be the center's.
import { InvalidArgumentError, Option } from 'commander';
import { closestWord } from '../../lib/closest-word.ts';
import { isZone } from '../../lib/zoned-time.ts';

export function tzOption(): Option {
  return new Option(
    '--tz <ZONE>',
    "by whose clock times are read and shown: Asia/Tbilisi, UTC or local (default: the center's)",
  ).argParser(parseZone);
}

/** → an IANA name; `local` is that of this machine, which is never taken unasked. */
export function parseZone(text: string): string {
  const name = text === 'local' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : text;
  // `+04:00` would be taken too, and knows of no summer.
  if (/^[A-Za-z]/.test(name) && isZone(name)) return spelled(name);
  if (text === 'local')
    throw new InvalidArgumentError('This machine does not say where it is: name the zone.');
  const near = nearestZone(text);
  const meant = near === undefined ? '' : `Did you mean ${near}? `;
  throw new InvalidArgumentError(`${meant}It is an IANA name (Asia/Tbilisi), UTC or local.`);
}

/** `asia/tbilisi` → `Asia/Tbilisi`; an old or a new name of a zone stays the one that was said. */
function spelled(name: string): string {
  return zones().find(zone => zone.toLowerCase() === name.toLowerCase()) ?? name;
}

/** By the whole name, or by the place alone: `Tiblisi` → `Asia/Tbilisi` */
function nearestZone(text: string): string | undefined {
  const whole = closestWord(text, zones());
  if (whole !== undefined) return whole;
  const placeOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
  const place = closestWord(placeOf(text), zones().map(placeOf));
  return zones().find(zone => placeOf(zone) === place);
}

export function zones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}
