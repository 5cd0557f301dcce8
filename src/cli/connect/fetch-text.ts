// One page of a gateway, as text, or what it said instead.
import { type Code, type Failure, RingtopError } from '../../protocol/index.ts';
import { askGateway, type GatewayAnswer, type Question } from './ask-gateway.ts';
import { cleanFailure } from './clean-failure.ts';
import type { GatewayAddress } from './find-gateway.ts';
import { parseRefusal } from './parse-refusal.ts';

export async function fetchText(gateway: GatewayAddress, question: Question): Promise<string> {
  const answer = await askGateway(gateway, question);
  if (answer.status === 200) return answer.text;
  throw new RingtopError(await toFailure(answer, gateway, parseRefusal(answer.text)));
}

/** The gateway's own words, but for a token: where one is given to a command is the command's to say. */
export async function toFailure(
  { status }: GatewayAnswer,
  { url, token, context }: GatewayAddress,
  told: Failure | undefined,
): Promise<Failure> {
  if (status === 401 && told?.code !== 'token-ended') return wrongToken({ url, token, context });
  if (told !== undefined) return cleanFailure(told);
  return {
    code: FROM_BETWEEN[status] ?? 'internal',
    message: `${url} answered ${status}, which is not an answer of a ringtop gateway`,
    hint: status in FROM_BETWEEN ? 'A proxy says so. Is its gateway running?' : 'Is the address right?',
  };
}

/** What a proxy says in its own words: a script that tries again on 8 does so through a proxy as well. */
const FROM_BETWEEN: Readonly<Record<number, Code>> = {
  403: 'not-allowed',
  429: 'busy',
  502: 'not-connected',
  503: 'not-connected',
  504: 'not-connected',
};

function wrongToken({
  url,
  token,
  context,
}: {
  readonly url: string;
  readonly token: string | undefined;
  readonly context: string | undefined;
}): Failure {
  return {
    code: 'not-authenticated',
    message:
      token === undefined
        ? `the gateway at ${url} wants a token`
        : `the gateway at ${url} does not know this token`,
    hint:
      context === undefined
        ? 'Set RINGTOP_TOKEN to the token of that gateway.'
        : `ringtop login ${context} asks for ${token === undefined ? 'it' : 'another'}.`,
  };
}
