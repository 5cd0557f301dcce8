// Says which queues of a config the floor does not have: a misspelt name would be judged by the default, unnoticed.
import { cleanText } from '../../lib/clean-text.ts';
import type { Config } from '../config/config-schema.ts';
import type { Host } from '../host.ts';

interface Known {
  readonly id: string;
  readonly name: string;
}

export function warnOfStrangers(
  { stderr }: Pick<Host, 'stderr'>,
  { queues = {} }: Config,
  known: readonly Known[],
): void {
  for (const queue of Object.keys(queues)) {
    // Several sources share the floor: `pbx-north:support`.
    const isKnown = known.some(({ id, name }) => id === queue || name === queue || id.endsWith(`:${queue}`));
    if (isKnown) continue;
    stderr.write(
      `ringtop: the config names a queue ${JSON.stringify(cleanText(queue))} that the floor does not have\n`,
    );
  }
}
