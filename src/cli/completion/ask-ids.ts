// The ids of a kind, asked of the gateway that the line is about: quickly, and without a word where there is none.
import { cleanText } from '../../lib/clean-text.ts';
import { asFields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { SAID } from '../connect/as-said.ts';
import { askGateway } from '../connect/ask-gateway.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { parseGatewayUrl } from '../connect/gateway-url.ts';
import { KIND_NAMES } from '../get/kinds.ts';
import type { Host } from '../host.ts';
import type { Candidate } from './candidates.ts';
import type { ReadWords } from './read-words.ts';

/** Whoever presses Tab waits for it. */
const SILENCE_MS = 800;
/** More than anybody looks through. */
const MOST = 200;

export async function askIds({ env }: Host, kind: string, { said }: ReadWords): Promise<Candidate[]> {
  const path = [kind, `${kind}s`].find(one => KIND_NAMES.includes(one));
  if (path === undefined) return [];
  const spoken = {
    ...env,
    ...(said.has('--ca') ? { RINGTOP_CA: said.get('--ca') } : {}),
    ...(said.has('--context') ? { [SAID.context]: said.get('--context') } : {}),
    ...(said.has('--token-file') ? { [SAID.tokenFile]: said.get('--token-file') } : {}),
  };
  const url = parseGatewayUrl(said.get('--url') ?? '');
  const gateway = findGateway({ env: spoken, ...(url === undefined ? {} : { url }) });
  const { status, text } = await askGateway(gateway, { path: `/v1/${path}`, silenceMs: SILENCE_MS });
  const { items } = asFields(parseJson(text));
  if (status !== 200 || !Array.isArray(items)) return [];
  return items.slice(0, MOST).flatMap(item => {
    const { id, name, text: words, method } = asFields(item);
    const about = [name, words, method].find(one => typeof one === 'string');
    if (typeof id !== 'string') return [];
    return [{ word: id, ...(typeof about === 'string' ? { about: cleanText(about, { cells: 60 }) } : {}) }];
  });
}
