// The command log as it is asked for: what is at hand first, and what is older from the journal.
import type { ListCommandsCall, LoggedCommand } from '../../../protocol/index.ts';
import type { Journal } from '../../journal/journal.ts';
import type { StoredOrder } from '../../journal/journal-api.ts';
import { type CommandLog, LISTED_COMMANDS, toLogged } from '../command-log.ts';
import { fromStored } from './store-order.ts';

export interface Archive {
  /** The newest of those that are meant, oldest first. */
  list(call: Omit<ListCommandsCall, 'method'>): Promise<LoggedCommand[]>;
  find(id: string): Promise<LoggedCommand | undefined>;
}

export interface ArchiveParts {
  readonly commandLog: CommandLog;
  readonly journal: Pick<Journal, 'list' | 'find'>;
}

export function createArchive({ commandLog, journal }: ArchiveParts): Archive {
  return {
    async list(call) {
      const { limit = LISTED_COMMANDS, before } = call;
      const atHand = commandLog.list(call);
      const missing = limit - atHand.length;
      if (missing <= 0) return atHand;
      const isOlder = before !== undefined && commandLog.find(before) === undefined;
      // The journal has what is at hand too: only what was asked before that is wanted of it.
      const from = isOlder ? before : commandLog.oldest()?.id;
      const older = await journal.list({
        limit: missing,
        ...(call.since === undefined ? {} : { since: call.since }),
        ...(call.until === undefined ? {} : { until: call.until }),
        ...(call.who === undefined ? {} : { who: call.who }),
        ...(from === undefined ? {} : { before: from }),
      });
      return [...older.map(toLine), ...atHand];
    },
    async find(id) {
      const order = commandLog.find(id);
      if (order !== undefined) return toLogged(order);
      const stored = await journal.find(id);
      return stored === undefined ? undefined : toLine(stored);
    },
  };
}

export function toLine(stored: StoredOrder): LoggedCommand {
  return toLogged(fromStored(stored, () => {}));
}
