// Surveys for tests of checks: a quiet, healthy Asterisk, of which a test says what is otherwise.
import { Buffer } from 'node:buffer';
import type { Check, Finding, Said } from '../../../../src/sources/asterisk/doctor/checks/check.ts';
import type {
  Look,
  Survey,
  SurveyedMember,
  SurveyedQueue,
} from '../../../../src/sources/asterisk/doctor/survey/survey.ts';

export const NOW = Date.UTC(2026, 10, 23, 10);
export const MINUTE = 60_000;

export interface MemberPlan extends Partial<Omit<SurveyedMember, 'rawName' | 'rawReason'>> {
  readonly interface: string;
}

export function member({ name = '', reason = '', ...plan }: MemberPlan): SurveyedMember {
  return {
    rawInterface: plan.interface,
    ...{ rawName: toRaw(name), name, rawReason: toRaw(reason), reason, stateInterface: plan.interface },
    ...{ isFixed: true, penalty: 0, takenCount: 0, isInCall: false, status: 1, isPaused: false },
    ...{ lastCallAt: undefined, pausedAt: undefined, loggedInAt: NOW - 60 * MINUTE },
    ...plan,
  };
}

export interface QueuePlan extends Partial<Omit<SurveyedQueue, 'members'>> {
  readonly members?: readonly MemberPlan[];
}

/** `{ support: { members: [{ interface: 'PJSIP/1002' }] } }` */
export function look(queues: Readonly<Record<string, QueuePlan>>): Look {
  return {
    at: NOW,
    queues: Object.entries(queues).map(([name, { members = [], ...plan }]) => ({
      ...{ raw: name, name, id: name, waitingCount: 0, completedCount: 0, abandonedCount: 0 },
      ...{ longestWaitSeconds: 0, thresholdSeconds: 20, ...plan, members: members.map(member) },
    })),
  };
}

export function survey(otherwise: Partial<Survey> = {}): Survey {
  const after =
    otherwise.after ?? look({ support: { members: [{ interface: 'PJSIP/1002', name: 'Nino' }] } });
  return {
    place: { host: 'pbx.example', port: 5038 },
    ...{ user: 'wallboard', amiVersion: '13.0.0', isPrivate: true, skewMs: 20, listenedMs: 5000 },
    commands: new Set(['QueueStatus', 'QueueAdd', 'QueueRemove', 'QueuePause', 'QueuePenalty']),
    privileges: new Set(['agent'] as const),
    heard: { names: new Map(), classes: new Map() },
    ...{ before: after, after, channels: [], alarms: [] },
    ...otherwise,
  };
}

export const SAID: Said = {
  ...{ id: 'north', members: [], queues: [], reasons: {}, allowPrivileged: false, monitors: {} },
};

export function run(check: Check, found: Partial<Survey>, said: Partial<Said> = {}): readonly Finding[] {
  return check.run({ survey: survey(found), said: { ...SAID, ...said } });
}

/** Bytes as one character each, as AMI values are kept. */
export function toRaw(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
