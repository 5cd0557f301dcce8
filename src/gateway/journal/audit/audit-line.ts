// One line of the audit: JSON with its number, its instant, the hash of the line before it, and its own.
import { createHash } from 'node:crypto';
import { asFields } from '../../../lib/fields.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import { canonicalJson } from '../../commands/canonical-json.ts';
import type { AuditEntry } from './audit-entry.ts';
import { maskNumbers } from './mask-numbers.ts';

/** A place in the chain: the number and the hash of a line. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first line. */
export const NO_HEAD: AuditHead = { seq: 0, hash: '0'.repeat(64) };

export interface AuditLine extends AuditHead {
  /** Without the line's end. */
  readonly text: string;
}

/**
 * `{"at":"2026-11-27T03:54:00.123Z","from":"ws 127.0.0.1",…,"prev":"9f2c…","seq":7,"what":"command.asked","hash":"41aa…"}`:
 * keys in order, the hash last. It is the SHA-256 of the line's bytes as they would be without it, so that who checks a
 * line needs no JSON of his own: any change of a byte is another hash.
 */
export function toAuditLine(entry: AuditEntry, at: number, previous: AuditHead): AuditLine {
  const { what, ...said } = entry;
  const seq = previous.seq + 1;
  const body = canonicalJson({
    ...(maskNumbers(said) as object),
    ...{ what, seq, at: new Date(at).toISOString(), prev: previous.hash },
  });
  const hash = hashOf(body);
  return { seq, hash, text: `${body.slice(0, -1)},"hash":"${hash}"}` };
}

/** What a line says of its place; undefined where it is no line of an audit, or its hash is not that of its bytes. */
export function readAuditLine(text: string): (AuditHead & { readonly prev: string }) | undefined {
  const [, body, hash] = HASHED.exec(text) ?? [];
  if (body === undefined || hash === undefined || hashOf(`${body}}`) !== hash) return undefined;
  const { seq, prev } = asFields(parseJson(`${body}}`));
  if (!Number.isSafeInteger(seq) || typeof prev !== 'string') return undefined;
  return { seq: Number(seq), prev, hash };
}

const HASHED = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/s;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
