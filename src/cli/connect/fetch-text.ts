// One page of a gateway, as text, or what it said instead.
import { type Failure, RingtopError } from '../../protocol/index.ts';
import { type Answering, askGateway, type Question } from './ask-gateway.ts';
import { cleanFailure } from './clean-failure.ts';
import type { GatewayAddress } from './find-gateway.ts';
import { noGateway } from './no-gateway.ts';
import { parseRefusal } from './parse-refusal.ts';
import { wrongToken } from './wrong-token.ts';

export async function fetchText(gateway: GatewayAddress, question: Question): Promise<string> {
  const answer = await askGateway(gateway, question);
  const { status, isGateway, text } = answer;
  // What has lost its mark on the way is judged by what it is.
  if (status === 200 && (isGateway || text.slice(0, HEAD_LENGTH).includes('ringtop/v1'))) return text;
  throw new RingtopError(await toFailure(answer, gateway, isGateway ? parseRefusal(text) : undefined));
}

/** An envelope begins with its version. */
const HEAD_LENGTH = 100;

/**
 * The gateway's own words, but for a token: where one is given to a command is the command's to say. What has not the mark
 * of a gateway is none, whatever it says.
 */
export async function toFailure(
  answering: Answering,
  gateway: GatewayAddress,
  told: Failure | undefined,
): Promise<Failure> {
  const { status, isGateway } = answering;
  if (told === undefined && !isGateway) return noGateway(answering, gateway);
  if (status === 401 && told?.code !== 'token-ended') return wrongToken(gateway);
  if (told !== undefined) return cleanFailure(told);
  return {
    code: 'internal',
    message: `the gateway at ${gateway.url} answered ${status}, and nothing that is understood here`,
    hint: 'Is it older than this ringtop? Its own log says more.',
  };
}
