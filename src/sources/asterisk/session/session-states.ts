// The states of a connection to an Asterisk, and why it ended: a closed list, each told in one English sentence.
import type { EpochMs } from '../../../floor/index.ts';

/**
 * `unreachable` nobody answers there · `tls-failed` the line could not be made safe · `not-ami` something else answers ·
 * `login-refused` the account, or its secret · `booting` Asterisk starts, its queues are not there yet · `syncing` its
 * lists are read · `live` · `dropped` Asterisk closed the session · `not-responding` the line is open, and nobody answers ·
 * `too-privileged` the account may do what ringtop never should · `stopped` nobody wants it any more.
 */
export type SessionState =
  | 'unreachable'
  | 'tls-failed'
  | 'not-ami'
  | 'login-refused'
  | 'booting'
  | 'syncing'
  | 'live'
  | 'dropped'
  | 'not-responding'
  | 'too-privileged'
  | 'stopped';

export interface SessionReport {
  readonly state: SessionState;
  readonly sentence: string;
  /** When it is tried again; absent while there is a session. */
  readonly retryAt?: EpochMs;
}

/**
 * When an ended session is tried again. `soon`: after a back-off of at most half a minute. `refused`: so seldom that no
 * account is locked, or as soon as the secret changes. `slowly`: when a person may have mended it.
 */
export type Pace = 'soon' | 'refused' | 'slowly';

export interface SessionEnd {
  readonly state: Exclude<SessionState, 'syncing' | 'live'>;
  readonly sentence: string;
  readonly pace: Pace;
}

export function endSoon(state: SessionEnd['state'], sentence: string): SessionEnd {
  return { state, sentence, pace: 'soon' };
}
