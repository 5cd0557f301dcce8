// A recorded event as the floor may have it: what it says is clean text, what it names has printable ids.
import type { SourceEvent } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { printableId } from '../../lib/printable-id.ts';

const ID_KEYS: ReadonlySet<string> = new Set(['source', 'queue', 'agent', 'contact', 'campaign']);
/** Closed lists and numbers in words: the schema has seen to them. */
const CHECKED_KEYS: ReadonlySet<string> = new Set([
  'type',
  'zone',
  'exit',
  'state',
  'channel',
  'direction',
  'how',
  'outcome',
  'mode',
]);
/** An id of ringtop's own, with a source's name before it or not: it stays as it is. */
const OWN_ID = /^(?!_)(?:[A-Za-z0-9._@/+:-]|%[0-9A-F]{2})+$/;

/** `{"queue":"__proto__","name":"Sales\r\n\x1b[41m"}` → `{"queue":"%5F_proto__","name":"Sales"}` */
export function cleanEvent<Event extends SourceEvent>(event: Event): Event {
  const clean = { ...event };
  for (const key of Object.keys(event)) Reflect.set(clean, key, cleanValue(key, Reflect.get(event, key)));
  return clean;
}

function cleanValue(key: string, value: unknown): unknown {
  if (typeof value === 'string') return cleanWord(key, value);
  // Who changed it, the name of a definition, what was found; lists hold commands and numbers only.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(cleanEntry));
}

/** Its keys too: what a source cannot tell is named by them, and shown. */
function cleanEntry([key, value]: [string, unknown]): [string, unknown] {
  return [cleanText(key), typeof value === 'string' ? cleanPart(key, value) : value];
}

/** A closed list of the event itself is free text in its parts: who changed it says how, in any words. */
function cleanPart(key: string, value: string): string {
  return ID_KEYS.has(key) ? cleanId(value) : cleanText(value);
}

function cleanWord(key: string, value: string): string {
  if (CHECKED_KEYS.has(key)) return value;
  if (!ID_KEYS.has(key)) return cleanText(value);
  return cleanId(value);
}

function cleanId(value: string): string {
  return OWN_ID.test(value) ? value : printableId(value);
}
