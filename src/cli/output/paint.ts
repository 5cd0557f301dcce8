// The colours of a table: on a terminal alone, as it wants them, and never more than the words say.
import { chooseColorDepth } from '../../lib/color-depth.ts';
import type { Host } from '../host.ts';

/** `title` is a column's, `stale` what nobody vouches for; amber and red say "act", as on the wall. */
export type Look = 'title' | 'stale' | 'amber' | 'red';

export type Paint = (text: string, look: Look | undefined) => string;

const SGR: Readonly<Record<Look, string>> = { title: '1', stale: '2', amber: '33', red: '1;31' };

/** NO_COLOR, CLICOLOR, CLICOLOR_FORCE and FORCE_COLOR as the screen has them; without a terminal only the forced ones. */
export function createPaint({ env, stdout }: Pick<Host, 'env' | 'stdout'>): Paint {
  const isWanted = stdout.isTTY || isSet(env.CLICOLOR_FORCE) || isSet(env.FORCE_COLOR);
  if (!isWanted || chooseColorDepth(env) === 'none') return text => text;
  return (text, look) => (look === undefined || text === '' ? text : `\u001b[${SGR[look]}m${text}\u001b[0m`);
}

function isSet(word: string | undefined): boolean {
  return word !== undefined && word !== '' && word !== '0' && word !== 'false';
}
