// Keeps what the gateway told of the past of those whose details are open.
import { DEEPEST } from './route.ts';
import {
  type AgentTold,
  type ContactTold,
  joinAgent,
  type TimelinePage,
  type Yesterday,
} from './timelines.ts';
import type { ViewState } from './view-state.ts';

export type TimelineAction =
  | {
      readonly type: 'agent-told';
      readonly id: string;
      readonly page: TimelinePage;
      readonly answer: AgentTold;
    }
  | { readonly type: 'contact-told'; readonly id: string; readonly answer: ContactTold }
  | { readonly type: 'yesterday-told'; readonly yesterday: Yesterday };

export function applyTimelineAction(state: ViewState, action: TimelineAction): ViewState {
  const { timelines } = state;
  switch (action.type) {
    case 'agent-told': {
      const { id, page, answer } = action;
      const told = joinAgent(timelines.agents.get(id), answer, page);
      return { ...state, timelines: { ...timelines, agents: withLast(timelines.agents, id, told) } };
    }
    case 'contact-told': {
      const { id, answer } = action;
      const known = timelines.contacts.get(id);
      const told = answer.ok || !known?.ok ? answer : known;
      return { ...state, timelines: { ...timelines, contacts: withLast(timelines.contacts, id, told) } };
    }
    case 'yesterday-told':
      return { ...state, yesterday: action.yesterday };
    default:
      return action satisfies never;
  }
}

/** As many as one can go back to. */
function withLast<Told>(known: ReadonlyMap<string, Told>, id: string, told: Told): ReadonlyMap<string, Told> {
  const others = [...known].filter(([one]) => one !== id);
  return new Map([...others, [id, told] as const].slice(-DEEPEST));
}
