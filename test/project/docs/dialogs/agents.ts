// Orders about agents: moving, lending and bringing back, pausing, penalties, logging out, listening.
import type { Called, LoggedCommand } from '../../../../src/client/index.ts';
import type { FloorDocument } from '../../../../src/floor/index.ts';
import { preview } from '../../../tui/support/replies.ts';
import type { Page } from '../pages.ts';
import { DOCS_AT } from '../simulated-shift.ts';
import { withAll } from './able.ts';
import { at, marked } from './people.ts';

const WITH_SOUND = { before: withAll, answers: { preview: async () => preview() } } as const;

export const MOVING: Page = {
  name: 'moving',
  title: 'Moving agents',
  about:
    '`r` moves the marked agents, or the one under the cursor; `A` adds them, `X` takes them out, `b` brings them back.',
  shots: [
    {
      title: 'Whither',
      about: '`r`: the last five targets first, then the others, each with who waits there and who is free.',
      keys: [...at('tornike'), 'r'],
    },
    {
      title: 'What it would do',
      about: 'One question for all of them; what stands in it is drawn anew as long as it is open.',
      keys: [...marked('queue:sales state:wrap-up'), 'r', 'support', 'enter'],
    },
    {
      title: 'More than a screen holds',
      about: '`↑` `↓` scroll through those whom it is about.',
      keys: [...marked('queue:support state:talking'), 'r', 'billing', 'enter'],
    },
    {
      title: 'What the source would be asked',
      about: '`d`, in the words of the source.',
      keys: [...at('tornike'), 'r', 'billing', 'enter', 'd'],
    },
    {
      title: 'Nobody left for who waits',
      about: 'Enter does nothing then; it takes `y`.',
      keys: [...marked('queue:billing'), 'r', 'retention', 'enter', 'l', 'billing', 'enter'],
    },
    {
      title: 'Somebody else is about it',
      about: 'What is ordered of the same row and not answered yet is told, too.',
      answers: { preview: async () => preview(), listCommands: async () => byLevan() },
      keys: [...at('tornike'), 'r', 'billing', 'enter'],
    },
    {
      title: 'Somebody else was quicker',
      about: 'It is told who and when, and asked again.',
      keys: [...at('tornike'), 'r', 'billing', 'enter'],
      answers: { preview: async () => preview() },
      meanwhile: movedByLevan,
    },
    { title: 'A: beside their own queues', keys: [...at('tornike'), 'A', 'billing'] },
    { title: 'X: out of a queue', keys: [...at('tornike'), 'X'] },
    { title: 'n: the penalty', keys: [...at('tornike'), 'n', '1'] },
    { title: 'b: back to their own queues', keys: ['M', 'b'] },
  ],
};

export const PAUSING: Page = {
  name: 'pausing',
  title: 'Pausing agents, and other orders about them',
  about: '`p` pauses with a reason and perhaps for a time, `u` unpauses at once, `L` logs out.',
  shots: [
    { title: 'Why', about: '`p`: the reasons of the config first.', keys: [...at('tornike'), 'p'] },
    {
      title: 'For how long, and where',
      keys: [...marked('queue:sales state:wrap-up'), 'p', 'tab', '20m', 'enter'],
    },
    { title: 'L: out of all queues', keys: [...at('tornike'), 'L'] },
    {
      title: 'Listening',
      about: '`:monitor listen`.',
      ...WITH_SOUND,
      keys: [...at('tornike'), ':', 'monitor listen', 'enter', 'enter'],
    },
    {
      title: 'Whispering',
      about: '`:monitor whisper`.',
      ...WITH_SOUND,
      keys: [...at('tornike'), ':', 'monitor whisper', 'enter', 'enter'],
    },
    {
      title: 'Joining',
      about: '`:monitor barge`: a customer hears it, so that a word is to be written out.',
      ...WITH_SOUND,
      keys: [...at('tornike'), ':', 'monitor barge', 'enter', 'enter'],
    },
  ],
};

function byLevan(): Called<'commands', readonly LoggedCommand[]> {
  const queues = { support: 'Support', vip: 'VIP' };
  const params = { agent: '1305', from: ['support'], to: [{ queue: 'vip', penalty: 0 }] };
  const about = { kind: 'agents', id: '1305', name: 'Tornike Bakradze', queues } as const;
  const ordered = { command: 'c9', who: 'levan', role: 'lead', from: 'ws', params, about } as const;
  return { ok: true, commands: [{ ...ordered, method: 'agent.reassign', askedAt: DOCS_AT - 1_000 }] };
}

function movedByLevan(document: FloorDocument): FloorDocument {
  const found = Object.entries(document.agents).find(([, row]) => row.name.startsWith('Tornike'));
  const queue = Object.keys(document.queues).find(id => document.queues[id]?.name === 'Billing');
  if (!found || queue === undefined) throw new Error('The docs move somebody who is not there.');
  const [id, row] = found;
  const memberships = { ...row.memberships, [queue]: { penalty: 0 } };
  const changedBy = { who: 'levan', how: 'command c9', at: DOCS_AT - 2_000 };
  return { ...document, agents: { ...document.agents, [id]: { ...row, memberships, changedBy } } };
}
