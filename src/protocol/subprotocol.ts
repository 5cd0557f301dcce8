// The names on the WebSocket handshake: the wire's version, and a browser's way to bring a token.

/** It only grows within v1; a client that speaks it can read every gateway that does. */
export const SUBPROTOCOL = 'ringtop.v1';

/**
 * A browser cannot set `Authorization` on a WebSocket, so it offers two subprotocols, of which the gateway chooses the
 * first: `Sec-WebSocket-Protocol: ringtop.v1, ringtop.v1.bearer.s3cr3t`. Never the query string: that lands in logs.
 */
export const BEARER_SUBPROTOCOL = 'ringtop.v1.bearer.';

/** The longest message a client may send; the longest command is far below it. */
export const MAX_REQUEST_BYTES = 64 * 1024;
