// The command log for one reader: as many entries as he asked for, of those that he may know of.
import type { ListCommandsCall, LoggedCommand } from '../../../protocol/index.ts';
import { LISTED_COMMANDS } from '../command-log.ts';
import type { Archive } from '../kept/archive.ts';

const PAGE = 1_000;
/** Who sees next to nothing of a long log is not searched for through all of it. */
const MOST_PAGES = 20;

export async function listShown(
  archive: Archive,
  { limit = LISTED_COMMANDS, ...asked }: ListCommandsCall,
  show: (entry: LoggedCommand) => LoggedCommand | undefined,
): Promise<LoggedCommand[]> {
  let shown: LoggedCommand[] = [];
  let call: Omit<ListCommandsCall, 'method'> = { ...asked, limit: Math.min(PAGE, limit) };
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await archive.list(call);
    shown = [...page.flatMap(entry => show(entry) ?? []), ...shown];
    const [oldest] = page;
    if (shown.length >= limit || oldest === undefined || page.length < (call.limit ?? PAGE)) break;
    call = { ...asked, limit: PAGE, before: oldest.command };
  }
  return shown.slice(-limit);
}
