// The body of a request: JSON by its own word, no longer than any call can be.
import type { IncomingMessage } from 'node:http';
import { MAX_REQUEST_BYTES } from '../../protocol/index.ts';
import { failed, type Served } from '../served.ts';

/** A form of another site's page cannot send this type without asking first; nothing else is read. */
const JSON_TYPE = /^application\/json\s*(;|$)/i;

export async function readBody(request: IncomingMessage): Promise<string | (Served & { ok: false })> {
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
    if (length > MAX_REQUEST_BYTES)
      return failed('too-large', `the body is longer than ${MAX_REQUEST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
