// One page of a gateway, as text, or what it said instead.
import { type Failure, RingtopError } from '../../protocol/index.ts';
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
    code: 'internal',
    message: `${url} answered ${status}, which is not an answer of a ringtop gateway`,
    hint: 'Is the address right?',
  };
}

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
