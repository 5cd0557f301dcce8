// What is no HTTP, or comes too slowly, is told so in the form of every other refusal, and cut off.
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Failure } from '../../protocol/index.ts';
import type { Log } from '../log.ts';
import { writeRefusal } from './write-refusal.ts';

interface Told extends Failure {
  readonly status: string;
}

const TOLD: Readonly<Record<string, Told>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'too-large',
    message: 'the address and the headers are longer than 16384 bytes',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: '413 Content Too Large',
    code: 'too-large',
    message: 'the chunk extensions are too long',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'timed-out',
    message: 'the request took too long to come',
  },
};
const NO_HTTP: Told = {
  status: '400 Bad Request',
  code: 'invalid-request',
  message: 'this is no HTTP request',
};

export function answerClientErrors(server: Server, log: Log): void {
  server.on('clientError', (error: Error & { readonly code?: string }, socket: Duplex) => {
    const { status, ...failure } = TOLD[error.code ?? ''] ?? NO_HTTP;
    log({ level: 'info', what: 'request not understood', code: failure.code, reason: error.code ?? 'none' });
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    writeRefusal(socket, { status, failure });
  });
}
