// What may stand in a log: part of a line comes from outside, and none of it may be a secret.
import type { LogLine } from '../../../gateway/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';

type Detail = LogLine[string];

/** In the place of what is not told. */
const REDACTED = '[redacted]';

/** By whatever a detail of that name holds. */
const SECRET_NAME = /^(token|secret|password|authorization|cookie)$/i;
/** `Authorization: Bearer s3cr3t`, and the subprotocol by which a browser brings its token. */
const BEARER = /(bearer[ .]+)[^\s,;"']+/gi;
/** `http://levan:s3cr3t@pbx.example/` */
const USER_INFO = /(:\/\/)[^/\s@]+@/g;
/** `/v1/floor?token=s3cr3t`: a token has no business there, and somebody will try. */
const IN_A_QUERY = /([?&](?:token|secret|password|access_token|key)=)[^&#\s]+/gi;

/** `secrets` are this gateway's own, which no line holds, wherever they come from. */
export function cleanLine({ level, what, ...details }: LogLine, secrets: Iterable<string>): LogLine {
  const clean = Object.entries(details).map(([name, value]) => [name, cleanDetail(name, value, secrets)]);
  return { level, what: cleanText(what, { cells: 80 }), ...Object.fromEntries(clean) };
}

function cleanDetail(name: string, value: Detail, secrets: Iterable<string>): Detail {
  if (SECRET_NAME.test(name)) return REDACTED;
  if (typeof value !== 'string') return value;
  let text = value
    .replace(BEARER, `$1${REDACTED}`)
    .replace(USER_INFO, `$1${REDACTED}@`)
    .replace(IN_A_QUERY, `$1${REDACTED}`);
  for (const secret of secrets) if (secret !== '') text = text.replaceAll(secret, REDACTED);
  return cleanText(text, { cells: 300 });
}
