// Takes what is on the screen along: to the clipboard, into a file.
import { given } from '../../lib/given.ts';
import { allColumnsOf } from '../columns/column-ids.ts';
import type { Scene } from '../scene/scene.ts';
import { COPY_WHAT } from '../view-state/index.ts';
import type { ActionRecord, Suggestion } from './action.ts';
import { whyNoRow } from './in-sight.ts';

export const TAKE_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'copy',
    aliases: ['y', 'yank'],
    keys: ['y'],
    title: 'key.copy',
    help: 'key.copy.long',
    args: [
      {
        name: 'what',
        title: 'arg.what',
        suggest: () => COPY_WHAT.map(what => ({ texts: [what] })),
      },
    ],
    // The palette lists what there is to copy: its first letter and Enter will do.
    run: (_, args) => {
      const named = args?.what?.[0];
      const what = COPY_WHAT.find(one => one === named);
      return what ? { effect: 'copy', what } : { type: 'palette-opened', text: 'copy ' };
    },
  },
  {
    id: 'copy-cell',
    keys: [],
    title: 'key.copy-cell',
    help: 'key.copy-cell.long',
    args: [{ name: 'column', title: 'arg.column', suggest: suggestColumns }],
    whyOff: whyNoRow,
    run: (_, args) => {
      const [column] = args?.column ?? [];
      return column === undefined ? undefined : { effect: 'copy', what: { column } };
    },
  },
  {
    id: 'copy-command',
    keys: ['c'],
    title: 'key.copy-command',
    help: 'key.copy-command.long',
    screens: ['log'],
    footer: 0.9,
    whyOff: ({ loggedCommands = [] }) => (loggedCommands.length > 0 ? undefined : { key: 'why.no-row' }),
    run: () => ({ effect: 'copy', what: 'command' }),
  },
  {
    id: 'dump',
    aliases: ['screenshot', 'w'],
    keys: ['ctrl+s'],
    title: 'key.dump',
    help: 'key.dump.long',
    args: [{ name: 'file', title: 'arg.file', isOptional: true, takesRest: true }],
    run: (_, args) => ({ effect: 'dump', ...given({ file: args?.file?.[0] }) }),
  },
];

function suggestColumns({ focus }: Scene): readonly Suggestion[] {
  return focus ? allColumnsOf(focus).map(column => ({ texts: [column] })) : [];
}
