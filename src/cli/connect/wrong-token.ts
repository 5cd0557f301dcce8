// What to do about a token that is wanted, or that is not taken: which one it is, and where another goes.
import type { Failure } from '../../protocol/index.ts';
import type { GatewayAddress } from './find-gateway.ts';

export function wrongToken(gateway: GatewayAddress): Failure {
  const { url, token } = gateway;
  return {
    code: 'not-authenticated',
    message:
      token === undefined
        ? `the gateway at ${url} wants a token`
        : `the gateway at ${url} does not know this token`,
    hint: anotherToken(gateway),
  };
}

export function anotherToken({ token, tokenFrom, context }: Partial<GatewayAddress>): string {
  if (tokenFrom?.is === 'said') return `It is that of ${tokenFrom.words}.${ownOf(context)}`;
  if (tokenFrom?.is === 'left')
    return `It is that of ${tokenFrom.words}, which another gateway left. Set RINGTOP_TOKEN to one of this gateway.`;
  if (context === undefined) return 'Set RINGTOP_TOKEN to the token of that gateway.';
  const isOfContext = tokenFrom?.is === 'context' ? `It is that of ${tokenFrom.words}. ` : '';
  return `${isOfContext}ringtop login ${context} asks for ${token === undefined ? 'it' : 'another'}.`;
}

function ownOf(context: string | undefined): string {
  const next = ' Is it of this gateway, and whole?';
  return context === undefined ? next : `${next} Without it the token of the context ${context} is sent.`;
}
