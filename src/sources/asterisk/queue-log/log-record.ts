// What one line of Asterisk's queue_log says: one shape an event, named as the log names it.
import type { EpochMs } from '../../../floor/index.ts';
import type { Raw } from '../pbx.ts';

/** What the log writes where a line has no call, queue or agent. */
export const NONE = 'NONE';

export interface LogRecordHead {
  /** The log has whole seconds; a build that writes a fraction is read to the millisecond. */
  readonly at: EpochMs;
  /** The caller's channel; or `NONE`, `MANAGER`, `CLI`, `REALTIME`. */
  readonly callId: Raw;
  readonly queue: Raw;
  /** The member's name; the interface in `PENALTY`, `RINGINUSE` and, mostly, `ADDMEMBER` and `REMOVEMEMBER`. */
  readonly agent: Raw;
}

/** Seconds are differences of two readings of Asterisk's clock: a clock that was set back makes them negative. */
type Seconds = number;

interface Talked {
  /** What the caller had waited before the connect. */
  readonly holdSeconds: Seconds;
  readonly talkSeconds: Seconds;
  /** Undefined: Asterisk 1.4 did not write it. */
  readonly originalPosition: number | undefined;
}

interface Waited {
  readonly position: number;
  readonly originalPosition: number;
  readonly waitSeconds: Seconds;
}

/** Asterisk up to 11 wrote the position alone. */
interface WaitedPerhaps {
  readonly position: number;
  readonly originalPosition: number | undefined;
  readonly waitSeconds: Seconds | undefined;
}

export type LogEvent =
  | {
      readonly event: 'ENTERQUEUE';
      readonly url: Raw;
      /** '' where the caller hides it. */
      readonly number: Raw;
      readonly position: number | undefined;
      /** Only with `log-caller-id-name = yes`; its `|` are written as `_`. */
      readonly callerName: Raw | undefined;
    }
  | {
      readonly event: 'CONNECT';
      readonly holdSeconds: Seconds;
      /** The unique id of the agent's channel. */
      readonly agentLeg: Raw;
      readonly ringSeconds: Seconds | undefined;
    }
  | ({ readonly event: 'COMPLETEAGENT' | 'COMPLETECALLER' } & Talked)
  /** `TRANSFER` is the word of Asterisk up to 11, for both kinds. */
  | ({ readonly event: 'BLINDTRANSFER' | 'TRANSFER'; readonly exten: Raw; readonly context: Raw } & Talked)
  | ({
      readonly event: 'ATTENDEDTRANSFER';
      readonly to: 'BRIDGE' | 'APP' | 'LINK';
      /** The bridge's id, the application's name, or the two channels of the link. */
      readonly targets: readonly Raw[];
    } & Talked)
  | ({ readonly event: 'ABANDON' | 'EXITEMPTY' } & Waited)
  | ({ readonly event: 'EXITWITHTIMEOUT' } & WaitedPerhaps)
  | ({ readonly event: 'EXITWITHKEY'; readonly key: Raw } & WaitedPerhaps)
  | ({
      readonly event: 'WITHDRAW';
      /** What the withdrawer gave as the reason, at most 40 bytes. */
      readonly info: Raw;
    } & Waited)
  | { readonly event: 'SYSCOMPAT' | 'AGENTDUMP' | 'REMOVEMEMBER' | 'QUEUESTART' | 'CONFIGRELOAD' }
  | { readonly event: 'RINGNOANSWER' | 'RINGCANCELED'; readonly ringMs: number }
  | { readonly event: 'PAUSE' | 'UNPAUSE' | 'PAUSEALL' | 'UNPAUSEALL'; readonly reason: Raw }
  | { readonly event: 'ADDMEMBER'; readonly isPaused: boolean }
  | { readonly event: 'PENALTY'; readonly penalty: number }
  | { readonly event: 'RINGINUSE'; readonly isRungInUse: boolean }
  /** The dialplan's and other programs' own, `AGENTLOGIN` and `OUTCALL` among them. */
  | { readonly event: 'other'; readonly name: Raw; readonly parameters: readonly Raw[] };

export type LogEventName = Exclude<LogEvent['event'], 'other'>;
export type LogRecord = LogRecordHead & LogEvent;

export interface UnparsedLine {
  readonly event: 'unparsed';
  /** A sentence, fit to be shown. */
  readonly reason: string;
  readonly raw: Raw;
}
