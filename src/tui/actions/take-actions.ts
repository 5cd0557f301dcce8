// Takes what is on the screen along: to the clipboard, into a file.
import { given } from '../../lib/given.ts';
import { COPY_WHAT } from '../view-state/index.ts';
import type { ActionRecord } from './action.ts';

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
        isOptional: true,
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
