// A source restarts: what it carried is gone, nothing of it is seen, and then it tells all it knows again.
import type { ContactId, SourceId } from '../../../floor/index.ts';
import { drawBetween } from '../../../lib/seeded-random.ts';
import type { OutagePlan } from '../plan/center-plan.ts';
import { tryAgain } from './arrivals.ts';
import type { Center, SimAgent, SimContact } from './center.ts';
import { describeSource } from './describe.ts';
import { atHour } from './local-day.ts';
import { becomeIdle, findWork } from './presence.ts';

export function planOutage(center: Center, plan: OutagePlan): void {
  const random = center.random(`outage/${center.day.date}`);
  const at = atHour(center.day, drawBetween(random, ...plan.betweenHours));
  const lengthMs = Math.round(drawBetween(random, ...plan.lengthSeconds) * 1000);
  if (at > center.agenda.now) center.agenda.at(at, () => beginOutage(center, plan, lengthMs));
}

function beginOutage(center: Center, plan: OutagePlan, lengthMs: number): void {
  const { source, reason, redialShare } = plan;
  center.emit({ type: 'source.lost', at: center.agenda.now, source, reason });
  center.down.add(source);
  const cutOff = [...center.contacts.values()].filter(contact => contact.source === source);
  for (const contact of cutOff) cut(center, contact);
  for (const agent of center.agents.values()) if (agent.plan.source === source) stop(center, agent);
  const dials = hangUpLines(center, source);
  center.agenda.after(lengthMs, () => {
    endOutage(center, source, () => tellGone(center, source, { cutOff, dials }));
    for (const contact of cutOff) if (contact.direction === 'inbound') tryAgain(center, contact, redialShare);
  });
}

function cut(center: Center, contact: SimContact): void {
  center.contacts.delete(contact.id);
  contact.leaving?.cancel();
  contact.next?.cancel();
  contact.offer?.timer.cancel();
  contact.offer = undefined;
  contact.agent = undefined;
  const waiting = contact.queue?.waiting ?? [];
  const index = waiting.indexOf(contact);
  if (index >= 0) waiting.splice(index, 1);
}

function stop(center: Center, agent: SimAgent): void {
  if ('timer' in agent.activity) agent.activity.timer?.cancel();
  if (agent.activity.kind !== 'idle') becomeIdle(center, agent);
}

interface Dial {
  readonly campaign: string;
  readonly contact: ContactId;
}

function hangUpLines(center: Center, source: SourceId): Dial[] {
  const dials: Dial[] = [];
  for (const { plan, lines } of center.campaigns.values()) {
    if (plan.source !== source) continue;
    for (const { contact, timer } of lines.values()) {
      timer.cancel();
      if (!contact.unseen) dials.push({ campaign: plan.id, contact: contact.id });
    }
    lines.clear();
  }
  return dials;
}

function endOutage(center: Center, source: SourceId, tellWhatIsGone: () => void): void {
  const plan = center.plan.sources.find(({ id }) => id === source);
  center.down.delete(source);
  if (plan) describeSource(center, plan, { before: tellWhatIsGone });
  for (const agent of center.agents.values()) if (agent.plan.source === source) findWork(center, agent);
}

function tellGone(
  center: Center,
  source: SourceId,
  { cutOff, dials }: { cutOff: readonly SimContact[]; dials: readonly Dial[] },
): void {
  const stamp = { at: center.agenda.now, source };
  for (const { id, unseen } of cutOff)
    if (!unseen) center.emit({ type: 'contact.lost', ...stamp, contact: id });
  for (const { campaign, contact } of dials)
    center.emit({ type: 'campaign.dial-ended', ...stamp, campaign, contact, outcome: 'failed' });
}
