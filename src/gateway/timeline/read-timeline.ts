// A timeline, read from the history's database in one go: as of one instant, whatever is written meanwhile.
import type { DatabaseSync } from 'node:sqlite';
import type { AgentTimeline, ContactTimeline, TimelineCall } from '../../protocol/index.ts';
import type { ReportScope } from '../reports/report-frame.ts';
import { readAgentTimeline } from './read-agent-timeline.ts';
import { readContactTimeline } from './read-contact-timeline.ts';
import { openTimelineFrame } from './timeline-frame.ts';

export function readTimeline(
  db: DatabaseSync,
  call: TimelineCall,
  scope?: ReportScope,
): AgentTimeline | ContactTimeline {
  db.exec('BEGIN');
  try {
    const frame = openTimelineFrame(db, scope);
    return call.method === 'agent.history'
      ? readAgentTimeline(frame, call)
      : readContactTimeline(frame, call.contact);
  } finally {
    db.exec('COMMIT');
  }
}
