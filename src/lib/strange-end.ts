// What an error of a line tells of its other end, where that is no server of the kind that was looked for.

/** `EPROTO` → `what answers there does not speak TLS …`; undefined where the error tells nothing of the kind. */
export function sayStrangeEnd(code: string, isTls: boolean): string | undefined {
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
    return 'what answers there does not speak TLS: perhaps it is http://';
  if (code.startsWith('HPE_')) return 'what answers there does not speak HTTP';
  if (code !== 'ECONNRESET') return undefined;
  return isTls ? 'it hung up without an answer' : 'it hung up without an answer: perhaps it is https://';
}
