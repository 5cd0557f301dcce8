// One call about alerts or announcements, and what is printed of its answer.
import { asFields, type Fields } from '../../lib/fields.ts';
import { EXIT, RingtopError } from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';

export interface Asked {
  readonly method: string;
  readonly params: object;
  readonly url?: string | undefined;
}

export async function ask({ env }: Pick<Host, 'env'>, { method, params, url }: Asked): Promise<Fields> {
  const answer = await callGateway(findGateway({ env, url }), { method, params });
  if (!answer.ok) throw new RingtopError(answer.failure);
  return asFields(answer.result);
}

/** The answer as it came, for scripts; else a sentence. */
export async function askAndSay(
  host: Host,
  asked: Asked,
  { output, say }: { readonly output: 'text' | 'json'; readonly say: (result: Fields) => string },
): Promise<number> {
  const result = await ask(host, asked);
  host.stdout.write(output === 'json' ? `${JSON.stringify(result)}\n` : `${say(result)}\n`);
  return EXIT.done;
}
