// What a gateway would tell of one's own last order, and of its undoing; the floor of the other pages stays as it is.
import type { CommandPreview, LoggedCommand, Orders } from '../../../../src/client/index.ts';
import type { FloorDocument } from '../../../../src/floor/index.ts';
import { preview } from '../../../tui/support/replies.ts';
import { DOCS_AT } from '../simulated-shift.ts';

const MINUTE = 60_000;
const QUEUES = { support: 'Support', billing: 'Billing', sales: 'Sales' };

interface Undone {
  readonly agent: string;
  readonly name: string;
  readonly preview: Partial<CommandPreview>;
}

function answersUndo(method: string, params: object, undone: readonly Undone[]): Partial<Orders> {
  const commands = undone.map(
    ({ agent, name }, index): LoggedCommand => ({
      ...{ command: `c${index + 1}`, who: 'tiko', role: 'lead', from: 'ws', key: `docs-1.${index + 1}` },
      ...{ method, params: { agent, ...params }, askedAt: DOCS_AT - 11 * MINUTE },
      about: { kind: 'agents', id: agent, name, queues: QUEUES },
      answered: { outcome: 'applied', said: 'done', steps: [], at: DOCS_AT - 11 * MINUTE },
    }),
  );
  return {
    listCommands: async () => ({ ok: true, commands }),
    previewUndo: async command => {
      const one = undone[commands.findIndex(logged => logged.command === command)];
      const about = { kind: 'agents', id: one?.agent ?? '', name: one?.name ?? '', queues: QUEUES } as const;
      return preview({ undoes: command, about, ...one?.preview });
    },
  };
}

/** Two go back, one has gone home. */
export function undoingMove(): Partial<Orders> {
  const back = (agent: string) => ({
    orders: [{ method: 'agent.reassign', agent, from: ['support'], to: [{ queue: 'sales', penalty: 0 }] }],
  });
  const params = { from: ['sales'], to: [{ queue: 'support', penalty: 0 }] };
  return answersUndo('agent.reassign', params, [
    { agent: '1006', name: 'დავით აბაშიძე', preview: back('1006') },
    { agent: '1207', name: 'მაკა სულაკაური', preview: back('1207') },
    {
      ...{ agent: '1110', name: 'Beka Chkheidze' },
      preview: {
        orders: [],
        refusal: 'not undone, because in "Support": changed 2 min ago by levan',
        kept: [{ queue: 'support', because: 'changed', said: 'in "Support": changed 2 min ago by levan' }],
      },
    },
  ]);
}

/** She was added to Billing, and it is her alone who serves it now. */
export function undoingLoan(): Partial<Orders> {
  const orders = [{ method: 'agent.remove', agent: '1203', queue: 'billing' }];
  const params = { queue: 'billing', penalty: 0 };
  return answersUndo('agent.add', params, [{ agent: '1203', name: 'Ганна Мельник', preview: { orders } }]);
}

export function billingOfOne(document: FloorDocument): FloorDocument {
  const { billing } = document.queues;
  if (!billing) throw new Error('The docs have no Billing.');
  const staffing = { ...billing.staffing, free: 0, busy: 1, away: 0 };
  return { ...document, queues: { ...document.queues, billing: { ...billing, staffing } } };
}
