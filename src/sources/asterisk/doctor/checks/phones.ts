// Members who cannot be as they are told: in use without a call, paused for days, free and never rung, without a phone.
import type { EpochMs } from '../../../../floor/index.ts';
import { isBusy } from '../../agents/agent-facts.ts';
import { DEVICE } from '../../agents/agent-state-table.ts';
import type { Look, Survey, SurveyedMember, SurveyedQueue } from '../survey/survey.ts';
import { type Check, counted, lasting, listed, note, warning } from './check.ts';
import { called, phonesOf } from './people.ts';

const MINUTE_MS = 60_000;
const PAUSED_TOO_LONG_MS = 24 * 60 * MINUTE_MS;
const IDLE_TOO_LONG_MS = 30 * MINUTE_MS;
const BUSY_WITHIN_MS = 10 * MINUTE_MS;

export const deviceCheck: Check = {
  id: 'devices',
  title: 'every member’s device exists',
  run({ survey: { after } }) {
    const invalid = [...phonesOf(after).values()].filter(({ status }) => status === DEVICE.invalid);
    if (invalid.length === 0) return [];
    return [
      warning(
        `Asterisk knows no device behind ${listed(invalid.map(called))}: the extension, hint or endpoint does not exist, so it is never ` +
          'rung. Mend it in extensions.conf or pjsip.conf, or take the member out of queues.conf',
      ),
    ];
  },
};

export const inUseCheck: Check = {
  id: 'in-use',
  title: 'nobody is in use without a call',
  run({ survey }) {
    const { before, after, channels } = survey;
    const stuck = [...phonesOf(after).values()].filter(
      phone => isBusy(phone.status) && isStuck(phone, before) && !hasCall(survey, phone),
    );
    if (stuck.length === 0) return [];
    if (channels === undefined)
      return [
        note(
          `${counted(stuck.length, 'member')} in use without a queue’s call may be on calls of their own: to tell, the account needs ` +
            'reporting in write =, for CoreShowChannels',
        ),
      ];
    return stuck.map(phone =>
      warning(`${called(phone)} is in use, and there is no call: no queue rings it. ${cureFor(phone)}`),
    );
  },
};

function isStuck({ interface: name, isInCall }: SurveyedMember, before: Look): boolean {
  const earlier = phonesOf(before).get(name);
  return !isInCall && earlier !== undefined && isBusy(earlier.status) && !earlier.isInCall;
}

/** A hint may watch a phone of another name: what has its number in it counts as its call. */
function hasCall({ channels = [], after }: Survey, phone: SurveyedMember): boolean {
  const numbers = [phone.interface, phone.stateInterface].flatMap(name => numberOf(name) ?? []);
  const isTalking = after.queues.some(({ members }) =>
    members.some(member => member.interface === phone.interface && member.isInCall),
  );
  return isTalking || channels.some(channel => numbers.includes(numberOf(channel) ?? ''));
}

/** `PJSIP/1002-0000001a`, `Local/1002@agents-0000001a;1`, `hint:1002@agents`, `Custom:agent1002` → `1002` */
function numberOf(name: string): string | undefined {
  const device = name.replace(/-[0-9a-f]{8}(?:;[12])?$/, '').replace(/^[^/:]*[/:]/, '');
  return /\d+/.exec(device)?.[0] ?? /^[^@/]+/.exec(device)?.[0];
}

function cureFor({ stateInterface }: SurveyedMember): string {
  return stateInterface.startsWith('Custom:')
    ? `Its state is kept by hand: asterisk -rx "devstate change ${stateInterface} NOT_INUSE"`
    : 'Look at its phone: off the hook, do-not-disturb, or a call that another system makes';
}

export const pausedCheck: Check = {
  id: 'paused',
  title: 'nobody has been paused for days',
  run({ survey: { after } }) {
    const longest = new Map<string, { phone: SurveyedMember; queues: string[]; forMs: number }>();
    for (const { name, members } of after.queues)
      for (const phone of members) {
        const forMs = phone.isPaused && phone.pausedAt !== undefined ? after.at - phone.pausedAt : 0;
        if (forMs < PAUSED_TOO_LONG_MS) continue;
        const known = longest.get(phone.interface) ?? { phone, queues: [], forMs };
        longest.set(phone.interface, {
          phone,
          queues: [...known.queues, name],
          forMs: Math.max(known.forMs, forMs),
        });
      }
    return [...longest.values()].map(({ phone, queues, forMs }) =>
      warning(
        `${called(phone)} has been paused for ${lasting(forMs)} in ${listed(queues)}${phone.reason === '' ? '' : `, for “${phone.reason}”`}: ` +
          `unpause him, or take him out of ${queues.length === 1 ? 'that queue' : 'those queues'}${phone.isFixed ? ' in queues.conf' : ''}`,
      ),
    );
  },
};

export const idleCheck: Check = {
  id: 'idle',
  title: 'nobody stays free for half an hour while others of his queue are rung',
  run: ({ survey: { after } }) =>
    after.queues.flatMap(queue => {
      const idle = idleIn(queue, after.at);
      if (idle.length === 0) return [];
      return [
        note(
          `in ${queue.name} others took calls in the last ${BUSY_WITHIN_MS / MINUTE_MS} min, and ${listed(idle.map(called))} free for ` +
            `${IDLE_TOO_LONG_MS / MINUTE_MS} min or more had none: is the phone at hand, does it ring, is the penalty right?`,
        ),
      ];
    }),
};

function idleIn({ members }: SurveyedQueue, at: EpochMs): SurveyedMember[] {
  const busy = members.filter(
    ({ lastCallAt, takenCount }) =>
      takenCount > 0 && lastCallAt !== undefined && at - lastCallAt < BUSY_WITHIN_MS,
  );
  if (busy.length < 2) return [];
  // Whoever has a higher penalty is not rung while these are free.
  const penalty = Math.max(...busy.map(member => member.penalty));
  return members.filter(
    member =>
      member.status === DEVICE.notInUse &&
      !member.isPaused &&
      member.penalty <= penalty &&
      at - Math.max(member.lastCallAt ?? 0, member.loggedInAt ?? 0, member.pausedAt ?? 0) >= IDLE_TOO_LONG_MS,
  );
}
