// Callers who wait in vain, and queues in which nobody is: the alarms of the wall, with why it is so.
import { PASSED_OVER_HOLD_MS } from '../../../../floor/index.ts';
import { isThere } from '../../agents/agent-facts.ts';
import type { SurveyedQueue } from '../survey/survey.ts';
import { type Check, counted, error, type Finding, lasting, listed, note, warning } from './check.ts';

export const nobodyCheck: Check = {
  id: 'nobody',
  title: 'no caller waits where nobody could answer',
  run: ({ survey: { after } }) =>
    after.queues.filter(({ waitingCount }) => waitingCount > 0).flatMap(queue => lackOf(queue)),
};

function lackOf({ name, waitingCount, members, longestWaitSeconds }: SurveyedQueue): Finding[] {
  if (members.some(({ isPaused, status }) => !isPaused && isThere(status))) return [];
  const waiting = `${counted(waitingCount, 'caller')} in ${name}, the longest for ${lasting(longestWaitSeconds * 1000)}`;
  const paused = members.filter(({ isPaused }) => isPaused).length;
  const away = members.filter(({ isPaused, status }) => !isPaused && !isThere(status)).length;
  const why =
    members.length === 0
      ? 'it has no member'
      : `of its ${counted(members.length, 'member')} ${paused} paused and ${away} unreachable`;
  return [
    error(
      `${waiting}, and nobody could answer: ${why}. joinempty and leavewhenempty in queues.conf say whether callers may wait there`,
    ),
  ];
}

export const passedOverCheck: Check = {
  id: 'passed-over',
  title: 'nobody is free while a caller waits',
  run: ({ survey: { alarms, listenedMs } }) =>
    alarms.flatMap(alarm => {
      if (alarm.alarm !== 'free-while-waiting') return [];
      const { name, waiting, free, now, waitingSince } = alarm;
      const sentence =
        `in ${name} ${counted(waiting, 'caller')} waited over 20 s, the longest for ${lasting(now - waitingSince)}, and no phone ` +
        `rang, though ${counted(free, 'member')} ${free === 1 ? 'is' : 'are'} free there`;
      // Between two attempts to ring somebody a queue may pause for as long as the doctor listened.
      return listenedMs < PASSED_OVER_HOLD_MS
        ? [note(`${sentence}: look again with --listen 15`)]
        : [
            warning(
              `${sentence}: autofill, penalties (defaultrule, queuerules.conf) or wrapuptime in queues.conf keep them apart`,
            ),
          ];
    }),
};

export const loggedInCheck: Check = {
  id: 'logged-in',
  title: 'every queue has somebody logged in, in its hours',
  run({ survey: { alarms } }) {
    const empty = alarms.flatMap(({ alarm, name }) => (alarm === 'nobody-logged-in' ? [name] : []));
    if (empty.length === 0) return [];
    return [
      warning(
        `nobody is logged in in ${listed(empty)}: with joinempty callers may be turned away there, and Asterisk tells of none of ` +
          'them. A queue that is closed now has hours: in the config',
      ),
    ];
  },
};
