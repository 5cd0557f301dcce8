// What names a gateway beside `--url`, for every command that asks one.
import { type Command, Option } from 'commander';

/** After `--url` and `--ca`; but for what has a `--token-file` of its own, which is no question to a gateway. */
export function addPlaceOptions(command: Command): void {
  for (const inner of command.commands) addPlaceOptions(inner);
  const has = (long: string): boolean => command.options.some(one => one.long === long);
  if (!has('--url') || has('--token-file')) return;
  insertAfter(
    command,
    '--url',
    new Option(
      '--context <NAME>',
      'one of ringtop context list (default: RINGTOP_CONTEXT, else the current)',
    ),
  );
  insertAfter(
    command,
    '--context',
    new Option('--token-file <FILE>', 'the token for it (default: RINGTOP_TOKEN, else that of the context)'),
  );
}

/** Commander knows an option once it is added; where it stands in the help is its place in the list. */
function insertAfter(command: Command, long: string, option: Option): void {
  command.addOption(option);
  const options = [...command.options];
  const [added] = options.splice(-1);
  const at = options.findIndex(one => one.long === long) + 1;
  if (added !== undefined) options.splice(at, 0, added);
  Object.assign(command.options, options);
}
