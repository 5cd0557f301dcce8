// Whether a result is an answer to what was asked: of a result that is none nobody knows what was done.
import { asFields } from '../../lib/fields.ts';

type Shape = Readonly<Record<string, 'string' | 'number' | 'object'>>;

/** What a sentence or a document is made of; a newer gateway may say more. Orders judge their answers themselves. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'alert.acknowledge': { alert: 'string', by: 'string', at: 'number' },
  'alert.silence': { silence: 'string', by: 'string', at: 'number', until: 'number' },
  'alert.endSilence': { silence: 'string' },
  'alert.silences': { at: 'number', silences: 'object' },
  'alert.deadLetters': { letters: 'object' },
  'alert.resend': { letters: 'object' },
  'announcement.post': { announcement: 'string', expiresAt: 'number' },
  'announcement.withdraw': { announcement: 'string' },
  'token.list': { at: 'number', tokens: 'object' },
  'token.create': { token: 'object', secret: 'string' },
  'token.rotate': { token: 'object', secret: 'string' },
  'token.change': { token: 'object' },
  'token.revoke': { token: 'object' },
};
const PREVIEW: Shape = { said: 'string' };

export function hasAnswered(method: string, params: object, result: unknown): boolean {
  const shape = Object.hasOwn(SHAPES, method) ? SHAPES[method] : undefined;
  if (shape === undefined) return true;
  const wanted = 'dryRun' in params && params.dryRun === true ? PREVIEW : shape;
  const told = asFields(result);
  return Object.entries(wanted).every(([key, type]) => told[key] !== null && typeof told[key] === type);
}
