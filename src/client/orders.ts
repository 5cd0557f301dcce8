// Orders through a feed: what goes with a command, and what is answered.
import type { Command } from '../floor/index.ts';
import type { AlertCall, DryRunReply, LoggedCommand, Silence, WireCommandReply } from '../protocol/index.ts';

/** How an order is to be handled. */
export interface Steering {
  /** For ten minutes the same key gets the first reply again. */
  readonly key?: string;
  /** What the sender saw: where that has changed, the command is refused. */
  readonly expect?: { readonly state?: string; readonly queues?: readonly string[] };
  /** Whatever has changed. */
  readonly force?: boolean;
  /** Undone by itself after so long, in the floor's time; of commands that can be undone. */
  readonly forMs?: number;
  /** Ends when the agent logs out; of commands about agents that can be undone. */
  readonly until?: 'end-of-shift';
  /** Why, for the log and the audit. */
  readonly reason?: string;
}

export type Order = Command & Steering;

/** What is ordered of the gateway itself: of its alerts, and what it tells the screens. */
export type DeskOrder = Extract<
  AlertCall,
  {
    readonly method:
      | 'alert.acknowledge'
      | 'alert.silence'
      | 'alert.endSilence'
      | 'announcement.post'
      | 'announcement.withdraw';
  }
>;
/** What it was about, or made. */
export interface DeskAnswer {
  readonly announcement?: string;
  readonly silence?: string;
}

export type { LoggedCommand, Silence };

export type CommandReply = Readonly<WireCommandReply>;
export type CommandPreview = Readonly<DryRunReply>;

/** A refusal before the source was asked: not allowed, not found, bad arguments, not capable, not connected. */
export interface CallError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

export type Called<Key extends string, Answer> =
  | ({ readonly ok: true } & { readonly [Name in Key]: Answer })
  | { readonly ok: false; readonly error: CallError };

export interface Orders {
  call(order: Order): Promise<Called<'reply', CommandReply>>;
  /** What would be asked of the source, in its own words; nothing is. */
  preview(order: Order): Promise<Called<'preview', CommandPreview>>;
  /** Of the gateway itself: no source is asked, and nothing is left open. */
  tell(order: DeskOrder): Promise<Called<'told', DeskAnswer>>;
  /** By the id of the command's reply. */
  undo(command: string, steering?: Pick<Steering, 'key' | 'reason'>): Promise<Called<'reply', CommandReply>>;
  previewUndo(command: string): Promise<Called<'preview', CommandPreview>>;
  /** The newest commands, oldest first. */
  listCommands(wanted?: {
    readonly limit?: number;
    readonly since?: number;
    readonly who?: string;
  }): Promise<Called<'commands', readonly LoggedCommand[]>>;
  /** Those that last. */
  listSilences(): Promise<Called<'silences', readonly Silence[]>>;
  /** This screen has painted an announcement. */
  tellShown(announcement: string): Promise<Called<'announcement', string>>;
}
