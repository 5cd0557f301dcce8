// What a command of a script printed, as it would have printed it at any other time and place.
import type { ScriptFloor } from './script-floor.ts';

/** What is another at every run (an address, a secret, a hash, this machine's time) as a word that is the same. */
export function saidAlways(text: string, { words }: Pick<ScriptFloor, 'words'>, home: string): string {
  let said = text.replaceAll(home, 'HOME');
  for (const [word, is] of words) said = said.replaceAll(is, word);
  return said
    .replace(/\(\d+\.\d s\)/g, '(0.0 s)')
    .replace(/"elapsedMs":[\d.]+|elapsedMs: [\d.]+/g, text => text.replace(/[\d.]+$/, '0'))
    .replace(/\brt_[a-z2-7]{8}_[\w-]{43}/g, 'SECRET')
    .replace(/("unmask":\w+,"id":)"[a-z2-7]{8}"/g, '$1"ID"')
    .replace(/(unmask: \w+\n\s+id: )\S+/g, '$1ID')
    .replace(/("customersKey":)"[\w+/=-]+"/g, '$1"KEY"')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replace(/127\.0\.0\.1:\d{5}\b/g, '127.0.0.1:FREE')
    .replace(/(\bepoch(?:=|":"))[\w-]{8}(?![\w-])/g, '$1EPOCH')
    .replace(/("?(?:before|after)Bytes"?: ?)\d+/g, '$1SIZE')
    .replace(/clock is \d\.\d s (?:behind|ahead of) this/g, 'clock is 0.0 s behind this')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at => (isNow(Date.parse(at)) ? 'NOW' : at))
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\dZ/g, at => (isNow(Date.parse(at.replace(' ', 'T'))) ? 'NOW' : at))
    .replaceAll('\r\n', '\n');
}

/** The minute at hand, which may have ended meanwhile. */
function isNow(at: number): boolean {
  return Math.abs(at - Date.now()) < 120_000;
}
