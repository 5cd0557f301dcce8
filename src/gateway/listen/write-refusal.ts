// A refusal written to a connection itself, where Node has no response for it: the form of every other one, then the end.
import type { Duplex } from 'node:stream';
import { type Failure, GATEWAY_MARK } from '../../protocol/index.ts';

export interface RawRefusal {
  /** `401 Refused` */
  readonly status: string;
  readonly failure: Failure;
  /** `retry-after: 30` */
  readonly headers?: readonly string[];
}

/** Who sends on what is not read may never see it; whoever does not hang up himself is hung up on. */
export function writeRefusal(stream: Duplex, { status, failure, headers = [] }: RawRefusal): void {
  const body = `${JSON.stringify(failure)}\n`;
  const head = [
    `HTTP/1.1 ${status}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `${GATEWAY_MARK.name}: ${GATEWAY_MARK.value}`,
    ...headers,
  ];
  stream.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => stream.destroy());
}
