// What the account hears: the classes of its read =, as far as something happened that would tell.

import type { Look, Survey } from '../survey/survey.ts';
import { type Check, error, type Finding, listed, note, ok, warning } from './check.ts';

/** Classes that say nothing of the floor: they only cost. */
const NEEDLESS = [
  'dialplan',
  'dtmf',
  'cdr',
  'agi',
  'cc',
  'aoc',
  'security',
  'verbose',
  'log',
  'test',
] as const;

export const eventCheck: Check = {
  id: 'events',
  title: 'the events of the queues are heard',
  run({ survey }) {
    const { heard, user, listenedMs } = survey;
    const classes = [...heard.classes].map(([name, count]) => `${name || 'without a class'} ${count}`);
    const told = `in ${Math.round(listenedMs / 1000)} s these events came: ${classes.join(', ') || 'none'}`;
    const findings: Finding[] = [];
    if (heard.classes.has('agent')) findings.push(ok(told));
    else if (hasChanged(survey.before, survey.after))
      findings.push(
        error(
          `the queues changed and no event of them came: in manager.conf, under [${user}], read = must have agent, and no ` +
            'eventfilter may take Queue… and Agent… events away',
        ),
      );
    else findings.push(note(`${told}: nothing happened in the queues, so try it again while calls come in`));
    if (hasCalls(survey) && !heard.classes.has('call'))
      findings.push(
        note(
          `no event of class call came: without call in read = under [${user}], time-outs, empty queues and withdrawals count as ` +
            'abandoned; with queueLog every exit has its exact kind all the same',
        ),
      );
    const needless = NEEDLESS.filter(name => heard.classes.has(name));
    if (needless.length > 0)
      findings.push(
        note(
          `${listed(needless)} events come and are not needed: taking them out of read = under [${user}] in manager.conf spares ` +
            'both machines the work',
        ),
      );
    if (heard.names.has('FullyBooted') || heard.classes.has('system')) return findings;
    return [
      ...findings,
      note(
        `no event of class system came: without system in read = under [${user}], reloads and shutdowns are not told, and are ` +
          'found at the next resync',
      ),
    ];
  },
};

export const backwardsCheck: Check = {
  id: 'counters',
  title: 'no counter ran backwards',
  run({ survey: { before, after } }) {
    const queues = after.queues.filter(({ raw, completedCount, abandonedCount }) => {
      const earlier = before.queues.find(queue => queue.raw === raw);
      return (
        earlier !== undefined &&
        (completedCount < earlier.completedCount || abandonedCount < earlier.abandonedCount)
      );
    });
    if (queues.length === 0) return [];
    return [
      warning(
        `the counters of ${listed(queues.map(({ name }) => name))} ran backwards while the doctor looked: somebody resets them ` +
          '(queue reset stats, QueueReset) or Asterisk was restarted; ringtop’s own day is not touched by it',
      ),
    ];
  },
};

function hasChanged(before: Look, after: Look): boolean {
  return fingerprint(before) !== fingerprint(after);
}

/** What an event of class agent would have told of. */
function fingerprint({ queues }: Look): string {
  return JSON.stringify(
    queues.map(({ raw, waitingCount, completedCount, abandonedCount, members }) => [
      ...[raw, waitingCount, completedCount, abandonedCount],
      members.map(({ rawInterface, status, isPaused, takenCount }) => [
        ...[rawInterface, status, isPaused, takenCount],
      ]),
    ]),
  );
}

function hasCalls({ heard }: Survey): boolean {
  return ['QueueCallerJoin', 'QueueCallerLeave', 'AgentConnect', 'AgentComplete'].some(name =>
    heard.names.has(name),
  );
}
