// Keeps what was ordered, what became of it, and what else the gateway was asked.
import type { Called, CommandReply, LoggedCommand } from '../../client/index.ts';
import type { Deed, DeedPart, PartAnswer } from './deed.ts';
import type { PreviewAnswer, SilencesTold } from './orders.ts';
import type { ViewState } from './view-state.ts';

export type OrderAction =
  | { readonly type: 'deed-begun'; readonly deed: Deed }
  | {
      readonly type: 'part-answered';
      readonly key: string;
      readonly answer: PartAnswer;
      readonly tookMs: number;
    }
  /** What became in the end of a command that was not known, or not done yet. */
  | { readonly type: 'part-settled'; readonly reply: CommandReply }
  | { readonly type: 'preview-answered'; readonly about: string; readonly answer: PreviewAnswer }
  | { readonly type: 'others-told'; readonly others: readonly LoggedCommand[] }
  | { readonly type: 'silences-told'; readonly answer: SilencesTold }
  | { readonly type: 'commands-asked' }
  | {
      readonly type: 'commands-answered';
      readonly answer: Called<'commands', readonly LoggedCommand[]>;
    };

/** The rest is in the gateway's log. */
const KEPT = 100;

export function applyOrderAction(state: ViewState, action: OrderAction): ViewState {
  switch (action.type) {
    case 'deed-begun':
      return { ...state, deeds: [...state.deeds, action.deed].slice(-KEPT) };
    case 'part-answered': {
      const { key, answer, tookMs } = action;
      return changePart(state, part => part.key === key, { answer, tookMs });
    }
    case 'part-settled': {
      const { reply } = action;
      return changePart(state, part => commandOf(part) === reply.command, {
        answer: { is: 'replied', reply, isSettled: true },
      });
    }
    case 'preview-answered':
      return { ...state, previews: { ...state.previews, [action.about]: action.answer } };
    case 'others-told':
      return state.dialog === undefined ? state : { ...state, others: action.others };
    case 'silences-told':
      return { ...state, silences: action.answer };
    case 'commands-asked':
      // What is known already stays on the screen until the answer is there.
      return state.commandLog.state === 'answered' ? state : { ...state, commandLog: { state: 'asked' } };
    case 'commands-answered':
      return { ...state, commandLog: { state: 'answered', answer: action.answer } };
    default:
      return action satisfies never;
  }
}

function commandOf({ answer }: DeedPart): string | undefined {
  return answer?.is === 'replied' ? answer.reply.command : undefined;
}

/** Only the deed that it is of becomes another one. */
function changePart(
  state: ViewState,
  isIt: (part: DeedPart) => boolean,
  change: Partial<DeedPart>,
): ViewState {
  if (!state.deeds.some(({ parts }) => parts.some(isIt))) return state;
  const deeds = state.deeds.map(deed =>
    deed.parts.some(isIt)
      ? { ...deed, parts: deed.parts.map(part => (isIt(part) ? { ...part, ...change } : part)) }
      : deed,
  );
  return { ...state, deeds };
}
