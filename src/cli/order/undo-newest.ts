// The newest order of one's own that could still be taken back: never undone without having been seen.
import { isCommandList, RingtopError } from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { askFirst } from './ask-first.ts';
import { askPreviews } from './preview-orders.ts';
import { sayFailure, sayLogged, sayPreview } from './say-reply.ts';
import type { SentOrder } from './send-order.ts';

export interface Newest {
  readonly id: string;
  /** `cgzjlo-81, 4 min ago: "Nino Beridze": paused: lunch` */
  readonly words: string;
}

export async function findNewest(gateway: GatewayAddress): Promise<Newest> {
  const answer = await callGateway(gateway, {
    method: 'command.list',
    params: { undoable: true, limit: 1 },
  });
  if (!answer.ok) throw new RingtopError(answer.failure);
  const { result } = answer;
  const [newest] = isCommandList(result) ? result.commands : [];
  if (newest !== undefined && isCommandList(result))
    return { id: newest.command, words: sayLogged(newest, result.at) };
  throw new RingtopError({
    code: 'not-found',
    message: 'nothing that you have ordered could still be undone',
    hint: 'What others have ordered is undone by its id: see ringtop log.',
  });
}

/** Throws where there is no terminal to ask on. */
export async function askAboutNewest(
  host: Host,
  { gateway, newest, order }: { gateway: GatewayAddress; newest: Newest; order: SentOrder },
): Promise<boolean> {
  if (!host.stdin.isTTY || !host.stderr.isTTY)
    throw new RingtopError({
      code: 'bad-arguments',
      message: 'ringtop undo without a COMMAND-ID asks first, and there is no terminal to ask on',
      hint: `It would be ${newest.words}. Name it, or add --yes.`,
    });
  const previewed = await askPreviews(gateway, [order]);
  const would = previewed.map(({ answer }) =>
    answer.is === 'preview' ? sayPreview(order, answer.preview) : sayFailure(order, answer.failure),
  );
  return askFirst(host, { title: 'undo', danger: 'asks', undo: { possible: true, how: '' } }, [
    `  ${newest.words}`,
    ...would,
  ]);
}
