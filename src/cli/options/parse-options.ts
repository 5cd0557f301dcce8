// What the values of options may be, and what to say when they are not.
import { InvalidArgumentError } from 'commander';
import type { NightHours } from '../../protocol/index.ts';
import { parseGatewayUrl, URL_WANTED } from '../connect/gateway-url.ts';
import { parseNight } from './daily-hours.ts';

/** `7` */
export function parseSeed(text: string): number {
  return parseWhole(text, { from: 0, to: 2 ** 32 - 1 });
}

/** `7420`; 0 lets the system choose. */
export function parsePort(text: string): number {
  return parseWhole(text, { from: 0, to: 65_535 });
}

/** `10`, `0.5` */
export function parseDemoSpeed(text: string): number {
  return parseNumber(text, { over: 0, to: 1000 });
}

/** `10`, `0.5`, `max` */
export function parseReplaySpeed(text: string): number | 'max' {
  if (text === 'max') return text;
  const speed = toNumber(text);
  if (speed > 0 && speed <= 1000) return speed;
  throw new InvalidArgumentError('It is a number over 0 and up to 1000, or max.');
}

/** `22:00-06:00`, `off` */
export function parseDim(text: string): NightHours | 'never' {
  if (text === 'off') return 'never';
  const hours = parseNight(text);
  if (hours === undefined) throw new InvalidArgumentError('It is a time of the day, 22:00-06:00, or off.');
  return hours;
}

/** `http://127.0.0.1:7420` */
export function parseUrl(text: string): string {
  const url = parseGatewayUrl(text);
  if (url === undefined) throw new InvalidArgumentError(URL_WANTED);
  return url;
}

function parseWhole(text: string, { from, to }: { from: number; to: number }): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new InvalidArgumentError(`It is a whole number from ${from} to ${to}.`);
}

function parseNumber(text: string, { over, to }: { over: number; to: number }): number {
  const value = toNumber(text);
  if (value > over && value <= to) return value;
  throw new InvalidArgumentError(`It is a number over ${over} and up to ${to}.`);
}

/** Plain decimals only: `Number` would also read `0x10`, `1e3` and an empty text. */
function toNumber(text: string): number {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
