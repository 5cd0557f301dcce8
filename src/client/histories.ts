// What the gateway remembers, asked through a feed: what one person did, the way of one contact, the figures of other days.
import {
  type AgentHistoryCall,
  type AgentHistoryEntry,
  type AgentTimeline,
  type ContactHistoryEntry,
  type ContactTimeline,
  isAgentTimeline,
  isContactTimeline,
  isQueueReport,
  type QueueReport,
  type ReportCall,
} from '../protocol/index.ts';
import type { Ask } from './create-orders.ts';
import type { Called } from './orders.ts';
import { checkAnswer } from './pending-calls.ts';

export type { AgentHistoryEntry, AgentTimeline, ContactHistoryEntry, ContactTimeline, QueueReport };

export type QueueReportAsk = Omit<ReportCall, 'method' | 'report'> & {
  readonly report: 'day' | 'intervals';
};
export type AgentHistoryAsk = Omit<AgentHistoryCall, 'method'>;

/** `not-found` where it keeps none, or knows nothing of whom it is asked about; `not-allowed` where the token is of no lead. */
export interface Histories {
  agentHistory(asked: AgentHistoryAsk): Promise<Called<'timeline', AgentTimeline>>;
  contactHistory(contact: string): Promise<Called<'timeline', ContactTimeline>>;
  /** Of the contacts of queues. */
  queueReport(asked: QueueReportAsk): Promise<Called<'report', QueueReport>>;
}

export function createHistories(ask: Ask): Histories {
  return {
    async agentHistory(asked) {
      const checked = checkAnswer(await ask('agent.history', asked), isAgentTimeline);
      return checked.ok ? { ok: true, timeline: checked.result } : checked;
    },
    async contactHistory(contact) {
      const checked = checkAnswer(await ask('contact.history', { contact }), isContactTimeline);
      return checked.ok ? { ok: true, timeline: checked.result } : checked;
    },
    async queueReport(asked) {
      const checked = checkAnswer(await ask('report.get', asked), isQueueReport);
      return checked.ok ? { ok: true, report: checked.result } : checked;
    },
  };
}
