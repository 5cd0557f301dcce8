// Puts orders into requests, and takes the answers for what they are.
import { asFields } from '../lib/fields.ts';
import { isCommandList, isCommandReply, isDryRunReply, isSilenceList } from '../protocol/index.ts';
import type { DeskAnswer, Order, Orders } from './orders.ts';
import { type Answered, checkAnswer } from './pending-calls.ts';

export type Ask = (method: string, params: object) => Promise<Answered>;

export function createOrders(ask: Ask): Orders {
  const reply = async (method: string, params: object) => {
    const checked = checkAnswer(await ask(method, params), isCommandReply);
    return checked.ok ? { ok: true as const, reply: checked.result } : checked;
  };
  const preview = async (method: string, params: object) => {
    const checked = checkAnswer(await ask(method, { ...params, dryRun: true }), isDryRunReply);
    return checked.ok ? { ok: true as const, preview: checked.result } : checked;
  };
  return {
    call: ({ method, ...params }: Order) => reply(method, params),
    preview: ({ method, ...params }: Order) => preview(method, params),
    async tell({ method, ...params }) {
      const answered = await ask(method, params);
      return answered.ok ? { ok: true, told: toDeskAnswer(answered.result) } : answered;
    },
    undo: (command, steering = {}) => reply('command.undo', { command, ...steering }),
    previewUndo: command => preview('command.undo', { command }),
    async tellShown(announcement) {
      const answered = await ask('announcement.shown', { announcement });
      return answered.ok ? { ok: true, announcement } : answered;
    },
    async listSilences() {
      const checked = checkAnswer(await ask('alert.silences', {}), isSilenceList);
      return checked.ok ? { ok: true, silences: checked.result.silences } : checked;
    },
    async listCommands(wanted = {}) {
      const checked = checkAnswer(await ask('command.list', wanted), isCommandList);
      return checked.ok ? { ok: true, commands: checked.result.commands } : checked;
    },
  };
}

function toDeskAnswer(result: unknown): DeskAnswer {
  const { announcement, silence } = asFields(result);
  return {
    ...(typeof announcement === 'string' ? { announcement } : {}),
    ...(typeof silence === 'string' ? { silence } : {}),
  };
}
