// A bare client's half of a WebSocket: its handshake, and the one call that it makes.

export interface Upgrade {
  readonly token: string;
  readonly deflate?: boolean;
}

export function upgradeRequest({ token, deflate = false }: Upgrade): string {
  const offer = deflate ? 'Sec-WebSocket-Extensions: permessage-deflate\r\n' : '';
  return (
    `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
    `Sec-WebSocket-Key: ${KEY}\r\nSec-WebSocket-Protocol: ringtop.v1\r\n${offer}Authorization: Bearer ${token}\r\n\r\n`
  );
}

/** Any 16 bytes in base64; what the server makes of it is not looked at. */
const KEY = 'AAAAAAAAAAAAAAAAAAAAAA==';

export function subscribeFrame(kinds: readonly string[]): Buffer {
  const params = { kinds, encoding: 'columns' };
  return maskedFrame(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'floor.subscribe', params }));
}

/** RFC 6455 §5.2: FIN and text, a masked length of 16 bits, a mask of zeros. */
function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff, 0, 0, 0, 0]);
  return Buffer.concat([head, payload]);
}

/** An empty pong. */
export const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);
