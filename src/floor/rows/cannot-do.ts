// How a source says why it cannot carry out a command, before anybody tries.
import type { CommandMethod } from '../commands/command.ts';

/** `{'campaign.pause': 'Asterisk has no campaigns'}` */
export type CannotDo = { readonly [Method in CommandMethod]?: string };
