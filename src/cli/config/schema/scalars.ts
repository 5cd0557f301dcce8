// The single values that a config is made of, each with what would do in its place.
import { z } from 'zod';
import { isZone } from '../../../lib/zoned-time.ts';

const WEEK_SECONDS = 7 * 86_400;

export const text = z.string().min(1).max(200).describe('a text');
export const path = z.string().min(1).max(4000).describe('the path of a file, from the folder of this one');
export const environmentVariable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .describe('the name of an environment variable');
export const share = z.number().min(0).max(1).describe('a number from 0 to 1: 0.8 is 80 %');
export const seconds = z.number().min(0).max(WEEK_SECONDS).describe('a number of seconds, 0 or more');
export const zone = z.string().refine(isZone).describe('an IANA zone: Asia/Tbilisi');
export const hour = z.int().min(0).max(23).describe('a whole hour from 0 to 23');
export const speed = z.number().positive().max(1000).describe('a number over 0 and up to 1000');
export const flag = z.boolean().describe('true or false');
export const port = z.int().min(0).max(65_535).describe('a whole number from 0 to 65535');

/** Typed on command lines and before the `:` of a qualified id. */
export const sourceId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/)
  .describe('a short name of letters, digits, -, _ and .: north');

export function sourceType<const Type extends string>(type: Type) {
  return z.literal(type).describe('asterisk, simulator or replay');
}

export function oneOf<const Words extends readonly [string, ...string[]] | readonly string[]>(words: Words) {
  return z.enum(words).describe(`one of ${words.join(', ')}`);
}
