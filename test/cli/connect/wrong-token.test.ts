// Who is told that a token is not taken is told which one it is.
import { expect, test } from 'vitest';
import { anotherToken } from '../../../src/cli/connect/wrong-token.ts';

const token = 'secret';

test.each([
  [
    'of the environment',
    { token, tokenFrom: { is: 'said', words: 'RINGTOP_TOKEN' } },
    'It is that of RINGTOP_TOKEN. Is it of this gateway, and whole?',
  ],
  [
    'of a file, where the context has another',
    { token, tokenFrom: { is: 'said', words: '--token-file t.txt' }, context: 'sales' },
    'It is that of --token-file t.txt. Is it of this gateway, and whole? Without it the token of the context sales is sent.',
  ],
  [
    'of a context',
    { token, tokenFrom: { is: 'context', words: 'the context sales' }, context: 'sales' },
    'It is that of the context sales. ringtop login sales asks for another.',
  ],
  [
    'that was left here',
    { token, tokenFrom: { is: 'left', words: '/state/gateway.json' } },
    'It is that of /state/gateway.json, which another gateway left. Set RINGTOP_TOKEN to one of this gateway.',
  ],
  ['that there is none of', {}, 'Set RINGTOP_TOKEN to the token of that gateway.'],
  ['that a context has none of', { context: 'sales' }, 'ringtop login sales asks for it.'],
] as const)('the token %s', (_whose, place, hint) => {
  expect(anotherToken(place)).toBe(hint);
});
