// Says in the gateway's log how a source fares: once what keeps it away, and when it is back, after how long.
import type { Log } from '../../gateway/index.ts';
import type { OpenAsteriskOptions } from '../../sources/index.ts';

export interface StateTelling {
  readonly id: string;
  readonly log: Log;
  readonly now: () => number;
}

export function createStateTeller({
  id: source,
  log,
  now,
}: StateTelling): NonNullable<OpenAsteriskOptions['onState']> {
  let told = '';
  let lostAt: number | undefined;
  return ({ state, sentence, retryAt }) => {
    // It is tried again and again with the same words.
    if (sentence === told) return;
    told = sentence;
    if (retryAt !== undefined) {
      lostAt ??= now();
      log({ level: 'warn', what: `source ${state}`, source, sentence });
    } else if (state === 'live' && lostAt !== undefined) {
      log({ level: 'note', what: 'source live', source, sentence, away: formatAway(now() - lostAt) });
      lostAt = undefined;
    } else log({ level: 'info', what: `source ${state}`, source, sentence });
  };
}

/** 192000 → `3 min 12 s` */
function formatAway(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
