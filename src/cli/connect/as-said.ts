// `--ca FILE`, `--context NAME` and `--token-file FILE` of a command: handed on in its environment, for it alone.
import type { Command } from 'commander';
import { RingtopError } from '../../protocol/index.ts';
import type { Host } from '../host.ts';

/** What the command line said, beside the variables that say the same less loudly: no shell sets one of these names. */
export const SAID = { context: '--context', tokenFile: '--token-file' } as const;

interface Said {
  readonly ca?: string;
  readonly context?: string;
  readonly tokenFile?: string;
}

/** The host as a task is to see it. Inherited, not copied: some of it costs time when it is first touched. */
export function asSaid(host: Host, command: Command): Host {
  const { ca, context, tokenFile }: Said = command.opts();
  for (const [option, said] of Object.entries({
    '--ca': ca,
    '--context': context,
    '--token-file': tokenFile,
  }))
    if (said === '') throw unset(option);
  if (ca === undefined && context === undefined && tokenFile === undefined) return host;
  const env = {
    ...host.env,
    ...(ca === undefined ? {} : { RINGTOP_CA: ca }),
    ...(context === undefined ? {} : { [SAID.context]: context }),
    ...(tokenFile === undefined ? {} : { [SAID.tokenFile]: tokenFile }),
  };
  return Object.create(host, { env: { value: env } });
}

/** Passed over, another gateway or another token would be taken than the script means. */
function unset(option: string): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `${option} names nothing`,
    hint: 'Is it a variable that was not set?',
  });
}
