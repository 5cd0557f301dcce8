// The body of a request: JSON by its own word, no longer than a message may be.
import type { IncomingMessage } from 'node:http';
import { failed, type Served } from '../served.ts';

/** A form of another site's page cannot send this type without asking first; nothing else is read. */
const JSON_TYPE = /^application\/json\s*(;|$)/i;

export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
): Promise<string | (Served & { ok: false })> {
  if (!JSON_TYPE.test(request.headers['content-type'] ?? ''))
    return failed(
      'invalid-request',
      'the body is not application/json',
      'send content-type: application/json',
    );
  const chunks: Buffer[] = [];
  let length = 0;
  // The connection stays, so that the refusal can be written to it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > mostBytes) return failed('too-large', `the body is longer than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
