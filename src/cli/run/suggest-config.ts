// Asks a running Asterisk for its members, queues and pauses, and prints them as a config would say them.
import { dirname } from 'node:path';
import { RingtopError } from '../../protocol/index.ts';
import { type SurveyOptions, suggestForAsterisk } from '../../sources/index.ts';
import type { AsteriskConfig, Config } from '../config/config-schema.ts';
import { readConfig } from '../config/read-config.ts';
import { readSecret } from '../config/read-secret.ts';
import { formatSuggestion, type SuggestionHead } from '../config/suggest/format-suggestion.ts';
import type { Host } from '../host.ts';
import { toAsteriskOptions } from '../serve/asterisk-options.ts';
import { asterisksOf, chooseAsterisks } from '../serve/asterisks-of.ts';

export interface SuggestOptions {
  readonly config?: string;
  readonly source?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly env?: string;
  readonly secretFile?: string;
  readonly tls?: true;
}

export async function suggestConfig(host: Host, options: SuggestOptions): Promise<number> {
  const asked =
    options.config === undefined ? toAsked(host, options) : await readAsked(host, options.config, options);
  const suggestion = await suggestForAsterisk(asked.survey);
  if ('end' in suggestion) {
    const { state, sentence } = suggestion.end;
    throw new RingtopError({
      code: state === 'login-refused' ? 'not-authenticated' : 'not-connected',
      message: sentence,
      hint: 'ringtop doctor examines it.',
    });
  }
  const at = new Date(host.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  host.stdout.write(formatSuggestion(suggestion, { at, ...asked.head }));
  return 0;
}

interface Asked {
  readonly survey: SurveyOptions;
  readonly head: Pick<SuggestionHead, 'source'>;
}

/** The Asterisk of a config that is begun. */
async function readAsked(
  { env }: Pick<Host, 'env'>,
  file: string,
  { source }: SuggestOptions,
): Promise<Asked> {
  const config: Config = await readConfig(file);
  const [{ id, said }] = chooseAsterisks(asterisksOf(config), { wanted: source, file });
  const folder = dirname(file);
  const survey = await toAsteriskOptions(said, { ...{ env, config, folder, id }, isQualified: false });
  return { survey, head: {} };
}

/** The Asterisk that the command line names: the source is suggested as well. */
function toAsked({ env }: Pick<Host, 'env'>, options: SuggestOptions): Asked {
  const { host = '127.0.0.1', port, user, env: name, secretFile, tls } = options;
  if (user === undefined || (name === undefined) === (secretFile === undefined))
    throw new RingtopError({
      code: 'bad-arguments',
      message: 'whom to log in as is not said',
      hint: 'Give --config FILE, or --user NAME with --env NAME or --secret-file FILE.',
    });
  const secret: Pick<AsteriskConfig, 'env' | 'secretFile'> = {
    ...(name === undefined ? {} : { env: name }),
    ...(secretFile === undefined ? {} : { secretFile }),
  };
  const place = { host, ...(port === undefined ? {} : { port }), ...(tls === undefined ? {} : { tls }) };
  return {
    survey: { ...place, user, secret: () => readSecret(secret, { folder: '.', env }) },
    head: { source: { ...place, user, ...secret } },
  };
}
