// Deflated pieces that can be put together: each ends on a byte and looks back at nothing before it (RFC 1951, RFC 7692).
import { promisify } from 'node:util';
import { constants, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';

/**
 * Of a document, off the main thread: level 6 is a third smaller than 1, and as large as 9 within a twentieth. `FILTERED`
 * suits what is mostly figures.
 */
const DOCUMENT: ZlibOptions = {
  ...{ level: 6, memLevel: 9, strategy: constants.Z_FILTERED },
  finishFlush: constants.Z_SYNC_FLUSH,
};
/** Of a patch, while all wait for it: the quickest. */
const PATCH: ZlibOptions = { level: 1, finishFlush: constants.Z_SYNC_FLUSH };

/** A sync flush ends with it: an empty stored block. The last one of a message is not sent (RFC 7692 §7.2.1). */
const FLUSH_BYTES = 4;

const deflateLater = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);

/** A piece in the midst of a message, made on another thread. */
export function deflatePiece(bytes: Buffer): Promise<Buffer> {
  return deflateLater(bytes, DOCUMENT);
}

/** A whole message. */
export function deflateMessage(bytes: Buffer): Buffer {
  const deflated = deflateRawSync(bytes, PATCH);
  return deflated.subarray(0, deflated.length - FLUSH_BYTES);
}

/** The length of a stored block has sixteen bits. */
const MOST_STORED = 65_535;

/** A piece that is not compressed: what is one client's own, around what is everybody's. */
export function storePiece(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += MOST_STORED)
    blocks.push(...storedBlock(bytes.subarray(from, from + MOST_STORED)));
  return Buffer.concat(blocks);
}

/** Ends a message that was put together: what is left of an empty stored block. */
export const MESSAGE_END = Buffer.from([0]);

function storedBlock(bytes: Buffer): readonly Buffer[] {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);
  return [head, bytes];
}
