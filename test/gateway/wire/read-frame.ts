// The text of one whole WebSocket frame, read as RFC 6455 and RFC 7692 have it.
import { constants, inflateRawSync } from 'node:zlib';

export function readFrame(frame: Buffer): string {
  const [first = 0, short = 0] = frame;
  if ((first & 0x8f) !== 0x81) throw new Error(`no final text frame: ${first.toString(16)}`);
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  const length =
    short === 126 ? frame.readUInt16BE(2) : short === 127 ? Number(frame.readBigUInt64BE(2)) : short;
  const payload = frame.subarray(start);
  if (payload.length !== length) throw new Error(`${payload.length} bytes in a frame of ${length}`);
  return String((first & 0x40) === 0 ? payload : inflate(payload));
}

/** §7.2.2: the end of the last block was left out. */
function inflate(payload: Buffer): Buffer {
  const whole = Buffer.concat([payload, Buffer.from([0, 0, 0xff, 0xff])]);
  return inflateRawSync(whole, { finishFlush: constants.Z_SYNC_FLUSH });
}
